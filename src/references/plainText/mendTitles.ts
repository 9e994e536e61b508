import type { LabelledPart } from './labeller/decode'
import type { Label } from './labeller/labels'

/** Joins the pieces of one title, and takes a second title for the work that the first one is in. */
export const joinTitles = (parts: readonly LabelledPart[]): LabelledPart[] =>
  secondTitle(joinPlace(joinPieces(parts)))

const containers: readonly Label[] = ['journal', 'container-title']

/** Of two titles with a place or a date between them, or in one pair of quotation marks, one is made. */
const joinPieces = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const first = parts.findIndex(({ label }) => label === 'title')
  const last = parts.findLastIndex(({ label }) => label === 'title')
  if (first < 0 || last === first) return [...parts]
  const between = parts.slice(first + 1, last)
  const isPiece =
    isQuoteOpen(parts[first]?.text ?? '') ||
    between.every(
      (part) => part.label === 'location' || (part.label === 'date' && hasOther(parts, part)),
    )
  return isPiece ? joined(parts, first, last) : [...parts]
}

const isQuoteOpen = (text: string) =>
  (/^“[^”]*$/.test(text) || /^"[^"]*$/.test(text) || /^«[^»]*$/.test(text)) && text.length > 1

/** `..., Ontario, Canada. Meteoritics and Planetary Science,`: no place stands before a journal. */
const joinPlace = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const at = parts.findIndex(({ label }) => label === 'title')
  const next = parts.findIndex(
    (part, index) =>
      index > at &&
      !(part.label === 'location' && !/^in\b/i.test(part.text)) &&
      !(part.label === 'date' && hasOther(parts, part) && parts[index - 1]?.label === 'location'),
  )
  const isJournal = containers.includes(parts[next]?.label ?? 'note')
  return at >= 0 && next > at + 1 && isJournal ? joined(parts, at, next - 1) : [...parts]
}

const hasOther = (parts: readonly LabelledPart[], date: LabelledPart) =>
  parts.some((part) => part !== date && part.label === 'date' && /\d{4}/.test(part.text))

const joined = (parts: readonly LabelledPart[], from: number, to: number): LabelledPart[] => {
  const pieces = parts.slice(from, to + 1)
  const [first] = pieces
  if (!first) return [...parts]
  const whole: LabelledPart = {
    ...first,
    text: pieces.map(({ text }) => text).join(' '),
    confidence: Math.min(...pieces.map(({ confidence }) => confidence)),
  }
  return [...parts.slice(0, from), whole, ...parts.slice(to + 1)]
}

/** A second title is what the first one is in, where nothing else is; one that ends the reference is a note. */
const secondTitle = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const hasContainer = parts.some(({ label }) => containers.includes(label))
  const first = parts.findIndex(({ label }) => label === 'title')
  const second = parts.findIndex(({ label }, at) => at > first && label === 'title')
  if (hasContainer || first < 0 || second < 0) return [...parts]
  return parts.map((part, at) => {
    if (at !== second) return part
    return { ...part, label: at === parts.length - 1 ? 'note' : 'container-title' }
  })
}

/**
 * What an editor alone made, or a publisher brought out as a whole, is a title, but for the proceedings of a
 * conference.
 */
export const titleForContainer = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const has = (...labels: Label[]) => parts.some(({ label }) => labels.includes(label))
  const isWhole = (has('editor') && !has('author')) || (has('publisher') && !has('pages'))
  const at = parts.findIndex(({ label }) => containers.includes(label))
  return parts.map((part, index) =>
    index === at && isWhole && !has('title') && !/\bproc(?:eedings|\b)/i.test(part.text)
      ? { ...part, label: 'title' }
      : part,
  )
}
