import { siteUrl } from '../access/origins'
import { identifiers } from '../references/identifiers'
import type { CslItem, CslType } from '../references/csl'
import { documentPath } from './addresses'
import type { Article, Author } from './articleQuery'
import { isoDay } from './dates'
import { pagesOf, issuedDay, nameOf } from './cslParts'
import { siteName } from './siteName'

type Thing = Record<string, unknown>

/** schema.org's types for CSL's; what is not here is a `CreativeWork`. */
const workTypes: Partial<Record<CslType, string>> = {
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  'paper-conference': 'ScholarlyArticle',
  'post-weblog': 'BlogPosting',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  report: 'Report',
  software: 'SoftwareSourceCode',
  thesis: 'Thesis',
  webpage: 'WebPage',
}

/** The article as schema.org's `MedicalWebPage`, with what it cites and who answers for it. */
export const articleJsonLd = ({ article, url }: { article: Article; url: string }): Thing => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalWebPage',
  '@id': url,
  url,
  name: article.title,
  headline: article.title,
  description: article.summary || undefined,
  image: article.image?.url ? new URL(article.image.url, siteUrl()).href : undefined,
  dateModified: isoDay(article.updatedAt),
  lastReviewed: isoDay(article.lastReviewed),
  reviewedBy: listOf(
    [...new Map((article.signOffs ?? []).map((signOff) => [signOff.name, signOff])).values()].map(
      ({ name, credentials }) => ({
        '@type': 'Person',
        name,
        honorificSuffix: credentials || undefined,
      }),
    ),
  ),
  author: listOf((article.authors ?? []).map(personThing)),
  audience: {
    '@type': 'MedicalAudience',
    audienceType: article.audience === 'professional' ? 'Clinician' : 'Patient',
  },
  about: listOf(
    (article.about ?? []).map(({ name, slug }) => ({
      '@type': 'MedicalProcedure',
      name,
      url: siteUrl() + documentPath({ collection: 'treatments', slug }),
    })),
  ),
  citation: listOf(
    article.bibliography.entries.flatMap(({ isCited, reference, text }) =>
      isCited ? [workThing(reference?.csl, text)] : [],
    ),
  ),
  isPartOf: { '@type': 'WebSite', name: siteName, url: siteUrl() },
})

/** A thing as the content of a script element: nothing in it can end the element (HTML, 4.12.1.3). */
export const scriptContent = (thing: Thing): string =>
  JSON.stringify(thing)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')

const listOf = (things: Thing[]): Thing[] | undefined => (things.length > 0 ? things : undefined)

const personThing = ({ name, honorific, credentials, orcid, affiliation }: Author): Thing => ({
  '@type': 'Person',
  name,
  honorificPrefix: honorific || undefined,
  honorificSuffix: credentials || undefined,
  sameAs: orcid ? identifiers.orcid.url(orcid) : undefined,
  affiliation: affiliation ? { '@type': 'Organization', name: affiliation } : undefined,
})

const workThing = (csl: CslItem | null | undefined, text: string): Thing => {
  if (!csl) return { '@type': 'CreativeWork', name: text }
  const container = csl['container-title']
  return {
    '@type': workTypes[csl.type] ?? 'CreativeWork',
    name: csl.title || text,
    author: listOf((csl.author ?? []).map((name) => ({ '@type': 'Person', name: nameOf(name) }))),
    datePublished: issuedDay(csl),
    isPartOf: container ? { '@type': 'CreativeWork', name: container } : undefined,
    pagination: pagesOf(csl).text,
    url: csl.DOI ? identifiers.doi.url(csl.DOI) : csl.URL,
  }
}
