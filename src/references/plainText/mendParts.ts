import type { LabelledPart } from './labeller/decode'

/** What the labeller cannot see, since it only looks from one word to the next. */
export const mendParts = (parts: readonly LabelledPart[]): LabelledPart[] =>
  withContainer(parts.some(({ label }) => label === 'date') ? parts : parts.flatMap(splitYear))

/** `2019;12:` is the year and the volume (Vancouver) where no other part is a date. */
const splitYear = (part: LabelledPart): LabelledPart[] => {
  const length = /^(?:1[5-9]|20)\d{2}\b[^;]{0,12};\s?/.exec(part.text)?.[0].length
  if (part.label !== 'volume' || !length) return [part]
  const middle = part.start + length
  const [year, volume] = [part.text.slice(0, length).trim(), part.text.slice(length)]
  return [
    { ...part, label: 'date', text: year, end: part.start + year.length },
    ...(volume === '' ? [] : [{ ...part, text: volume, start: middle }]),
  ]
}

/** A second title that stands behind an editor is the book that the first one is in. */
const withContainer = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const hasContainer = parts.some(({ label }) => label === 'journal' || label === 'container-title')
  const first = parts.findIndex(({ label }) => label === 'title')
  const second = parts.findIndex(({ label }, at) => at > first && label === 'title')
  const isBehindEditor = parts.slice(first, second).some(({ label }) => label === 'editor')
  if (hasContainer || first < 0 || second < 0 || !isBehindEditor) return [...parts]
  return parts.map((part, at) => (at === second ? { ...part, label: 'container-title' } : part))
}
