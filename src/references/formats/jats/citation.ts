import type { CslDate, CslItem, CslType } from '../../csl'
import { dateOfParts, readDate } from '../values/dateText'
import { expandedPages, pagesBetween } from '../values/pageText'
import { doiText, isbnText, issnText, pmcidText, pmidText, urlText } from '../values/texts'
import type { XmlElement } from '../xml/elements'
import { childrenOf, plainTextOf, rawText, richTextOf, within } from '../xml/read'
import { namesByRole } from './names'
import { typeOfJats } from './types'

/**
 * The item of an `element-citation`, `mixed-citation`, `nlm-citation` or `citation` (JATS 1.3, NLM 2 and 3);
 * undefined where it holds text alone.
 */
export const citationItem = (citation: XmlElement): CslItem | undefined => {
  const text = (...names: string[]) => first({ citation, names, read: plainTextOf })
  const rich = (...names: string[]) => first({ citation, names, read: richTextOf })
  const titles = titlesOf({ citation, rich })
  const roles = namesByRole(citation)
  const item: CslItem = { id: '', type: typeOf({ citation, titles }) }
  const issued = issuedOf(citation)
  const isText = !titles.part && !titles.source && roles.size === 0 && !issued
  if (isText && citation.name !== 'element-citation') return undefined
  const isWhole = !titles.isPart && !titles.part
  const variables: Record<string, unknown> = {
    ...Object.fromEntries(roles),
    title: isWhole ? titles.source : titles.part,
    'container-title': isWhole ? undefined : titles.source,
    'collection-title': text('series'),
    'event-title': text('conf-name'),
    'event-place': text('conf-loc'),
    'event-date': dateIn(text('conf-date')),
    'original-title': rich('trans-title'),
    issued,
    volume: text('volume'),
    issue: text('issue'),
    page: pagesOf(citation),
    'number-of-pages': sizeOf(citation),
    edition: text('edition')?.replace(/ ?ed(?:ition|n)?\.?$/i, ''),
    version: text('version'),
    number: text('patent', 'std'),
    'part-number': text('part-title'),
    genre: kindOfThesis({ item, comments: textsOf(citation, 'comment') }),
    publisher: text('publisher-name'),
    'publisher-place': text('publisher-loc'),
    ISBN: isbnText(textsOf(citation, 'isbn').concat(ids(citation, 'isbn'))),
    ISSN: issnText(textsOf(citation, 'issn').concat(ids(citation, 'issn'))),
    DOI: doiText([
      ...ids(citation, 'doi'),
      ...links(citation, /doi\.org\//i),
      ...commented(citation),
    ]),
    PMID: pmidText([...ids(citation, 'pmid'), ...ids(citation, 'medline')]),
    PMCID: pmcidText([...ids(citation, 'pmcid'), ...ids(citation, 'pmc')]),
    accessed: accessedOf(citation),
    note: text('annotation'),
  }
  for (const [variable, value] of Object.entries(variables)) {
    if (value !== undefined) item[variable] = value
  }
  const address = urlText(
    links(citation, /^/).filter((link) => !item.DOI || doiText([link]) !== doiText([item.DOI])),
  )
  if (address) item.URL = address
  const arxiv = ids(citation, 'arxiv')[0]
  if (arxiv) item.number ??= `arXiv:${arxiv.replace(/^arxiv:/i, '')}`
  return item
}

type Titles = { part: string | undefined; source: string | undefined; isPart: boolean }

const titlesOf = ({
  citation,
  rich,
}: {
  citation: XmlElement
  rich: (...names: string[]) => string | undefined
}): Titles => ({
  part: withoutEnd(rich('article-title', 'chapter-title', 'data-title')),
  source: withoutEnd(rich('source')),
  isPart: childrenOf(citation, 'article-title').length > 0,
})

const withoutEnd = (title: string | undefined) => title?.replace(/[\s,;:]+$/, '') || undefined

const typeOf = ({ citation, titles }: { citation: XmlElement; titles: Titles }): CslType => {
  const { attributes } = citation
  const name =
    attributes['publication-type'] ??
    attributes['citation-type'] ??
    attributes['specific-use'] ??
    ''
  const type = typeOfJats(name)
  const has = (child: string) => childrenOf(citation, child).length > 0
  if (type === 'book' && titles.part && titles.source) return 'chapter'
  if (type && type !== 'document') return type
  if (has('chapter-title')) return 'chapter'
  if (titles.part && titles.source && (has('volume') || has('fpage'))) return 'article-journal'
  return has('publisher-name') && !titles.part ? 'book' : (type ?? 'document')
}

const first = ({
  citation,
  names,
  read,
}: {
  citation: XmlElement
  names: readonly string[]
  read: (element: XmlElement) => string | undefined
}): string | undefined =>
  names.flatMap((name) => childrenOf(citation, name).flatMap((child) => read(child) ?? []))[0]

const textsOf = (citation: XmlElement, name: string): string[] =>
  childrenOf(citation, name).flatMap((child) => plainTextOf(child) ?? [])

const ids = (citation: XmlElement, type: string): string[] =>
  [...childrenOf(citation, 'pub-id'), ...childrenOf(citation, 'object-id')]
    .filter(({ attributes }) => (attributes['pub-id-type'] ?? '').toLowerCase() === type)
    .flatMap((id) => plainTextOf(id) ?? [])

const linkNames = new Set(['ext-link', 'uri', 'self-uri'])

const links = (citation: XmlElement, pattern: RegExp): string[] =>
  within(citation, linkNames)
    .flatMap((link) => [link.attributes['xlink:href'] ?? link.attributes.href ?? '', rawText(link)])
    .filter((address) => address.length < 3_000 && address !== '' && pattern.test(address))

const commented = (citation: XmlElement): string[] =>
  textsOf(citation, 'comment').filter((comment) => /doi/i.test(comment))

/** What kind of thesis a comment says it is (`[PhD thesis]`). */
const kindOfThesis = ({ item, comments }: { item: CslItem; comments: readonly string[] }) =>
  item.type === 'thesis'
    ? comments
        .map((comment) => comment.replace(/^[[(]|[\])]?\.?$/g, ''))
        .find((comment) => comment.length < 60 && /thesis|dissertation/i.test(comment))
    : undefined

const pagesOf = (citation: XmlElement): string | undefined => {
  const [first] = textsOf(citation, 'fpage')
  const [last] = textsOf(citation, 'lpage')
  const [range] = textsOf(citation, 'page-range')
  const pages = pagesBetween({ first, last }) ?? range ?? textsOf(citation, 'elocation-id')[0]
  return pages && expandedPages(pages)
}

const sizeOf = (citation: XmlElement): string | undefined => {
  const size = childrenOf(citation, 'size').find(({ attributes }) =>
    /^pages?$/.test(attributes.units ?? ''),
  )
  return plainTextOf(size)?.replace(/ ?p(?:p|ages)?\.?$/i, '')
}

const issuedOf = (citation: XmlElement): CslDate | undefined => {
  const holder = childrenOf(citation, 'date')[0] ?? citation
  const [year] = childrenOf(holder, 'year')
  const iso = year?.attributes['iso-8601-date'] ?? holder.attributes['iso-8601-date']
  const exact = iso ? readDate(iso) : undefined
  if (exact?.['date-parts']) return exact
  const printed = plainTextOf(year)?.replace(/^[([]+|[)\].,;]+$/g, '')
  const disambiguated = printed?.replace(/^(\d{4})[a-z]$/, '$1')
  const part = (name: string) => plainTextOf(childrenOf(holder, name)[0])
  const date = dateOfParts({
    year: disambiguated,
    month: part('month') ?? part('season'),
    day: part('day'),
  })
  return date ?? dateIn(part('string-date'))
}

const accessedOf = (citation: XmlElement): CslDate | undefined => {
  const element = [
    ...childrenOf(citation, 'date-in-citation'),
    ...childrenOf(citation, 'access-date'),
  ].find(
    ({ name, attributes }) =>
      name === 'access-date' || /access/.test(attributes['content-type'] ?? ''),
  )
  if (!element) return undefined
  const part = (name: string) => plainTextOf(childrenOf(element, name)[0])
  const iso = element.attributes['iso-8601-date']
  if (iso) return readDate(iso)
  if (part('year'))
    return dateOfParts({ year: part('year'), month: part('month'), day: part('day') })
  return dateIn(plainTextOf(element)?.replace(/^(?:last )?accessed:?(?: on)? /i, ''))
}

const dateIn = (text: string | undefined): CslDate | undefined =>
  text ? readDate(text) : undefined
