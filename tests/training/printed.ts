import CSL from 'citeproc'
import type { Engine } from 'citeproc'
import type { CslItem } from '../../src/references/csl'
import { labels } from '../../src/references/plainText/labeller/labels'
import type { Label, Segment } from '../../src/references/plainText/labeller/labels'
import { localeTree } from '../../src/citations/styles/locales'
import { resolveStyle } from '../../src/citations/styles/styles'
import type { Style } from '../../src/citations/styles/styles'

const labelOf: Record<string, Label> = {
  author: 'author',
  title: 'title',
  'title-short': 'title',
  'container-title': 'container-title',
  'container-title-short': 'container-title',
  'collection-title': 'collection-title',
  'collection-number': 'collection-title',
  publisher: 'publisher',
  'publisher-place': 'location',
  'event-place': 'location',
  event: 'container-title',
  'event-title': 'container-title',
  issued: 'date',
  accessed: 'note',
  volume: 'volume',
  issue: 'volume',
  page: 'pages',
  'page-first': 'pages',
  'number-of-pages': 'pages',
  'number-of-volumes': 'note',
  DOI: 'doi',
  URL: 'url',
  ISBN: 'isbn',
  edition: 'edition',
  genre: 'genre',
  number: 'genre',
  editor: 'editor',
  'editor-translator': 'editor',
  'collection-editor': 'editor',
  'container-author': 'editor',
  translator: 'translator',
  'citation-number': 'citation-number',
  note: 'note',
  archive: 'note',
  archive_location: 'note',
  PMID: 'note',
  PMCID: 'note',
  medium: 'medium',
}
const base = 0xe000
const close = '\uefff'
const codes = new Map<string, string>()
const byCode = new Map<string, Label>()
labels.forEach((label, i) => {
  const c = String.fromCharCode(base + i)
  codes.set(label, c)
  byCode.set(c, label)
})

type WrappedVariable = { variableNames: string[]; itemData: CslItem }

/** An engine that marks where each variable is printed, and the one item it prints. */
const openEngine = (style: Style, locale: string) => {
  const open: { item: CslItem; engine?: Engine } = { item: { id: 'x', type: 'document' } }
  const system = {
    retrieveLocale: localeTree,
    retrieveItem: () => open.item,
    variableWrapper: (
      { variableNames, itemData }: WrappedVariable,
      before: string,
      text: string,
      after: string,
    ) => {
      const name = variableNames.find((variable) => labelOf[variable])
      const label = name && labelOf[name]
      if (!label) return before + text + after
      const isJournal = name === 'container-title' && itemData.type.startsWith('article')
      return before + (codes.get(isJournal ? 'journal' : label) ?? '') + text + close + after
    },
  }
  const engine = new CSL.Engine(system, structuredClone(style.tree), locale, true)
  return Object.assign(open, { engine })
}

/** Prints items in one style, as parts; what a style cannot print is left out. */
export const printLabelled = ({
  items,
  styleId,
  locale,
}: {
  items: readonly CslItem[]
  styleId: string
  locale: string
}): Segment[][] => {
  const open = attempt(() => openEngine(resolveStyle(styleId), locale))
  if (!open) return []
  return items.flatMap((item) => {
    open.item = { ...item, id: 'x' }
    const html = attempt(() => {
      open.engine.restoreProcessorState([])
      open.engine.updateItems(['x'])
      const printed = open.engine.makeBibliography()
      return printed ? printed[1][0] : undefined
    })
    const segments = html === undefined ? undefined : partsOf(textOf(html), item)
    return segments ? [segments] : []
  })
}

/** citeproc-js throws over some styles and items. */
const attempt = <Result>(run: () => Result): Result | undefined => {
  try {
    return run()
  } catch {
    return undefined
  }
}

type Word = { text: string; label: Label | undefined }

/** Words that styles print before a variable, and the labels that they belong to. */
const leading: readonly { words: RegExp; labels: readonly Label[] }[] = [
  {
    words: /^\W*(?:in|dans|en|nel)\W*$/i,
    labels: ['editor', 'container-title', 'journal'],
  },
  { words: /^\W*(?:pp?|pages?|s|seiten?|p[aá]g)\W*$/i, labels: ['pages'] },
  {
    words: /^\W*(?:vols?|volumes?|bd|no|nr|issue|number|iss|n[º°]|num)\W*$/i,
    labels: ['volume'],
  },
  { words: /^\W*(?:edited|by|ed|eds|and)\W*$/i, labels: ['editor', 'translator', 'edition'] },
  { words: /^\W*(?:doi|https?:\/\/doi\.org)\W*$/i, labels: ['doi'] },
  { words: /^\W*(?:url|<)\W*$/i, labels: ['url'] },
  { words: /^\W*isbn\W*$/i, labels: ['isbn'] },
]

