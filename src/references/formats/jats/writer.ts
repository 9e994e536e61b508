import type { CslItem, CslType } from '../../csl'
import { referenceFromCsl } from '../../cslFromReference'
import { parseEdtf } from '../../edtf'
import { namesFromCsl } from '../../names'
import type { ReferenceName } from '../../reference'
import { datePartsOf, seasonName, writtenYear } from '../dateParts'
import { entryKeys } from '../entryKeys'
import { pagesOf } from '../pages'
import { lineOf, withoutMarkup } from '../richText'
import { writtenDate } from '../values/writtenDate'
import { element, escapeXml, richXml, textElement } from '../xml/write'
import type { ReferenceWriter } from '../writer'
import { jatsTypeOf } from './types'

/** A reference list in JATS 1.3: a `ref` for each item, with an `element-citation`. */
export const writer: ReferenceWriter = {
  label: 'JATS reference list',
  mediaType: 'application/jats+xml',
  extension: 'xml',
  write: (items) => {
    const keys = entryKeys(items)
    const refs = items.map((item, index) => refXml({ item, key: keys[index] ?? '' }))
    return `<?xml version="1.0" encoding="UTF-8"?>\n<ref-list xmlns:xlink="http://www.w3.org/1999/xlink">\n${refs.join('')}</ref-list>\n`
  },
}

const refXml = ({ item, key }: { item: CslItem; key: string }): string => {
  const type = escapeXml(jatsTypeOf(item.type))
  const inner = parts.map((part) => part(item)).join('')
  const content = `<element-citation publication-type="${type}">${inner}</element-citation>`
  return `${element({ name: 'ref', content, attributes: { id: key } })}\n`
}

type Part = (item: CslItem) => string

const plain =
  (name: string, variable: string): Part =>
  (item) =>
    textElement(name, withoutMarkup(lineOf(item[variable])))

const rich =
  (name: string, variable: string, isFor: (type: CslType) => boolean = () => true): Part =>
  (item) =>
    isFor(item.type)
      ? element({
          name,
          content: richXml({ text: lineOf(item[variable]), elements: richElements }),
        })
      : ''

const richElements = {
  italic: 'italic',
  bold: 'bold',
  superscript: 'sup',
  subscript: 'sub',
  'small-caps': 'sc',
} as const

const people =
  (role: string, variable: string): Part =>
  (item) =>
    element({
      name: 'person-group',
      content: namesFromCsl(item[variable]).map(nameXml).join(''),
      attributes: { 'person-group-type': role },
    })

const id =
  (type: string, value: (item: CslItem) => unknown): Part =>
  (item) =>
    textElement('pub-id', lineOf(value(item)), { 'pub-id-type': type })

/** Types whose title JATS has in `source`, where nothing is around them. */
const isWhole = (type: CslType) => wholeTypes.has(type)
const wholeTypes: ReadonlySet<CslType> = new Set<CslType>([
  'book',
  'thesis',
  'report',
  'standard',
  'patent',
  'software',
])

/** Without a title, `source` alone would be read as one. */
const hasNoTitle = (item: CslItem) =>
  lineOf(item.title) === '' && lineOf(item['container-title']) !== '' && !isWhole(item.type)

