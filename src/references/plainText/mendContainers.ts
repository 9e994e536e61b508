import { isKnown } from './labeller/knownNames'
import type { LabelledPart } from './labeller/decode'
import type { Label } from './labeller/labels'
import { isConference } from './partValues'

/** Finds the work that a part stands in among the other parts, and mends where it begins and ends. */
export const splitContainer = (parts: readonly LabelledPart[]): LabelledPart[] =>
  titleEnd(splitPlace(named(joinNeighbours(parts))))

const containers: readonly Label[] = ['journal', 'container-title']

const hasContainer = (parts: readonly LabelledPart[]) =>
  parts.some(({ label }) => containers.includes(label))

/** No two of them stand side by side. */
const joinNeighbours = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const joined: LabelledPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && containers.includes(last.label) && containers.includes(part.label)) {
      joined[joined.length - 1] = {
        ...last,
        label: part.label,
        text: `${last.text} ${part.text}`,
        confidence: Math.min(last.confidence, part.confidence),
      }
    } else joined.push(part)
  }
  return joined
}

/**
 * Who seems to publish something of a range of pages without a place is the journal that it is in. What stands
 * between the editors and the imprint is an edition only if it says so.
 */
const named = (parts: readonly LabelledPart[]): LabelledPart[] => {
  if (hasContainer(parts)) return [...parts]
  const isInJournal =
    parts.some(({ label, text }) => label === 'pages' && /\d\s?[-–—]\s?\w?\d/.test(text)) &&
    !parts.some(({ label }) => label === 'location' || label === 'editor')
  return parts.map((part, at) => {
    const isBehindTitle = part.label === 'publisher' && parts[at - 1]?.label === 'title'
    if (isBehindTitle && isInJournal && !publisherWord.test(part.text)) {
      return { ...part, label: 'journal' }
    }
    const isInBook = part.label === 'edition' && /^in\b/i.test(editorBefore(parts, at))
    return isInBook && !editionWord.test(part.text) ? { ...part, label: 'container-title' } : part
  })
}

const publisherWord = /\b(?:press|verlag|publish|books?|university)/i

const editorBefore = (parts: readonly LabelledPart[], at: number) => {
  const before = parts[at - 1]
  return before?.label === 'editor' ? before.text : ''
}

const editionWord =
  /\d|\b(?:ed|edn|edition|[eé]d|rev|revised|reprint|ausgabe|aufl|auflage|vyd)\b|ausgabe/iu

/** `Conference on Artificial Intelligence Pisa, | Italy.`: a town before a place stands with it. */
const splitPlace = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const at = parts.findIndex(({ label }) => label === 'container-title')
  const [container, place] = [parts[at], parts[at + 1]]
  if (!container || !isConference(container.text)) return [...parts]
  const [, before = '', town = ''] =
    /^(.*[\p{Ll}\d]{2}) (\(?\p{Lu}[\p{L}/-]+,?)$/u.exec(container.text) ?? []
  const isBefore = place?.label === 'location' && /^\p{Lu}/u.test(place.text)
  if (!isBefore || !isKnown('place', town) || /\b(?:in|of|on|at|and)$/.test(before))
    return [...parts]
  return [
    ...parts.slice(0, at),
    { ...container, text: before },
    { ...place, text: `${town} ${place.text}` },
    ...parts.slice(at + 2),
  ]
}

/** `..., western Texas, | USA. Geology,` and `... in Monterey, | California,” Oceanography`: the title ends later. */
const titleEnd = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const at = parts.findIndex(({ label }) => containers.includes(label))
  const [title, container] = [parts[at - 1], parts[at]]
  if (title?.label !== 'title' || !container) return [...parts]
  const isQuoted = /^[“"][^”"]*$/.test(title.text)
  const form = isQuoted
    ? /^([^“”"]{1,200}[”"]\W?) (.+)$/
    : /^(\p{Lu}\p{Ll}+[.,]|USA\.|UK\.) (\p{Lu}.+)$/u
  const [, end, rest] = form.exec(container.text) ?? []
  const isEnd = isQuoted || (title.text.endsWith(',') && isKnown('place', end ?? ''))
  if (!end || !rest || !isEnd) return [...parts]
  return [
    ...parts.slice(0, at - 1),
    { ...title, text: `${title.text} ${end}` },
    { ...container, text: rest },
    ...parts.slice(at + 1),
  ]
}
