import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Answers that were recorded from registries; absent where the tests run without them. */
export const registryFixtures = path.resolve('../shared/fixtures/registries')

export const hasRegistryFixtures = existsSync(registryFixtures)

export const fixtureText = (...parts: string[]): string =>
  readFileSync(path.join(registryFixtures, ...parts), 'utf8')

const filesIn = (folder: string): string[] =>
  hasRegistryFixtures
    ? readdirSync(path.join(registryFixtures, folder)).map((name) => path.join(folder, name))
    : []

type Json = Record<string, unknown>

const jsonFiles = (folder: string): Json[] =>
  filesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): Json => JSON.parse(fixtureText(name)))

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const within = (value: unknown, key: string): Json => {
  const inner = isJson(value) ? value[key] : undefined
  return isJson(inner) ? inner : {}
}

/** Works of Crossref, by DOI in lower case. */
export const crossrefWorks = (): Map<string, Json> => {
  const works = [
    ...jsonFiles('crossref/works').map((file) => within(file, 'message')),
    ...jsonFiles('crossref/list-items'),
  ]
  return new Map(works.map((work) => [String(work.DOI).toLowerCase(), work]))
}

/** Whole answers of DataCite, by DOI in lower case. */
export const dataciteAnswers = (): Map<string, Json> =>
  new Map(
    jsonFiles('datacite').flatMap((file) => {
      const { doi } = within(within(file, 'data'), 'attributes')
      return typeof doi === 'string' ? [[doi.toLowerCase(), file] as const] : []
    }),
  )

export type PubmedArticle = {
  pmid: string
  pmcid?: string
  doi?: string
  title: string
  xml: string
}

/** Articles and books of PubMed, by PMID. */
export const pubmedArticles = (): Map<string, PubmedArticle> => {
  const articles = new Map<string, PubmedArticle>()
  for (const file of filesIn('pubmed/efetch')) {
    const found = fixtureText(file).matchAll(
      /<(PubmedArticle|PubmedBookArticle)(?:\s[^>]*)?>[\s\S]*?<\/\1>/g,
    )
    for (const [xml] of found) {
      const pmid = /<PMID[^>]*>(\d+)</.exec(xml)?.[1]
      if (!pmid) continue
      const own = xml.replace(/<ReferenceList>[\s\S]*<\/ReferenceList>/g, '')
      articles.set(pmid, {
        pmid,
        pmcid: /IdType="pmc">(PMC\d+)</.exec(own)?.[1],
        doi: /IdType="doi">([^<]+)</.exec(own)?.[1]?.toLowerCase(),
        title: /<ArticleTitle[^>]*>([\s\S]*?)<\/ArticleTitle>/.exec(own)?.[1] ?? '',
        xml,
      })
    }
  }
  return articles
}

/** Atom feeds of arXiv, by the id that they were asked for. */
export const arxivFeeds = (): Map<string, string> =>
  new Map(
    filesIn('arxiv').flatMap((file) => {
      const id = /^(\d{4}\.\d{5}|[a-z-]+_\d{7})\.atom\.xml$/.exec(path.basename(file))?.[1]
      return id ? [[id.replace('_', '/'), fixtureText(file)] as const] : []
    }),
  )
