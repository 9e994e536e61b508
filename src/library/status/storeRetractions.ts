import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { RetractionRow } from '../../references/status/retractionWatch/readRetractionWatch'

/** How many rows were new, other than before, or known as they are. */
export type StoreCounts = { added: number; changed: number; unchanged: number }

/**
 * Keeps the rows of an import for references that are added later; a row that was there before is replaced. It
 * becomes part of the transaction of `req`.
 */
export const storeRetractions = async ({
  req,
  rows,
  isDryRun,
}: {
  req: PayloadRequest
  rows: readonly RetractionRow[]
  isDryRun: boolean
}): Promise<StoreCounts> => {
  const collection = 'retraction-notices'
  const { db } = req.payload
  const records = new Map(rows.map((row) => [idOf(row), recordOf(row)]))
  const { docs } = await db.find<{ id: string; fingerprint: string }>({
    collection,
    where: { id: { in: [...records.keys()] } },
    select: { fingerprint: true },
    pagination: false,
    limit: 0,
    req,
  })
  const known = new Map(docs.map(({ id, fingerprint }) => [id, fingerprint]))
  const counts = { added: 0, changed: 0, unchanged: 0 }
  for (const [id, data] of records) {
    const before = known.get(id)
    if (before === data.fingerprint) counts.unchanged += 1
    else if (before === undefined) counts.added += 1
    else counts.changed += 1
    if (isDryRun || before === data.fingerprint) continue
    if (before === undefined) {
      await db.create({ collection, data: { id, ...data }, returning: false, req })
    } else {
      await db.updateOne({ collection, id, data, returning: false, req })
    }
  }
  return counts
}

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)

/** An extract has no number of the record; then a notice is the same when it says the same of the same work. */
const idOf = ({ recordId, doi, pmid, notice }: RetractionRow): string =>
  recordId
    ? `rw-${recordId}`
    : `rw-${hash([doi ?? pmid, notice.kind, notice.notice ?? null, notice.date ?? null])}`

const recordOf = ({
  doi,
  pmid,
  notice: { kind, source, notice, date, reasons },
}: RetractionRow) => {
  const record = {
    doi: doi ?? null,
    pmid: pmid ?? null,
    kind,
    source,
    notice: notice ?? null,
    date: date ?? null,
    reasons: reasons ? [...reasons] : null,
  }
  return { ...record, fingerprint: hash(record) }
}
