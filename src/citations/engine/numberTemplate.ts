/*
 * What only prints citation numbers is printed once, with placeholders, and filled in with the
 * numbers of the moment. So a reference that moves changes the numbers after it and nothing else.
 */

/** Takes the place of an entry's number. No reference has it in its text: see `hasPlaceholder`. */
export const entryPlaceholder = 740_000_000

/** The numbers of a cluster in ascending order: the engine sees who follows whom, and no more. */
export type ClusterPattern = {
  /** By number, what the engine gets for it. */
  placeholders: ReadonlyMap<number, number>
  /** Two clusters with one key are printed alike but for their numbers. */
  key: string
}

/** Whether a text could be taken for a placeholder. */
export const hasPlaceholder = (text: string): boolean => /74\d{7}/.test(text)

/**
 * Placeholders for the numbers of a cluster. Numbers that follow each other get placeholders that
 * do, since styles join them ([2-4]); all others are far apart.
 */
export const clusterPattern = (numbers: readonly number[]): ClusterPattern => {
  const placeholders = new Map<number, number>()
  let last: number | undefined
  let placeholder = entryPlaceholder
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    placeholder += last === undefined ? 0 : number === last + 1 ? 1 : 1000
    placeholders.set(number, placeholder)
    last = number
  }
  return { placeholders, key: numbers.map((number) => placeholders.get(number)).join(',') }
}

/** A text with an entry's number for its placeholder. */
export const fillNumber = (text: string, number: number): string =>
  text.includes(String(entryPlaceholder))
    ? text.replaceAll(String(entryPlaceholder), String(number))
    : text

/** A text with the numbers of a cluster for their placeholders. */
export const fillNumbers = (text: string, { placeholders }: ClusterPattern): string => {
  if (placeholders.size === 0 || text === '') return text
  const numbers = new Map([...placeholders].map(([number, placeholder]) => [placeholder, number]))
  return text.replace(/74\d{7}/g, (found) => String(numbers.get(Number(found)) ?? found))
}
