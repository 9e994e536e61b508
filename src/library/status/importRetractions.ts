import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest, Where } from 'payload'
import { inTransaction } from '../../database/transaction'
import type { StatusNotice } from '../../references/status/notice'
import { isSameNotices, recordFound } from '../../references/status/recordFound'
import { readRetractionWatch } from '../../references/status/retractionWatch/readRetractionWatch'
import type {
  RetractionProblem,
  RetractionRow,
} from '../../references/status/retractionWatch/readRetractionWatch'
import { statusFrom } from '../../references/status/statusFrom'
import { affectedBy } from './affected'
import type { Affected } from './affected'
import { gravestFirst, isAlarming, statusChange } from './statusChange'
import type { StatusChange } from './statusChange'
import { noticesIn } from './storedNotices'
import { storeRetractions } from './storeRetractions'
import type { StoreCounts } from './storeRetractions'
import { changeNotices } from './writeNotices'
import type { StatusWrite } from './writeNotices'
import type { Reference } from '@payload-types'

/** What an import of the Retraction Watch CSV did, or would do. */
export type RetractionImport = {
  isDryRun: boolean
  /** Rows that were read. */
  rows: number
  /** Of them, those that name no work by DOI or PubMed id. */
  withoutIdentifier: number
  stored: StoreCounts
  /** References of the library that a row is about. */
  matched: number
  changes: StatusChange[]
  /** What rests on those that were retracted, withdrawn or are under concern now. */
  affected: Affected[]
  /** Rows that could not be read, the first hundred of `problemCount`. */
  problems: RetractionProblem[]
  problemCount: number
}

/** Rows of one transaction: a fraction of a second, so that nobody else waits long. */
const batchSize = 250

const mostProblems = 100

/**
 * Imports the CSV of the Retraction Watch Database: every row is kept for references that come later, and those of the
 * library that it is about get its notice. Batch by batch: what was done when it is interrupted stays, and a second
 * run does the rest. Memory does not grow with the file.
 * @param onProgress is told after each batch how many rows were read.
 * @throws RetractionCsvError where the file is none of the database; what the database throws.
 */
export const importRetractions = async ({
  payload,
  source,
  isDryRun = false,
  patience,
  onProgress,
}: {
  payload: Payload
  source: AsyncIterable<Uint8Array | string>
  isDryRun?: boolean
  patience?: number
  onProgress?: (rows: number) => void
}): Promise<RetractionImport> => {
  const result: RetractionImport = {
    isDryRun,
    rows: 0,
    withoutIdentifier: 0,
    stored: { added: 0, changed: 0, unchanged: 0 },
    matched: 0,
    changes: [],
    affected: [],
    problems: [],
    problemCount: 0,
  }
  const matched = new Set<string>()
  const changes = new Map<string, StatusChange>()
  const finish = async (rows: readonly RetractionRow[]) => {
    const named = rows.filter(({ doi, pmid }) => doi || pmid)
    const counts = await inTransaction({
      payload,
      patience,
      run: (req) => storeRetractions({ req, rows: named, isDryRun }),
    })
    for (const name of ['added', 'changed', 'unchanged'] as const) {
      result.stored[name] += counts[name]
    }
    result.rows += rows.length
    result.withoutIdentifier += rows.length - named.length
    for (const { reference, change } of await noteInLibrary({ payload, rows: named, isDryRun })) {
      matched.add(reference)
      if (!change) continue
      changes.set(reference, { ...change, before: changes.get(reference)?.before ?? change.before })
    }
    onProgress?.(result.rows)
  }
  let batch: RetractionRow[] = []
  for await (const { row, problem } of readRetractionWatch(source)) {
    if (problem) {
      result.problemCount += 1
      if (result.problems.length < mostProblems) result.problems.push(problem)
      continue
    }
    batch.push(row)
    if (batch.length < batchSize) continue
    await finish(batch)
    batch = []
  }
  if (batch.length > 0) await finish(batch)
  result.matched = matched.size
  result.changes = [...changes.values()]
    .filter(({ before, after }) => before !== after)
    .toSorted(gravestFirst)
  result.affected = await affectedBy({
    req: await createLocalReq({}, payload),
    references: result.changes.filter(isAlarming).map(({ id }) => id),
  })
  return result
}

/** The notices of rows for the references that they are about; a write for each that learns something new. */
const noteInLibrary = async ({
  payload,
  rows,
  isDryRun,
}: {
  payload: Payload
  rows: readonly RetractionRow[]
  isDryRun: boolean
}): Promise<{ reference: string; change?: StatusChange }[]> => {
  const req = await createLocalReq({}, payload)
  const done: { reference: string; change?: StatusChange }[] = []
  for (const reference of await referencesOf({ req, rows })) {
    const { id, doi, pmid, status } = reference
    const found = rows
      .filter((row) => (row.doi && row.doi === doi) || (row.pmid && row.pmid === pmid))
      .map(({ notice }) => notice)
    const write = newsIn({ reference, found })
    if (!write) {
      done.push({ reference: id })
      continue
    }
    const isKnown = write.checkedAt !== null
    const changed = isDryRun
      ? { after: statusFrom({ doi, notices: write.notices, isKnown }) }
      : await changeNotices({
          payload,
          id,
          change: (current) => newsIn({ reference: current, found }),
        })
    done.push({
      reference: id,
      ...(changed && { change: statusChange({ reference, before: status, after: changed.after }) }),
    })
  }
  return done
}

const newsIn = ({
  reference: { doi, notices: stored, statusCheckedAt },
  found,
}: {
  reference: Reference
  found: readonly StatusNotice[]
}): StatusWrite | undefined => {
  const known = noticesIn(stored)
  const notices = recordFound({ doi, known, found })
  return isSameNotices(known, notices) ? undefined : { notices, checkedAt: statusCheckedAt ?? null }
}

const referencesOf = async ({
  req,
  rows,
}: {
  req: PayloadRequest
  rows: readonly RetractionRow[]
}): Promise<Reference[]> => {
  const where = (['doi', 'pmid'] as const).flatMap((name): Where[] => {
    const values = [...new Set(rows.flatMap((row) => row[name] ?? []))]
    return values.length > 0 ? [{ [name]: { in: values } }] : []
  })
  if (where.length === 0) return []
  const { docs } = await req.payload.db.find<Reference>({
    collection: 'references',
    where: { or: where },
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}
