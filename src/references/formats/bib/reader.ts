import type { ReadEntry, ReadProblem, ReferenceReader } from '../reader'
import { entryIds } from '../values/entryIds'
import type { BibEntry } from './entries'
import { entriesOf } from './entries'
import { inheritanceOf } from './inheritance'
import type { WholeEntry } from './inheritance'
import { itemOfEntry } from './itemOfEntry'
import { dialectOf } from './recognise'

const read = (text: string): Iterable<ReadEntry> => ({
  [Symbol.iterator]: () => readEntries(text.replace(/\r\n?/g, '\n')),
})

/** BibTeX as reference managers and people write it. Both dialects are read in one way: neither takes back what the other says. */
export const bibtex: ReferenceReader = {
  label: 'BibTeX',
  recognise: (beginning) => dialectOf(beginning).bibtex,
  read,
}

export const biblatex: ReferenceReader = {
  label: 'BibLaTeX',
  recognise: (beginning) => dialectOf(beginning).biblatex,
  read,
}

function* readEntries(text: string): Generator<ReadEntry> {
  const inherited = inheritanceOf(text)
  const idOf = entryIds()
  for (const entry of entriesOf({ text, abbreviations: new Map() })) {
    if (withoutReference.has(entry.type)) {
      if (entry.problems.length > 0) yield { ...placeOf(entry), problems: entry.problems }
      continue
    }
    const whole = inherited(entry)
    const problems = [...entry.problems, ...missingOf({ entry, whole })]
    if (whole.fields.size === 0) {
      const message = 'The entry has no fields, so there is nothing to take over.'
      yield { ...placeOf(entry), problems: [...problems, { line: entry.line, message }] }
      continue
    }
    const item = itemOfEntry({ id: '', type: entry.type, fields: whole.fields })
    item.id = idOf({ item, key: entry.key || undefined })
    if (entry.key !== '') item['citation-key'] = entry.key
    yield { ...placeOf(entry), item, problems }
  }
}

/** Blocks that say something about other entries, and have no reference of their own (biblatex manual, section 2.1.1). */
const withoutReference: ReadonlySet<string> = new Set([
  'string',
  'set',
  'xdata',
  'bibnote',
  'control',
  'ieeetranbstctl',
])

const placeOf = ({ line, text }: BibEntry): Pick<ReadEntry, 'line' | 'text'> => ({ line, text })

const missingOf = ({ entry, whole }: { entry: BibEntry; whole: WholeEntry }): ReadProblem[] =>
  whole.missing.map((key) => ({
    line: entry.line,
    message: `The entry takes part of its fields from "${key.slice(0, 60)}" (crossref or xdata), which is not in this file.`,
  }))
