import { readFileSync } from 'node:fs'
import path from 'node:path'
import { referenceFromCsl } from '../../../src/references/cslFromReference'
import { readReferences } from '../../../src/references/formats'
import type { ReferenceFields } from '../../../src/references/reference'

export const fixtures = path.join('..', 'shared', 'fixtures', 'references')

/** The references of one fixture. */
export const recordsOf = (file: string): ReferenceFields[] => {
  const { entries } = readReferences({ bytes: readFileSync(path.join(fixtures, file)) })
  return [...entries].flatMap(({ item }) => (item ? [referenceFromCsl(item)] : []))
}

/** Real libraries of people: medicine, biology, economics, computer science, books and chapters. */
const libraries = [
  'bibtex/bbt-mendeley-export.bib',
  'bibtex/bbt-873-entries-discarded.bib',
  'bibtex/biblatex-examples.bib',
  'csl-json/manubot-output-bibliography.json',
  'nbib/revtools-restoration_pubmed.nbib',
  'ris/fiduswriter-library.ris',
]

/** Real references that are complete enough to be altered, each title once. */
export const realRecords = (): ReferenceFields[] => {
  const byTitle = new Map<string, ReferenceFields>()
  for (const record of libraries.flatMap(recordsOf)) {
    const { title, authors, issued } = record
    const family = authors?.[0]?.family
    if (!title || title.length < 12 || !family || !issued || /[<>{}]/.test(title)) continue
    const key = title.toLowerCase().replace(/[^a-z]/g, '')
    if (!byTitle.has(key)) byTitle.set(key, record)
  }
  return [...byTitle.values()]
}
