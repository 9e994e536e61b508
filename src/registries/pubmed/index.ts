import { identifiers } from '../../references/identifiers'
import { withoutMarkup } from '../../references/formats/richText'
import type {
  LookedUp,
  Registry,
  RegistryAnswer,
  RegistryAnswers,
  RegistryClient,
} from '../registry'
import { failureOf } from '../http/failure'
import type { RegistryFailure } from '../http/failure'
import { parsedJson, recordIn, recordsIn, textIn, textsIn } from '../text/json'
import { fetchArticles } from './articles'

/** PubMed through NCBI's E-utilities, and PubMed Central's ID converter. */
export const pubmed: Registry = {
  name: 'pubmed',
  label: 'PubMed',
  find: async ({ client, asked }) => {
    const { pmid, failure } = await pmidOf({ client, asked })
    if (failure) return { state: 'failed', failure }
    if (!pmid) return { state: 'unknown' }
    return oneOf({ answers: await fetchArticles({ client, pmids: [pmid] }), asked, pmid })
  },
  search: async ({ client, query: { title } }) => {
    const { pmids, failure } = await search({
      client,
      term: withoutMarkup(title).replace(/[[\]"]/g, ' '),
    })
    if (failure) return { records: [], failures: [failure] }
    return pmids.length > 0 ? fetchArticles({ client, pmids }) : { records: [], failures: [] }
  },
  findMany: async ({ client, asked }) => {
    const all: RegistryAnswers = { records: [], failures: [] }
    for (let from = 0; from < asked.length; from += batchSize) {
      const pmids = asked.slice(from, from + batchSize).map(({ value }) => value)
      const { records, failures } = await fetchBatch({ client, pmids })
      all.records.push(...records)
      all.failures.push(...failures)
      if (failures.length > 0) break
    }
    return all
  },
}

/** Articles in one request: NLM's limit for a GET. */
const batchSize = 200

/** Each may bring the list of all that it cites: an answer that is too large is asked for in halves. */
const fetchBatch = async ({
  client,
  pmids,
}: {
  client: RegistryClient
  pmids: readonly string[]
}): Promise<RegistryAnswers> => {
  const answers = await fetchArticles({ client, pmids, isFresh: true })
  const isTooLarge = answers.failures.some(({ reason }) => reason === 'too-large')
  if (!isTooLarge || pmids.length < 2) return answers
  const half = Math.ceil(pmids.length / 2)
  const halves = [
    await fetchBatch({ client, pmids: pmids.slice(0, half) }),
    await fetchBatch({ client, pmids: pmids.slice(half) }),
  ]
  return {
    records: halves.flatMap(({ records }) => records),
    failures: halves.flatMap(({ failures }) => failures),
  }
}

type Resolved = { pmid?: string; failure?: RegistryFailure }

const pmidOf = async ({
  client,
  asked: { kind, value },
}: {
  client: RegistryClient
  asked: LookedUp
}): Promise<Resolved> => {
  if (kind === 'pmid') return { pmid: value }
  if (kind === 'pmcid') return pmidOfPmcid({ client, pmcid: value })
  const { pmids, failure } = await search({ client, term: `"${value}"[doi]` })
  return { ...(pmids[0] && { pmid: pmids[0] }), ...(failure && { failure }) }
}

/** An id that is not known is an error within its record, in an answer that is "ok". */
const pmidOfPmcid = async ({
  client,
  pmcid,
}: {
  client: RegistryClient
  pmcid: string
}): Promise<Resolved> => {
  const reply = await client.ask({
    service: 'pmcIds',
    path: '/',
    query: { ids: pmcid, format: 'json' },
  })
  if (reply.state === 'failed') return { failure: reply.failure }
  if (reply.status !== 200) return {}
  const answer = parsedJson(reply.text)
  if (answer === undefined) return { failure: failureOf('pubmed', 'unreadable') }
  const [record] = recordsIn(recordIn(answer).records)
  const pmid = identifiers.pmid.parse(textIn(record?.pmid) ?? '')
  return pmid ? { pmid } : {}
}

const search = async ({
  client,
  term,
}: {
  client: RegistryClient
  term: string
}): Promise<{ pmids: string[]; failure?: RegistryFailure }> => {
  const reply = await client.ask({
    service: 'pubmed',
    path: '/esearch.fcgi',
    query: { db: 'pubmed', retmode: 'json', retmax: '5', sort: 'relevance', term },
  })
  if (reply.state === 'failed') return { pmids: [], failure: reply.failure }
  if (reply.status !== 200) return { pmids: [] }
  const { esearchresult } = recordIn(parsedJson(reply.text))
  if (!esearchresult) return { pmids: [], failure: failureOf('pubmed', 'unreadable') }
  const pmids = textsIn(recordIn(esearchresult).idlist)
  return { pmids: pmids.flatMap((id) => identifiers.pmid.parse(id) ?? []) }
}

/** The record that was asked for: a search by DOI may bring another that only mentions it. */
const oneOf = ({
  answers: { records, failures },
  asked,
  pmid,
}: {
  answers: RegistryAnswers
  asked: LookedUp
  pmid: string
}): RegistryAnswer => {
  const record = records.find(({ item }) => {
    if (asked.kind === 'doi') return identifiers.doi.parse(item.DOI ?? '') === asked.value
    return item.PMID === pmid
  })
  const [failure] = failures
  if (record) return { state: 'found', record }
  return failure ? { state: 'failed', failure } : { state: 'unknown' }
}
