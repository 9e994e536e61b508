import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { CsvError, InfoRecord } from 'csv-parse'
import { pmid } from '../../identifiers/pmid'
import type { StatusNotice } from '../notice'
import { columnsOf, dateIn, doiIn, listIn, pmidIn } from './columns'
import type { ColumnName, Columns } from './columns'
import { kindOfNature } from './natures'

/** A notice of the Retraction Watch Database, and which work it is about. */
export type RetractionRow = {
  /** Where the row begins in the file, from 1. */
  line: number
  /** The database's own number of the notice; extracts have none. */
  recordId?: string
  /** Of the work, not of the notice. A row may have neither. */
  doi?: string
  pmid?: string
  notice: StatusNotice
}

export type RetractionProblem = { line: number; message: string }

export type RetractionEntry =
  { row: RetractionRow; problem?: undefined } | { row?: undefined; problem: RetractionProblem }

/** Longest row that is read, in bytes; the longest of the real file has about 20,000. */
const longestRow = 1_000_000

/** The file is no CSV of the Retraction Watch Database. */
export class RetractionCsvError extends Error {
  override readonly name = 'RetractionCsvError'
}

/**
 * Reads the CSV of the Retraction Watch Database as Crossref distributes it (the layouts of 2023 and 2026), or an
 * extract of it, row by row: memory does not grow with the file. What cannot be read is told with its line, and the
 * rest comes in.
 * @throws RetractionCsvError where the header is not that of the database; what the stream throws.
 */
export async function* readRetractionWatch(
  source: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<RetractionEntry> {
  const broken: RetractionProblem[] = []
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRow,
    on_skip: (error) => {
      broken.push(unreadable(error))
      return undefined
    },
  })
  // What goes wrong in the source comes out of the parser.
  pipeline(Readable.from(source), parser, () => undefined)
  let header: Header | undefined
  for await (const chunk of parser) {
    const { record, info }: { record: string[]; info: InfoRecord } = chunk
    yield* broken.splice(0).map((problem) => ({ problem }))
    if (header) yield entryOf({ record, line: info.lines - linesWithin(record), header })
    else header = headerOf(record)
  }
  yield* broken.splice(0).map((problem) => ({ problem }))
  if (!header) throw new RetractionCsvError('The file is empty: it has no header.')
}

const linesWithin = (record: readonly string[]): number =>
  record.reduce((count, cell) => count + cell.split('\n').length - 1, 0)

type Header = { columns: Columns; length: number }

const headerOf = (record: readonly string[]): Header => {
  const columns = columnsOf(record)
  if (columns) return { columns, length: record.length }
  throw new RetractionCsvError(
    `This is not the CSV of the Retraction Watch Database: its first line has ${record.length === 1 ? 'one column' : `${record.length} columns`}, and among them no ` +
      '“RetractionNature” with “OriginalPaperDOI” or “OriginalPaperPubMedID”.',
  )
}

const entryOf = ({
  record,
  line,
  header,
}: {
  record: readonly string[]
  line: number
  header: Header
}): RetractionEntry => {
  const cell = (name: ColumnName): string => record[header.columns.get(name) ?? -1] ?? ''
  // The header of 2026 ends in a comma, that is, in a column without a name.
  const isOfOtherLength =
    record.length < header.length - 1 || record.slice(header.length).some((each) => each !== '')
  if (isOfOtherLength) {
    const message = `The row has ${record.length} columns instead of ${header.length}.`
    return { problem: { line, message } }
  }
  const kind = kindOfNature(cell('retractionnature'))
  if (!kind) {
    const nature = cell('retractionnature').slice(0, 60)
    const message = `“${nature}” is not a nature of a notice: Retraction, Expression of concern, Correction or Reinstatement.`
    return { problem: { line, message } }
  }
  const noticePmid = pmidIn(cell('retractionpubmedid'))
  const notice = doiIn(cell('retractiondoi')) ?? (noticePmid && pmid.url(noticePmid))
  const date = dateIn(cell('retractiondate'))
  const reasons = listIn(cell('reason'))
  const [recordId] = /^\d{1,12}$/.exec(cell('recordid').trim()) ?? []
  const original = {
    doi: doiIn(cell('originalpaperdoi')),
    pmid: pmidIn(cell('originalpaperpubmedid')),
  }
  return {
    row: {
      line,
      ...(recordId && { recordId }),
      ...(original.doi && { doi: original.doi }),
      ...(original.pmid && { pmid: original.pmid }),
      notice: {
        kind,
        source: 'retraction-watch',
        ...(notice && { notice }),
        ...(date && { date }),
        ...(reasons.length > 0 && { reasons }),
      },
    },
  }
}

const unreadable = (error: CsvError | undefined): RetractionProblem => ({
  line: typeof error?.lines === 'number' ? error.lines : 0,
  message: messages[error?.code ?? ''] ?? `The row cannot be read: ${error?.message ?? 'unknown'}.`,
})

const messages: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened and not closed; nothing behind it was read.',
  CSV_MAX_RECORD_SIZE: 'The row is longer than 1 MB: is a quotation mark missing?',
}
