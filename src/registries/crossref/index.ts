import { failureOf } from '../http/failure'
import type { Reply } from '../http/request'
import type {
  Registry,
  RegistryAnswer,
  RegistryAnswers,
  RegistryClient,
  RegistryRecord,
} from '../registry'
import { parsedJson, recordIn, recordsIn, textIn } from '../text/json'
import { itemOfWork } from './item'
import { noticeOfOthers, noticesOfWork } from './notices'

/** Crossref's REST API: DOIs of journals, books, proceedings and preprints. */
export const crossref: Registry = {
  name: 'crossref',
  label: 'Crossref',
  find: ({ client, asked }) => findWork({ client, doi: asked.value }),
  search: async ({ client, query }) =>
    readList(
      await client.ask({
        service: 'crossref',
        path: '/works',
        query: { 'query.bibliographic': query.text, rows: '5' },
      }),
    ),
  findMany: ({ client, asked, isStatusOnly = false }) =>
    findWorks({ client, dois: asked.map(({ value }) => value), isStatusOnly }),
}

type AskedWorks = { client: RegistryClient; dois: readonly string[]; isStatusOnly: boolean }

/** Batch by batch, until one fails. */
const findWorks = async ({ client, dois, isStatusOnly }: AskedWorks): Promise<RegistryAnswers> => {
  const all: RegistryAnswers = { records: [], failures: [] }
  const isSelecting = isStatusOnly && !withoutSelect.has(client)
  const size = batchSizes[isSelecting ? 'status' : 'all']
  for (const batch of batchesOf({ dois, size })) {
    const isRefused = isSelecting && withoutSelect.has(client)
    const { records, failures } = isRefused
      ? await findWorks({ client, dois: batch, isStatusOnly: false })
      : await findBatch({ client, dois: batch, isStatusOnly: isSelecting })
    all.records.push(...records)
    all.failures.push(...failures)
    if (failures.length > 0) break
  }
  return all
}

const findWork = async ({
  client,
  doi,
  isFresh = false,
}: {
  client: RegistryClient
  doi: string
  isFresh?: boolean
}): Promise<RegistryAnswer> => {
  const path = `/works/${encodeURIComponent(doi)}`
  const reply = await client.ask({ service: 'crossref', path, isFresh })
  if (reply.state === 'failed') return reply
  // "Not found" is a plain text, and sometimes says that it is JSON.
  if (reply.status !== 200) return { state: 'unknown' }
  const work = recordIn(parsedJson(reply.text)).message
  const record = recordOf(recordIn(work), reply.fetchedAt)
  return record ? { state: 'found', record } : unreadable
}

const findBatch = async ({
  client,
  dois,
  isStatusOnly,
  isSelectKnown = false,
}: AskedWorks & {
  /** Whether it was seen just now that Crossref takes `select`. */
  isSelectKnown?: boolean
}): Promise<RegistryAnswers> => {
  const [first = '', ...others] = dois
  if (others.length === 0) {
    const answer = await findWork({ client, doi: first, isFresh: true })
    return {
      records: answer.state === 'found' ? [answer.record] : [],
      failures: answer.state === 'failed' ? [answer.failure] : [],
    }
  }
  const filter = dois.map((doi) => `doi:${doi}`).join(',')
  const query = {
    filter,
    rows: String(dois.length),
    ...(isStatusOnly && { select: tellingOfStatus }),
  }
  const reply = await client.ask({ service: 'crossref', path: '/works', query, isFresh: true })
  if (reply.state === 'failed' || reply.status !== 400) return readList(reply)
  if (isStatusOnly && !isSelectKnown && (await isSelectRefused(client))) {
    withoutSelect.add(client)
    process.emitWarning(selectRefused)
    return findWorks({ client, dois, isStatusOnly: false })
  }
  // One DOI that Crossref takes for none makes it refuse them all.
  const half = Math.ceil(dois.length / 2)
  const shared = { client, isStatusOnly, isSelectKnown: true }
  const answers = [
    await findBatch({ ...shared, dois: dois.slice(0, half) }),
    await findBatch({ ...shared, dois: dois.slice(half) }),
  ]
  return {
    records: answers.flatMap(({ records }) => records),
    failures: answers.flatMap(({ failures }) => failures),
  }
}

/**
 * Works in one request: with all of a work comes all that it cites; of the DOIs of the others, with their names of up to
 * some hundred characters, an address still holds so many.
 */
const batchSizes = { all: 20, status: 50 } as const

/** The elements (Crossref's `select`) from which notices are read. */
const tellingOfStatus = 'DOI,type,updated-by,update-to,relation'

/** Clients of this process whose Crossref refuses `select`: they ask for whole works. */
const withoutSelect = new WeakSet<RegistryClient>()

const selectRefused = `Crossref refuses the elements of a work that it is asked for (select=${tellingOfStatus}). It is asked for whole works instead, until this process ends: the statuses are complete, but looking them up takes longer.`

/** Tells a `select` that Crossref does not take from a DOI that it does not take: asks with it for no work at all. */
const isSelectRefused = async (client: RegistryClient): Promise<boolean> => {
  const query = { rows: '0', select: tellingOfStatus }
  const reply = await client.ask({ service: 'crossref', path: '/works', query, isFresh: true })
  return reply.state === 'answered' && reply.status === 400
}

/** A comma ends a filter: a DOI that has one is asked for alone. */
const batchesOf = ({ dois, size }: { dois: readonly string[]; size: number }): string[][] => {
  const plain = dois.filter((doi) => !doi.includes(','))
  const batches = dois.filter((doi) => doi.includes(',')).map((doi) => [doi])
  for (let from = 0; from < plain.length; from += size) {
    batches.push(plain.slice(from, from + size))
  }
  return batches
}

const unreadable = { state: 'failed', failure: failureOf('crossref', 'unreadable') } as const

const readList = (reply: Reply): RegistryAnswers => {
  if (reply.state === 'failed') return { records: [], failures: [reply.failure] }
  const { items } = recordIn(recordIn(parsedJson(reply.text)).message)
  if (reply.status !== 200 || !Array.isArray(items)) {
    return { records: [], failures: [unreadable.failure] }
  }
  const records = recordsIn(items).flatMap((work) => recordOf(work, reply.fetchedAt) ?? [])
  return { records, failures: [] }
}

const recordOf = (work: Record<string, unknown>, fetchedAt: string): RegistryRecord | undefined => {
  const item = itemOfWork(work)
  if (!item) return undefined
  const type = textIn(work.subtype) ?? textIn(work.type)
  return {
    registry: 'crossref',
    item,
    notices: noticesOfWork(work),
    noticeOf: noticeOfOthers(work),
    publicationTypes: type ? [type] : [],
    fetchedAt,
  }
}
