import { arxivFeeds, crossrefWorks, dataciteAnswers, fixtureText, pubmedArticles } from './fixtures'

export type RecordedAnswer = { status: number; type: string; body: string }

const json = (value: unknown, status = 200): RecordedAnswer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})

const xml = (body: string, status = 200): RecordedAnswer => ({ status, type: 'text/xml', body })

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

const overlap = (one: Set<string>, other: Set<string>) =>
  [...one].filter((word) => other.has(word)).length

/** What each registry answers to a path and a query, from what was recorded of it. */
export const recordedAnswers = () => {
  const works = crossrefWorks()
  const dataSets = dataciteAnswers()
  const articles = pubmedArticles()
  const feeds = arxivFeeds()

  const list = (items: unknown[]) =>
    json({ status: 'ok', 'message-type': 'work-list', message: { items } })

  const crossref = (path: string, query: URLSearchParams): RecordedAnswer => {
    if (path !== '/works') {
      const work = works.get(decodeURIComponent(path.slice('/works/'.length)).toLowerCase())
      if (work) return json({ status: 'ok', 'message-type': 'work', message: work })
      return { status: 404, type: 'application/json', body: 'Resource not found.' }
    }
    const filter = query.get('filter')
    if (filter) {
      const dois = filter.split(',').map((each) => each.replace(/^doi:/, '').toLowerCase())
      return list(dois.flatMap((doi) => works.get(doi) ?? []))
    }
    const asked = wordsOf(query.get('query.bibliographic') ?? '')
    const ranked = [...works.values()]
      .map((work) => ({ work, score: overlap(wordsOf(JSON.stringify(work.title)), asked) }))
      .filter(({ score }) => score > 1)
      .sort((one, other) => other.score - one.score)
    return list(ranked.slice(0, Number(query.get('rows') ?? 20)).map(({ work }) => work))
  }

  const datacite = (path: string): RecordedAnswer => {
    const found = dataSets.get(decodeURIComponent(path.slice('/dois/'.length)).toLowerCase())
    return found ? json(found) : json(JSON.parse(fixtureText('datacite', '404.json')), 404)
  }

  const pubmed = (path: string, query: URLSearchParams): RecordedAnswer => {
    if (path === '/efetch.fcgi') {
      const found = (query.get('id') ?? '').split(',').flatMap((id) => articles.get(id)?.xml ?? [])
      return xml(`<?xml version="1.0"?>\n<PubmedArticleSet>${found.join('\n')}</PubmedArticleSet>`)
    }
    const term = query.get('term') ?? ''
    const doi = /^"(.+)"\[doi\]$/.exec(term)?.[1]
    const asked = wordsOf(term)
    const ids = [...articles.values()]
      .filter((article) =>
        doi ? article.doi === doi : overlap(asked, wordsOf(article.title)) >= asked.size,
      )
      .map(({ pmid }) => pmid)
    return json({ header: { type: 'esearch' }, esearchresult: { idlist: ids.slice(0, 5) } })
  }

  const pmcIds = (_path: string, query: URLSearchParams): RecordedAnswer => {
    const id = query.get('ids')
    const found = [...articles.values()].find(({ pmcid }) => pmcid === id)
    const records = found
      ? [{ pmcid: found.pmcid, pmid: found.pmid, doi: found.doi }]
      : [{ 'requested-id': id, status: 'error', errmsg: 'Identifier not found in PMC' }]
    return json({ status: 'ok', records })
  }

  const openLibrary = (_path: string, query: URLSearchParams): RecordedAnswer => {
    const books: Record<string, unknown> = JSON.parse(
      fixtureText('openlibrary', 'ol_isbn_search.json'),
    )
    const key = query.get('bibkeys') ?? ''
    return json(books[key] ? { [key]: books[key] } : {})
  }

  const arxiv = (_path: string, query: URLSearchParams): RecordedAnswer => {
    const feed = feeds.get(query.get('id_list') ?? '')
    return xml(feed ?? fixtureText('arxiv', '0000.0000_not-found.atom.xml'))
  }

  return { crossref, datacite, pubmed, pmcIds, openLibrary, arxiv }
}

export type PlayedService = keyof ReturnType<typeof recordedAnswers>
