/** What a JSON field holds: CSL variables by name. */
export type Variables = Record<string, unknown>

/** A variable as it is being typed. `isText` is false for what is stored as something else than a string. */
export type VariableRow = { key: number; name: string; text: string; isText: boolean }

export type ReadRows = { variables: Variables | null } | { problem: string }

const isUnused = ({ name, text }: VariableRow) => !name.trim() && !text.trim()

/** The rows of stored variables: strings as they are, anything else as JSON. */
export const rowsOf = (variables: Variables | null | undefined): VariableRow[] =>
  Object.entries(variables ?? {}).map(([name, value], key) => ({
    key,
    name,
    text: typeof value === 'string' ? value : JSON.stringify(value),
    isText: typeof value === 'string',
  }))

/** A new row, under a key that none of the others has. */
export const emptyRow = (rows: readonly VariableRow[]): VariableRow => ({
  key: Math.max(-1, ...rows.map(({ key }) => key)) + 1,
  name: '',
  text: '',
  isText: true,
})

/**
 * The variables that rows stand for, `null` for none, or for people what keeps them from being stored.
 * A row without name and value is not there yet. Numbers and lists stay what they are.
 */
export const readRows = (rows: readonly VariableRow[]): ReadRows => {
  const variables = new Map<string, unknown>()
  for (const row of rows.filter((each) => !isUnused(each))) {
    const name = row.name.trim()
    if (!name) return { problem: 'A variable has a value, but no name. Give it one.' }
    if (variables.has(name)) {
      return { problem: `Two variables are named “${name}”. Rename or remove one of them.` }
    }
    const value = valueOf(row)
    if (value === undefined) {
      return {
        problem: `“${name}” is a number or a list: write it as JSON, or put a text into double quotes.`,
      }
    }
    variables.set(name, value)
  }
  return { variables: variables.size ? Object.fromEntries(variables) : null }
}

const valueOf = ({ text, isText }: VariableRow): unknown => {
  if (isText) return text
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
