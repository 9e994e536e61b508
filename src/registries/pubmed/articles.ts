import type { CslItem } from '../../references/csl'
import { reader } from '../../references/formats/pubmedXml/reader'
import { failureOf } from '../http/failure'
import type { RegistryAnswers, RegistryClient, RegistryRecord } from '../registry'
import { pubmedFacts } from './notices'
import type { PubmedFacts } from './notices'

/** Articles by PMID, with one request; those that PubMed does not know are missing. */
export const fetchArticles = async ({
  client,
  pmids,
  isFresh = false,
}: {
  client: RegistryClient
  pmids: readonly string[]
  isFresh?: boolean
}): Promise<RegistryAnswers> => {
  const reply = await client.ask({
    service: 'pubmed',
    path: '/efetch.fcgi',
    query: { db: 'pubmed', retmode: 'xml', id: pmids.join(',') },
    isFresh,
  })
  if (reply.state === 'failed') return { records: [], failures: [reply.failure] }
  if (reply.status !== 200) return { records: [], failures: [] }
  const records = recordsOf({ xml: reply.text, fetchedAt: reply.fetchedAt })
  return records
    ? { records, failures: [] }
    : { records: [], failures: [failureOf('pubmed', 'unreadable')] }
}

const noFacts: PubmedFacts = { notices: [], noticeOf: [], publicationTypes: [] }

/** An unknown PMID is an empty set, with status 200. */
const recordsOf = ({
  xml,
  fetchedAt,
}: {
  xml: string
  fetchedAt: string
}): RegistryRecord[] | undefined => {
  if (!/<Pubmed(?:Book)?ArticleSet\b/.test(xml.slice(0, 5_000))) return undefined
  const facts = pubmedFacts(xml)
  const records: RegistryRecord[] = []
  for (const { item } of reader.read(xml)) {
    if (item?.PMID) records.push(recordOf({ item, facts: facts.get(item.PMID), fetchedAt }))
  }
  return records
}

const recordOf = ({
  item,
  facts = noFacts,
  fetchedAt,
}: {
  item: CslItem
  facts: PubmedFacts | undefined
  fetchedAt: string
}): RegistryRecord => ({
  registry: 'pubmed',
  item: { ...item, id: item.PMID ?? item.id },
  ...facts,
  fetchedAt,
})
