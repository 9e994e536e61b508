import type { Abbreviations, BibEntry } from './entries'
import { entriesOf } from './entries'
import { expansionOf } from './expansion'

/** An entry with what it has from others, and what it asks for that is not there. */
export type WholeEntry = { fields: ReadonlyMap<string, string>; missing: string[] }

/**
 * Gives entries what `crossref` and `xdata` let them inherit, by the rules of biblatex (manual, appendix B): the
 * title of a book is the `booktitle` of its chapter, everything else goes under its own name, and what an entry says
 * itself counts. References in a circle end. Where the text has no such field it is not read twice.
 */
export const inheritanceOf = (text: string): ((entry: BibEntry) => WholeEntry) => {
  const parents = parentsOf(text)
  const canExpand = expansionOf(text)
  const inherit = ({ entry, seen }: { entry: BibEntry; seen: readonly string[] }): WholeEntry => {
    const keys = parentKeys(entry.fields)
    if (keys.length === 0) return { fields: entry.fields, missing: [] }
    const fields = new Map(entry.fields)
    const missing: string[] = []
    for (const { key, isWhole } of keys) {
      const name = key.toLowerCase()
      const parent = parents.get(name)
      if (!parent) missing.push(key)
      if (!parent || seen.includes(name) || seen.length >= longestChain) continue
      const from = inherit({ entry: parent, seen: [...seen, name] }).fields
      for (const [field, value] of from) {
        for (const target of isWhole ? [field] : targetsOf({ field, from, entry, parent })) {
          if (!fields.get(target) && canExpand(value.length)) fields.set(target, value)
        }
      }
    }
    return { fields, missing }
  }
  return (entry) => inherit({ entry, seen: entry.key === '' ? [] : [entry.key.toLowerCase()] })
}

const longestChain = 8

const parentField = /\b(?:crossref|xdata)\s{0,20}=\s{0,20}["{]?([^"{}=]{1,2000})/gi

const parentsOf = (text: string): ReadonlyMap<string, BibEntry> => {
  const wanted = new Set(
    [...text.matchAll(parentField)].flatMap(([, keys = '']) => listOf(keys.toLowerCase())),
  )
  const parents = new Map<string, BibEntry>()
  if (wanted.size === 0) return parents
  const abbreviations: Abbreviations = new Map()
  for (const entry of entriesOf({ text, abbreviations })) {
    const name = entry.key.toLowerCase()
    if (wanted.has(name) && !parents.has(name)) parents.set(name, entry)
  }
  return parents
}

const listOf = (keys: string): string[] =>
  keys
    .split(/[,\n]/)
    .map((key) => key.trim())
    .filter((key) => key !== '')

const parentKeys = (fields: ReadonlyMap<string, string>): { key: string; isWhole: boolean }[] => [
  ...listOf(fields.get('xdata') ?? '')
    .slice(0, 20)
    .map((key) => ({ key, isWhole: true })),
  ...listOf(fields.get('crossref') ?? '')
    .slice(0, 1)
    .map((key) => ({ key, isWhole: false })),
]

const kept: ReadonlySet<string> = new Set(
  (
    'crossref xref xdata entryset entrysubtype execute label options presort sortkey related relatedoptions ' +
    'relatedstring relatedtype shorthand shorthandintro ids doi eprint eprinttype eprintclass archiveprefix url ' +
    'urldate abstract annotation annote note file keywords pages pagetotal shorttitle sorttitle indextitle ' +
    'indexsorttitle langidopts pmid pmcid key timestamp date-added date-modified'
  ).split(' '),
)

const isPart = /^(?:in|suppbook|suppcollection|bookinbook|conference)/

const isVolume = /^mv/

const titles: ReadonlySet<string> = new Set(['title', 'subtitle', 'titleaddon'])

const targetsOf = ({
  field,
  from,
  entry,
  parent,
}: {
  field: string
  from: ReadonlyMap<string, string>
  entry: BibEntry
  parent: BibEntry
}): string[] => {
  if (kept.has(field)) return []
  if (titles.has(field)) return titleTargets({ field, from, entry, parent })
  if (field === 'author' && isPart.test(entry.type))
    return ['bookauthor', ...(entry.type === 'inbook' ? ['author'] : [])]
  return [field]
}

/** Where a title goes: a book's is the book title of its part, a volume set's the main title, a journal's the journal. */
const titleTargets = ({
  field,
  from,
  entry,
  parent,
}: {
  field: string
  from: ReadonlyMap<string, string>
  entry: BibEntry
  parent: BibEntry
}): string[] => {
  const isIn = isPart.test(entry.type)
  if (isVolume.test(parent.type)) {
    return isIn && !entry.fields.has('booktitle')
      ? [`main${field}`, `book${field}`]
      : [`main${field}`]
  }
  if (isIn) return from.has('booktitle') ? [] : [`book${field}`]
  if (parent.type === 'periodical' || entry.type === 'article') return [`journal${field}`]
  return field === 'title' || !entry.fields.has('title') ? [field] : []
}
