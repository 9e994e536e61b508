import type { CslItem, CslName, CslType } from '../csl'
import { cslFromNames } from '../names'
import type { Label, Segment } from './labeller/labels'
import {
  containerText,
  dateOf,
  editionOf,
  imprintText,
  isConference,
  pagesOf,
  plainText,
  volumeAndIssue,
} from './partValues'
import { parsePrintedNames } from './printedNames'

/** The id of every item that was read from plain text; the caller gives it its own. */
export const parsedId = 'reference'

type Source = { labels: readonly Label[]; parts: 'first' | 'all' }

/**
 * The CSL variables that the labelled parts of a reference give: from which labels, the first such part or
 * all of them, and how they are read. The training and `npm run accuracy` read the labelled references by
 * the same table.
 */
const rows: readonly (Source & { read: (texts: readonly string[]) => Partial<CslItem> })[] = [
  { labels: ['author'], parts: 'all', read: (texts) => namesAs('author', texts) },
  { labels: ['editor'], parts: 'all', read: (texts) => namesAs('editor', texts) },
  { labels: ['translator'], parts: 'all', read: (texts) => namesAs('translator', texts) },
  { labels: ['director'], parts: 'all', read: (texts) => namesAs('director', texts) },
  { labels: ['producer'], parts: 'all', read: (texts) => namesAs('producer', texts) },
  { labels: ['title'], parts: 'first', read: textAs('title', plainText) },
  {
    labels: ['journal', 'container-title'],
    parts: 'first',
    read: textAs('container-title', containerText),
  },
  { labels: ['collection-title'], parts: 'first', read: textAs('collection-title', imprintText) },
  { labels: ['date'], parts: 'all', read: (texts) => ({ issued: dateOf(texts) }) },
  { labels: ['volume'], parts: 'all', read: (texts) => volumeAndIssue(texts.join(' ')) },
  { labels: ['pages'], parts: 'first', read: textAs('page', pagesOf) },
  { labels: ['publisher'], parts: 'first', read: textAs('publisher', imprintText) },
  { labels: ['location'], parts: 'first', read: textAs('publisher-place', imprintText) },
  { labels: ['edition'], parts: 'first', read: textAs('edition', editionOf) },
  { labels: ['genre'], parts: 'first', read: textAs('genre', imprintText) },
  { labels: ['medium'], parts: 'first', read: textAs('medium', imprintText) },
  { labels: ['source'], parts: 'first', read: textAs('source', plainText) },
  { labels: ['note'], parts: 'all', read: (texts) => noteOf(texts) },
]

/** The labels that a CSL variable comes from. */
export const labelsOfVariable: Readonly<Record<string, readonly Label[]>> = {
  author: ['author'],
  editor: ['editor'],
  translator: ['translator'],
  director: ['director'],
  producer: ['producer'],
  title: ['title'],
  'container-title': ['journal', 'container-title'],
  'collection-title': ['collection-title'],
  issued: ['date'],
  volume: ['volume'],
  issue: ['volume'],
  page: ['pages'],
  publisher: ['publisher'],
  'publisher-place': ['location'],
  edition: ['edition'],
  genre: ['genre'],
  medium: ['medium'],
  source: ['source'],
  note: ['note'],
  DOI: ['doi', 'url', 'note'],
  URL: ['url', 'note'],
}

/** Reads the labelled parts of one reference; identifiers and addresses are read from its whole text. */
export const itemOfParts = (parts: readonly Segment[]): CslItem => {
  const item: CslItem = { id: parsedId, type: 'document' }
  for (const { labels, parts: which, read } of rows) {
    const found = parts.filter(({ label }) => labels.includes(label)).map(({ text }) => text)
    if (found.length > 0)
      Object.assign(item, definedOf(read(which === 'first' ? found.slice(0, 1) : found)))
  }
  return { ...item, type: typeOf(parts, item) }
}

const definedOf = (values: Partial<CslItem>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  )

function textAs(variable: string, read: (text: string) => string) {
  return ([text = '']: readonly string[]): Partial<CslItem> => ({ [variable]: read(text) })
}

const namesAs = (variable: string, texts: readonly string[]): Partial<CslItem> => {
  const names: CslName[] = texts.flatMap((text) =>
    cslFromNames(parsePrintedNames(withoutRole(text))),
  )
  return names.length > 0 ? { [variable]: names } : {}
}

/** Names without "In", "edited by", "(Eds.)" and the like, and without the dashes that stand for a name. */
const withoutRole = (text: string) =>
  text
    .replace(/^[\s([]{0,3}(?:in|dans)\s?[:\s]\s{0,3}/i, '')
    .replace(roleBefore, '')
    .replace(roleAfter, '')
    .replace(/[–—―_-]{2,}|[―—]/g, ' ')
    .replace(/^[\s([]{1,4}|[\s)\]]{1,4}$/g, '')
    .trim()

const roles = String.raw`(?:eds?|editors?|edited|ed|hrsg|hg|herausgegeben|dirs?|trans(?:l|lated|lator|lators|lation)?|directed|director|producers?|trad|coord|red|compilers?|comps?|writer\/director|writer|sous la dir)`
const roleBefore = new RegExp(
  String.raw`^[\s([]{0,3}${roles}\b\.?(?: and ${roles}\b\.?)?(?:\s{1,3}(?:by|von|par|por)\b)?[\s:]{0,3}`,
  'i',
)
const roleAfter = new RegExp(
  String.raw`[\s,]{0,3}[([]?\s?\b${roles}\b\.?(?:\s?(?:&|and)\s?${roles}\b\.?)?\s?[)\]]?[\s.,;:)]{0,4}$`,
  'i',
)

const noteOf = (texts: readonly string[]): Partial<CslItem> => {
  const note = plainText(texts.join(' '))
  return leadIn.test(note) ? {} : { note }
}

/** Words that only lead to an address or an identifier. */
const leadIn =
  /^[[(]?(?:retrieved|available|accessed|disponible|viewed|cited|doi|url|online|from|at|internet|https?)\b[^.]{0,60}$/i

/** A title, who publishes it and an address: a book names its authors or a place. */
const isPageOfBody = (item: CslItem) =>
  !item.author && !item.editor && !item['publisher-place'] && !item.edition

/** The first that holds decides. */
const typeOf = (parts: readonly Segment[], item: CslItem): CslType => {
  const has = (label: Label) => parts.some((part) => part.label === label)
  const genre = item.genre ?? ''
  const container = item['container-title'] ?? ''
  const forms: [isSo: boolean, type: CslType][] = [
    [/\b(?:thesis|dissertation|diss|th[eè]se)\b/i.test(genre), 'thesis'],
    [/\b(?:report|rep|memo|paper)\b/i.test(genre), 'report'],
    [has('director') || has('producer'), 'motion_picture'],
    [isConference(container) && !item.issue, 'paper-conference'],
    [
      has('journal') || (container !== '' && Boolean(item.volume) && !item.publisher),
      'article-journal',
    ],
    [container !== '' && (Boolean(item.publisher) || Boolean(item.editor)), 'chapter'],
    [container !== '' && !has('url'), 'chapter'],
    [has('url') && (!item.publisher || isPageOfBody(item)), 'webpage'],
    [Boolean(item.publisher ?? item['publisher-place'] ?? item.edition), 'book'],
  ]
  return forms.find(([isSo]) => isSo)?.[1] ?? 'document'
}
