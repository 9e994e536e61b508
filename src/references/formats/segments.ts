import type { ReadableFormat } from './readers'

/** A part of a text in one format, and how many lines stand ahead of it. */
type Segment = { format: ReadableFormat; text: string; linesAhead: number }

/** How an entry begins, in the formats of which a text may hold several. */
const starts: readonly (readonly [ReadableFormat, RegExp])[] = [
  ['ris', /^TY {1,3}- ?\S/],
  ['refer', /^%0 \S/],
  ['nbib', /^PMID- ?\d/],
  ['bibtex', /^[ \t]{0,8}@[A-Za-z]/],
]

const startPattern =
  /^(?:TY {1,3}- ?\S|%0 \S|PMID- ?\d|[ \t]{0,8}@[A-Za-z]{2,40}[ \t]?\{[^\s,={}"]{1,200},)/gm

/**
 * The parts of a text in which entries of several formats stand one behind the other (copied from several sites); the
 * text itself where there is one format, or one that is a whole document (XML, JSON, YAML).
 */
export const segmentsOf = ({
  text,
  format,
}: {
  text: string
  format: ReadableFormat
}): readonly Segment[] => {
  const whole = [{ format, text, linesAhead: 0 }]
  const family = familyOf(format)
  if (!starts.some(([name]) => name === family)) return whole
  const changes: { format: ReadableFormat; start: number }[] = []
  for (const { 0: found, index } of text.matchAll(startPattern)) {
    const [own = family] = starts.find(([, pattern]) => pattern.test(found)) ?? []
    if (changes.at(-1)?.format !== own) changes.push({ format: own, start: index })
  }
  if (changes.length < 2) return whole
  let linesAhead = 0
  return changes.map(({ format: own, start }, index) => {
    const from = index === 0 ? 0 : start
    const part = text.slice(from, changes[index + 1]?.start)
    const segment = { format: own, text: part, linesAhead }
    linesAhead += part.match(/\r\n|\n|\r/g)?.length ?? 0
    return segment
  })
}

/** Both dialects of BibTeX are read in one way. */
const familyOf = (format: ReadableFormat): ReadableFormat =>
  format === 'biblatex' ? 'bibtex' : format
