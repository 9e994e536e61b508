import type { Affected } from '../library/status/affected'
import type { RetractionImport } from '../library/status/importRetractions'
import type { StatusChange } from '../library/status/statusChange'
import { table } from './table'

/** What an import of retractions did, for people: the counts, what changed, and which sentences rest on it. */
export const retractionsText = ({ file, ...done }: RetractionImport & { file: string }): string =>
  [
    `${done.rows.toLocaleString('en')} rows of ${file} were read.${done.isDryRun ? ' Nothing was written.' : ''}`,
    table([
      ['New notices', String(done.stored.added)],
      ['Changed notices', String(done.stored.changed)],
      ['Known before', String(done.stored.unchanged)],
      ['Without DOI or PubMed id', String(done.withoutIdentifier)],
      ['Lines that cannot be read', String(done.problemCount)],
      ['References of the library', String(done.matched)],
    ]),
    section(
      done.isDryRun ? 'Would change' : 'Changed',
      done.changes.map((change) => changeRow(change)),
    ),
    section('Rests on them', done.affected.flatMap(affectedRows)),
  ]
    .filter(Boolean)
    .join('\n\n')

const changeRow = ({ label, doi, pmid, before, after, notice }: StatusChange): string[] => [
  label,
  doi ?? (pmid ? `PMID ${pmid}` : ''),
  `${before} -> ${after}`,
  notice ?? '',
]

const affectedRows = ({ collection, title, isPublished, sentence }: Affected): string[][] => [
  [collection, `“${title}” (${isPublished ? 'published' : 'draft'})`],
  ['', sentence],
]

const section = (title: string, rows: string[][]): string =>
  rows.length > 0 ? `${title}\n${table(rows)}` : ''
