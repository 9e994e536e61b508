import type { CslItem, CslType } from '../../csl'

/** The values of a record by the name of their tag or element, each in the record's order. */
export type RecordValues = ReadonlyMap<string, readonly string[]>

/** Where a CSL variable stands in a record. */
export type ReadRow = {
  variable: string
  /** The tags that may hold it: the first that gives something counts, or all where `isJoined`. */
  tags: readonly string[]
  read: (values: readonly string[]) => unknown
  /** The types that the row counts for; without them all. */
  types?: ReadonlySet<CslType>
  isJoined?: boolean
}

/** Fills the variables that an item does not have yet from a record; of a variable's rows the first that reads something counts. */
export const readVariables = ({
  item,
  values,
  rows,
}: {
  item: CslItem
  values: RecordValues
  rows: readonly ReadRow[]
}): void => {
  for (const { variable, tags, read, types, isJoined } of rows) {
    if (item[variable] !== undefined || (types && !types.has(item.type))) continue
    if (isJoined) {
      const value = valueOf({ read, found: tags.flatMap((tag) => values.get(tag) ?? []) })
      if (value !== undefined) item[variable] = value
      continue
    }
    for (const tag of tags) {
      const value = valueOf({ read, found: values.get(tag) })
      if (value === undefined) continue
      item[variable] = value
      break
    }
  }
}

const valueOf = ({
  read,
  found,
}: {
  read: ReadRow['read']
  found: readonly string[] | undefined
}): unknown => (found && found.length > 0 ? read(found) : undefined)

type RowOptions = Pick<ReadRow, 'types' | 'isJoined'>

/** Makes rows of one kind: `row(read)('title', ['TI', 'T1'])`. */
export const row =
  (read: ReadRow['read'], defaults: RowOptions = {}) =>
  (variable: string, tags: readonly string[], types?: ReadonlySet<CslType>): ReadRow => ({
    variable,
    tags,
    read,
    ...defaults,
    ...(types && { types }),
  })