const noDate = /^\W*(?:n\.d|s\.f|o\.J|s\.d)\W*$/
const role = /^\W*(?:eds?|editors?|hrsg|hg|trans|translators?)\W*$/i
const editionWord = /^\W*(?:eds?|edn|edition|aufl|auflage)\W*$/i
const joining = /^\W*(?:and|&|et|al|others)\W*$/i
const toAddress =
  /^\W*(?:retrieved|available|accessed|from|at|url|online|internet|cited|viewed)\W*$/i
const introduction = /^\W*(?:in|dans)\W*$/i

const partsOf = (text: string, item: CslItem): Segment[] | undefined => {
  const { plain, labelAt } = unmarked(text)
  if (plain.length > 1500) return undefined
  const words = labelledWords(plain, labelAt)
  labelMakers(words, item)
  if (hasIdleIntroduction(words)) return undefined
  words.forEach((word, at) => {
    word.label ??= unlabelled(words, at)
  })
  const segments: Segment[] = []
  for (const { label, text: printed } of words) {
    const last = segments.at(-1)
    if (last && last.label === label) last.text += ` ${printed}`
    else if (label) segments.push({ label, text: printed })
  }
  return segments.length > 1 ? segments : undefined
}

/** The text without marks, and the label of each of its characters. */
const unmarked = (text: string) => {
  const labelAt: (Label | undefined)[] = []
  const open: Label[] = []
  let plain = ''
  for (const character of text.split('')) {
    const label = byCode.get(character)
    if (label) open.push(label)
    else if (character === close) open.pop()
    else {
      plain += character
      labelAt.push(open.at(-1))
    }
  }
  return { plain: plain.trimEnd(), labelAt }
}

/** The words with the label of their first labelled character; cut where another label begins. */
const labelledWords = (plain: string, labelAt: readonly (Label | undefined)[]): Word[] =>
  [...plain.matchAll(/\S+/g)].flatMap(({ 0: printed, index }) => {
    const words: Word[] = []
    let from = index
    let label: Label | undefined
    for (let at = index; at < index + printed.length; at += 1) {
      const own = labelAt[at]
      if (own && label && own !== label && /[\p{L}\p{N}“"‘(]/u.test(plain[at] ?? '')) {
        let cut = at
        while (cut > from && !labelAt[cut - 1] && /[(“"‘[]/.test(plain[cut - 1] ?? '')) cut -= 1
        words.push({ text: plain.slice(from, cut), label })
        from = cut
        label = own
      }
      label ??= own
    }
    return [...words, { text: plain.slice(from, index + printed.length), label }]
  })

/** Styles that put something in the authors' place print them without a mark. */
const labelMakers = (words: Word[], item: CslItem) => {
  const [maker] = item.author ?? item.editor ?? []
  const name = (maker?.family ?? maker?.literal)?.toLowerCase().slice(0, 12)
  const start = words.findIndex(({ label }) => label !== 'citation-number')
  const end = words.findIndex(({ label }) => label && label !== 'citation-number')
  const front = words.slice(start, Math.max(start, end))
  if (
    !name ||
    !front
      .map(({ text }) => text.toLowerCase())
      .join(' ')
      .includes(name)
  )
    return
  for (const word of front) {
    word.label = noDate.test(word.text) ? 'date' : item.author ? 'author' : 'editor'
  }
}

/** Whether "In" stands before nothing that it could introduce. */
const hasIdleIntroduction = (words: readonly Word[]) =>
  words.some(({ text, label }, at) => {
    if (label || !introduction.test(text)) return false
    const following = words.slice(at + 1).find((word) => word.label)?.label
    return !following || !['editor', 'journal', 'container-title', 'author'].includes(following)
  })

/** The label of a word that the style itself prints; those before it have theirs already. */
const unlabelled = (words: readonly Word[], at: number): Label | undefined => {
  const text = words[at]?.text ?? ''
  const previous = words[at - 1]?.label
  const following = words.slice(at + 1).find(({ label }) => label)?.label
  if (!/[\p{L}\p{N}]/u.test(text)) return previous ?? following
  if (role.test(text) && (previous === 'editor' || previous === 'translator')) return previous
  if (editionWord.test(text) && previous === 'edition') return 'edition'
  if (noDate.test(text)) return 'date'
  const lead = leading.find((rule) => rule.words.test(text))
  if (lead && following && lead.labels.includes(following)) return following
  if (joining.test(text) && previous) return previous
  if (toAddress.test(text)) return 'note'
  if (/^\W*[[(]/.test(text)) return following ?? previous
  return previous ?? following ?? 'note'
}

const textOf = (html: string) =>
  html
    .replace(/<div[^>]*>|<\/div>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#60;|&lt;/g, '<')
    .replace(/&#62;|&gt;/g, '>')
    .replace(/&#38;|&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
