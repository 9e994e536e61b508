import { isKnown } from './labeller/knownNames'
import type { LabelledPart } from './labeller/decode'
import { isConference } from './partValues'

/**
 * `Edilig, Paris,` is a publisher and its place, where no other part is a publisher. Conferences take place
 * where they do; what stands before a country or a state is a town.
 */
export const splitImprint = (parts: readonly LabelledPart[]): LabelledPart[] => {
  const isPublished = !parts.some(
    ({ label, text }) => label === 'publisher' || label === 'genre' || isConference(text),
  )
  return isPublished ? parts.flatMap(splitLocation) : [...parts]
}

const splitLocation = (part: LabelledPart): LabelledPart[] => {
  const [, first = '', second = ''] =
    (part.label === 'location' && /^([^,]+,) (.+)$/.exec(part.text)) || []
  const town = second.split(',')[0]?.trim() ?? ''
  if (first === '' || isPlace(first) === isTown(town)) return [part]
  const isPublisherFirst = isTown(town)
  if (!isPublisherFirst && !isKnown('publisher', second)) return [part]
  return [
    { ...part, label: isPublisherFirst ? 'publisher' : 'location', text: first },
    { ...part, label: isPublisherFirst ? 'location' : 'publisher', text: second },
  ]
}

const isPlace = (text: string) => isKnown('place', text)

const isTown = (text: string) =>
  isPlace(text) && !countries().has(text.replace(/\W+$/, '')) && /\p{Ll}{3}\W*$/u.test(text)

/** The names of countries, in English. */
const countries = () => (names ??= new Set(countryCodes.map((code) => regions.of(code) ?? code)))

let names: ReadonlySet<string> | undefined
const regions = new Intl.DisplayNames('en', { type: 'region' })
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countryCodes = alphabet.flatMap((one) => alphabet.map((other) => one + other))
