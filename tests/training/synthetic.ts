import type { CslItem } from '../../src/references/csl'
import type { Segment } from '../../src/references/plainText/labeller/labels'
import { listStyles } from '../../src/citations/styles/styles'
import { seeded } from './random'
import { printLabelled } from './printed'

/** Styles that half of the references are printed in; those that the package does not have are left out. */
const common = [
  'apa',
  'vancouver',
  'ieee',
  'chicago-author-date',
  'modern-language-association',
  'harvard-cite-them-right',
  'nature',
  'american-medical-association',
  'elsevier-harvard',
  'elsevier-with-titles',
  'springer-basic-author-date',
  'springer-basic-brackets',
  'acm-sig-proceedings',
  'chicago-note-bibliography',
  'chicago-fullnote-bibliography',
  'american-chemical-society',
  'american-sociological-association',
  'modern-humanities-research-association',
  'turabian-fullnote-bibliography',
  'council-of-science-editors',
  'science',
  'cell',
  'plos',
  'din-1505-2',
  'iso690-author-date-en',
  'springer-lecture-notes-in-computer-science',
  'american-political-science-association',
  'american-physics-society',
  'royal-society-of-chemistry',
  'bmj',
  'the-lancet',
  'elsevier-vancouver',
]

/** Whether a record has what its kind is printed with, and no TeX left over. */
const isPrintable = (item: CslItem) => {
  const { title, type } = item
  if (!title || title.length > 300 || title.length < 4 || /[{}\\<>$]/.test(title)) return false
  if ((type === 'chapter' || type === 'paper-conference') && !item['container-title']) return false
  if (/^\d{4}$/.test(String(item.volume ?? ''))) return false
  if (/[{}$]{2}|\\{2}/.test(JSON.stringify([item.author, item['container-title'], item.publisher])))
    return false
  return Boolean(
    item.author?.length || item.editor?.length || item.publisher || item['container-title'],
  )
}
const keep = [
  'title',
  'author',
  'editor',
  'translator',
  'issued',
  'container-title',
  'container-title-short',
  'collection-title',
  'collection-number',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'edition',
  'genre',
  'number',
  'DOI',
  'URL',
  'accessed',
  'event-place',
  'ISBN',
  'medium',
  'number-of-pages',
]

/** Labelled references made by printing records in styles drawn at random, as messy as real ones. */
export const synthetic = ({
  records,
  count,
  seed = 7,
}: {
  records: CslItem[]
  count: number
  seed?: number
}): Segment[][] => {
  const random = seeded(seed)
  const pick = (list: readonly string[]): string =>
    list[Math.floor(random() * list.length)] ?? 'apa'
  const pickItem = (list: readonly CslItem[]): CslItem =>
    list[Math.floor(random() * list.length)] ?? { id: 'none', type: 'document' }
  const usable = records.filter(isPrintable)
  const articles = usable.filter(({ type }) => type === 'article-journal')
  const others = usable.filter(({ type }) => type !== 'article-journal')
  const styles = listStyles().map(({ id }) => id)
  const has = new Set(styles)
  const usual = common.filter((id) => has.has(id))
  const out: Segment[][] = []
  while (out.length < count) {
    const style = random() < 0.5 ? pick(usual) : pick(styles)
    const items = Array.from({ length: 6 }, () => {
      const record = pickItem(random() < 0.4 ? articles : others)
      const item: CslItem = { id: record.id, type: record.type }
      for (const variable of keep)
        if (record[variable] !== undefined) item[variable] = record[variable]
      if (random() < 0.6) delete item.DOI
      if (random() < 0.5 && item.type !== 'webpage') delete item.URL
      if (random() < 0.8) delete item.ISBN
      if (item.type === 'article-journal') delete item.publisher
      return item
    })
    const locale = random() < 0.8 ? 'en-US' : pick(['en-GB', 'fr-FR', 'de-DE', 'es-ES', 'it-IT'])
    for (const segments of printLabelled({ items, styleId: style, locale })) {
      if (segments.length > 2) out.push(messy(segments, random))
    }
  }
  return out.slice(0, count)
}

/** What people and programs do to printed references. */
const messy = (segments: Segment[], random: () => number): Segment[] => {
  let out = segments
  if (random() < 0.6) out = out.filter(({ label }) => label !== 'citation-number')
  if (random() < 0.15)
    out = out.map((s) => (s.label === 'author' ? { ...s, text: s.text.toUpperCase() } : s))
  if (random() < 0.3)
    out = out.map((s) => ({ ...s, text: s.text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") }))
  if (random() < 0.15) out = out.map((s) => ({ ...s, text: s.text.replace(/["“”]/g, '') }))
  if (random() < 0.5) out = out.map((s) => ({ ...s, text: s.text.replace(/[–—]/g, '-') }))
  if (random() < 0.1)
    out = out.map((s, i) => ({
      ...s,
      text: i < out.length - 1 && random() < 0.3 ? s.text.replace(/[.,;:]$/, '') : s.text,
    }))
  if (random() < 0.1)
    out = out.map((s) => ({ ...s, text: random() < 0.3 ? s.text.replace(/\.$/, ',') : s.text }))
  if (random() < 0.1)
    out = out.map((s) =>
      s.label === 'title' ? { ...s, text: s.text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/u, '- ') } : s,
    )
  return out.filter(({ text }) => text.trim() !== '')
}
