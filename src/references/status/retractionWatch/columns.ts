import { doi } from '../../identifiers/doi'
import { pmid } from '../../identifiers/pmid'

/** The columns that are read, by their names without spaces and capitals: the native files and extracts differ in both. */
export const columnNames = [
  'recordid',
  'retractiondate',
  'retractiondoi',
  'retractionpubmedid',
  'originalpaperdoi',
  'originalpaperpubmedid',
  'retractionnature',
  'reason',
] as const

export type ColumnName = (typeof columnNames)[number]

/** Where each column stands, by the header of the file. */
export type Columns = ReadonlyMap<ColumnName, number>

/** The header's columns, or undefined where it is not one of Retraction Watch. */
export const columnsOf = (header: readonly string[]): Columns | undefined => {
  const names = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''))
  const columns = new Map(
    columnNames.flatMap((name) => {
      const index = names.indexOf(name)
      return index < 0 ? [] : [[name, index] as const]
    }),
  )
  const isComplete =
    columns.has('retractionnature') &&
    (columns.has('originalpaperdoi') || columns.has('originalpaperpubmedid'))
  return isComplete ? columns : undefined
}

/** A DOI; `Unavailable`, `None` and the like are none. */
export const doiIn = (cell: string): string | undefined => doi.parse(cell)

/** A PubMed id; `0` means that there is none. */
export const pmidIn = (cell: string): string | undefined => pmid.parse(cell)

/** `8/16/2023 0:00` or `2023-08-16` as `2023-08-16`. */
export const dateIn = (cell: string): string | undefined => {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s|$)/.exec(cell.trim())
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]|$)/.exec(cell.trim())
  const [year, month, day] = american
    ? [american[3], american[1], american[2]]
    : [iso?.[1], iso?.[2], iso?.[3]]
  if (!year || !month || !day) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(read.getTime()) || !read.toISOString().startsWith(written)
    ? undefined
    : written
}

/** `+Paper Mill;+Duplication of Image;`, or the same as a list in Python's words, over several lines. */
export const listIn = (cell: string): string[] => {
  const text = cell.trim()
  const items = text.startsWith('[')
    ? [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
        (single ?? double ?? '').replace(/\\(.)/g, '$1'),
      )
    : text.split(';')
  return items
    .map((item) =>
      item
        .replace(/^\s*\+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((item) => item !== '' && item !== 'None')
    .slice(0, 50)
}