/** What an `element-citation` holds, in the order in which references are read. */
const parts: readonly Part[] = [
  people('author', 'author'),
  people('editor', 'editor'),
  people('series-editor', 'collection-editor'),
  people('translator', 'translator'),
  people('compiler', 'compiler'),
  people('director', 'director'),
  (item) => dateXml(item.issued),
  rich('chapter-title', 'title', (type) => type === 'chapter'),
  rich('data-title', 'title', (type) => type === 'dataset'),
  rich(
    'article-title',
    'title',
    (type) => type !== 'chapter' && type !== 'dataset' && !isWhole(type),
  ),
  (item) => (hasNoTitle(item) ? '<article-title/>' : ''),
  rich('trans-title', 'original-title'),
  rich('source', 'title', isWhole),
  rich('source', 'container-title', (type) => !isWhole(type)),
  plain('series', 'collection-title'),
  plain('edition', 'edition'),
  plain('version', 'version'),
  plain('conf-name', 'event-title'),
  plain('conf-loc', 'event-place'),
  plain('publisher-loc', 'publisher-place'),
  plain('publisher-name', 'publisher'),
  plain('volume', 'volume'),
  plain('issue', 'issue'),
  (item) => pagesXml(item),
  (item) => textElement('size', lineOf(item['number-of-pages']), { units: 'page' }),
  (item) => (item.type === 'patent' ? textElement('patent', lineOf(item.number)) : ''),
  (item) => (item.type === 'standard' ? textElement('std', lineOf(item.number)) : ''),
  plain('isbn', 'ISBN'),
  plain('issn', 'ISSN'),
  id('doi', (item) => referenceFromCsl(item).doi ?? item.DOI),
  id('pmid', (item) => item.PMID),
  id('pmcid', (item) => item.PMCID),
  id('arxiv', (item) => referenceFromCsl(item).arxiv),
  (item) => linkXml(lineOf(item.URL)),
  (item) => accessedXml(item.accessed),
  (item) =>
    element({ name: 'annotation', content: textElement('p', withoutMarkup(lineOf(item.note))) }),
]

const nameXml = (name: ReferenceName): string => {
  if (!name.family && /^et al\.?$/i.test(name.literal ?? '')) return '<etal/>'
  if (!name.family) return textElement('collab', withoutMarkup(lineOf(name.literal ?? name.given)))
  const particles = [name.droppingParticle, name.nonDroppingParticle].filter(Boolean).join(' ')
  const gap = /['\u2019-]$/.test(particles) || particles === '' ? '' : ' '
  const content = [
    textElement('surname', withoutMarkup(lineOf(`${particles}${gap}${name.family}`))),
    textElement('given-names', withoutMarkup(lineOf(name.given))),
    textElement('suffix', withoutMarkup(lineOf(name.suffix))),
  ]
  return element({ name: 'name', content: content.join('') })
}

/** A date by its parts; with its exact form where that says more: a range, or a season. */
const dateXml = (date: unknown): string => {
  const { parsed, edtf, text } = datePartsOf(date)
  if (!parsed) return element({ name: 'date', content: textElement('string-date', lineOf(text)) })
  const { start } = parsed
  const attributes =
    edtf && parsed.end === undefined && !start.season ? { 'iso-8601-date': edtf } : undefined
  if (parsed.end || start.qualifier) return rangeXml(date)
  return [
    textElement('year', writtenYear(start).padStart(4, '0'), attributes),
    textElement('month', start.month === undefined ? '' : String(start.month).padStart(2, '0')),
    textElement('day', start.day === undefined ? '' : String(start.day).padStart(2, '0')),
    textElement('season', seasonName(start) ?? ''),
  ].join('')
}

const rangeXml = (date: unknown): string =>
  element({ name: 'date', content: textElement('string-date', writtenDate(date)) })

const pagesXml: Part = (item) => {
  const text = lineOf(item.page) || lineOf(item['page-first'])
  const [pages, ...more] = pagesOf(text)
  if (!pages || more.length > 0) return textElement('page-range', text)
  if (pages.last === undefined && !/^\d/.test(pages.first))
    return textElement('elocation-id', pages.first)
  return textElement('fpage', pages.first) + textElement('lpage', pages.last ?? '')
}

const linkXml = (address: string): string =>
  textElement('ext-link', address, { 'ext-link-type': 'uri', 'xlink:href': address })

const accessedXml = (date: unknown): string => {
  const { edtf } = datePartsOf(date)
  const isDay = edtf !== undefined && parseEdtf(edtf)?.end === undefined
  return textElement('date-in-citation', writtenDate(date), {
    'content-type': 'access-date',
    ...(isDay && { 'iso-8601-date': edtf }),
  })
}
