import type { LabelledPart } from './labeller/decode'
import type { Label } from './labeller/labels'

/** What the labeller cannot see, since it only looks from one word to the next. */
export const mendParts = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const dated = parts.some(({ label }) => label === 'date') ? parts : parts.flatMap(splitYear)
  return withPublisher(withContainer(dated).flatMap(splitPublisher))
}

/** `Skin care guide. NHS.` before an address is a title and who publishes it. */
const splitPublisher = (part: LabelledPart, at: number, parts: LabelledPart[]): LabelledPart[] => {
  const isAlone = !parts.some(({ label }) => besideTitle.includes(label))
  const hasAddress = parts.some(({ label }) => label === 'url')
  const [, publisher] = /\p{L}{3}[.?!] (\p{Lu}{2,8})\.?$/u.exec(part.text) ?? []
  if (part.label !== 'title' || !isAlone || !hasAddress || !publisher) return [part]
  const length = part.text.lastIndexOf(publisher)
  const title = part.text.slice(0, length).trimEnd()
  return [
    { ...part, text: title, end: part.start + title.length },
    { ...part, label: 'publisher', text: part.text.slice(length), start: part.start + length },
  ]
}

const besideTitle: readonly Label[] = ['author', 'publisher', 'journal', 'container-title']

/** One word in capitals behind the title, such as `NHS`, is who publishes it and not a kind of work. */
const withPublisher = (parts: readonly LabelledPart[]): LabelledPart[] =>
  parts.some(({ label }) => label === 'publisher')
    ? [...parts]
    : parts.map((part) =>
        part.label === 'genre' && /^\(?\p{Lu}{2,8}\)?[.,;:]?$/u.test(part.text)
          ? { ...part, label: 'publisher' }
          : part,
      )

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
