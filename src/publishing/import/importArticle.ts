import { createHash, randomUUID } from 'node:crypto'
import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../database/transaction'
import { readArticleText } from '../../documents/text/readArticleText'
import type { ArticleImport } from '../../documents/text/readArticleText'
import { parseReferenceList } from '../../references/plainText/parseReferenceList'
import { planImport, recordsOf } from './plan'
import type { ImportPlan, PlannedRecord } from './plan'
import type { ImportReport, ImportedRecord } from './report'
import { whileTaken } from './whileTaken'
import { writeImport } from './writeImport'

/** An article that was read from a file and is not stored yet. */
export type ArticleFile = { article: ArticleImport; fileName: string; contentHash: string }

/**
 * Reads a text file, without a database.
 * @throws ArticleImportError when the file cannot be an article.
 */
export const readArticleFile = ({
  bytes,
  fileName,
}: {
  bytes: Uint8Array
  fileName: string
}): ArticleFile => ({
  article: readArticleText({
    bytes,
    fileName,
    parseReferences: parseReferenceList,
    newId: randomUUID,
  }),
  fileName,
  contentHash: createHash('sha256').update(bytes).digest('hex'),
})

type ImportOptions = {
  payload: Payload
  /** Acts for its user. No access rule is asked: whoever imports for a user has asked for theirs. */
  req?: PayloadRequest
  /** Says what would be created and writes nothing. */
  isDryRun?: boolean
  /** See inTransaction. */
  patience?: number
}

/**
 * Imports an article as a draft, with its references, treatment, side effects, risk factors and author: those that
 * exist are linked, the others created. It is all or nothing, and the same bytes are imported once: again changes
 * nothing, whatever an editor did to the article since. An article in the trash does not count.
 * @throws TransactionConflictError and WriteWaitError when the database stays busy. Nothing was written then.
 */
export const storeArticle = async ({
  payload,
  req,
  file: { article, fileName, contentHash },
  isDryRun = false,
  patience,
}: ImportOptions & { file: ArticleFile }): Promise<ImportReport> => {
  const run = async (request: PayloadRequest): Promise<ImportReport> => {
    const earlier = await findEarlier({ req: request, contentHash })
    if (earlier) return unchangedReport({ article, earlier, isDryRun })
    const plan = await planImport({ req: request, article })
    if (isDryRun) return report({ article, plan })
    const importedFrom = { fileName, contentHash, importedAt: new Date().toISOString() }
    const saved = await writeImport({ req: request, article, plan, importedFrom })
    return report({ article, plan, saved })
  }
  if (isDryRun) return run(req ?? (await createLocalReq({}, payload)))
  const store = () =>
    inTransaction({
      payload,
      run,
      ...(req && { req }),
      ...(patience !== undefined && { patience }),
    })
  // Inside a transaction of the caller's, one failure has ended it.
  return req?.transactionID ? store() : whileTaken(store)
}

/** Reads a file and stores it: readArticleFile and storeArticle. */
export const importArticle = async ({
  bytes,
  fileName,
  ...options
}: ImportOptions & { bytes: Uint8Array; fileName: string }): Promise<ImportReport> =>
  storeArticle({ ...options, file: readArticleFile({ bytes, fileName }) })

type StoredArticle = {
  id: string
  title: string
  slug?: string | null
  _status?: 'draft' | 'published' | null
}

const findEarlier = async ({
  req,
  contentHash,
}: {
  req: PayloadRequest
  contentHash: string
}): Promise<StoredArticle | undefined> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { 'importedFrom.contentHash': { equals: contentHash } },
    draft: true,
    limit: 1,
    pagination: false,
    depth: 0,
    select: { title: true, slug: true, _status: true },
    overrideAccess: true,
    req,
  })
  return docs[0]
}

const articleOf = ({ id, title, slug, _status }: StoredArticle): ImportReport['article'] => ({
  id,
  title,
  slug: slug ?? null,
  status: _status ?? 'draft',
})

const unchangedReport = ({
  article,
  earlier,
  isDryRun,
}: {
  article: ArticleImport
  earlier: StoredArticle
  isDryRun: boolean
}): ImportReport => ({
  article: articleOf(earlier),
  counts: article.counts,
  isUnchanged: true,
  isDryRun,
  created: [],
  linked: [],
  findings: article.findings,
})

const report = ({
  article,
  plan,
  saved,
}: {
  article: ArticleImport
  plan: ImportPlan
  saved?: StoredArticle
}): ImportReport => {
  const record = ({ collection, id, title, isNew, isExtended }: PlannedRecord): ImportedRecord => ({
    collection,
    id: isNew && !saved ? null : id,
    title,
    ...(isExtended &&
      plan.treatment && { change: `linked to ${plan.treatment.title}, as a draft` }),
  })
  const records = recordsOf(plan)
  return {
    article: saved
      ? articleOf(saved)
      : { id: null, title: article.title, slug: null, status: 'draft' },
    counts: article.counts,
    isUnchanged: false,
    isDryRun: saved === undefined,
    created: records.filter(({ isNew }) => isNew).map(record),
    linked: records.filter(({ isNew }) => !isNew).map(record),
    findings: article.findings,
  }
}
