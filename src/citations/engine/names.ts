/** The values of a CSL-JSON name or date that are no lists. */
export type PlainValues = Record<string, string | number | boolean>

/**
 * A name that citeproc-js can process; other names stay as they are. Two items of one year make its
 * disambiguation loop for ever where a given name is printed but its key is empty (".", ".x",
 * ", Jr."). Such a name loses its leading punctuation, and a given name of nothing else goes.
 */
export const normaliseName = (name: PlainValues): PlainValues => {
  const normalised = { ...name }
  for (const part of textParts) {
    if (normalised[part] !== undefined) normalised[part] = String(normalised[part])
  }
  for (const part of filedParts) {
    if (normalised[part] !== undefined) normalised[part] = notInherited(String(normalised[part]))
  }
  // citeproc-js takes an institution for its family name or its literal one, without looking.
  if (!normalised.family && !normalised.literal) delete normalised.isInstitution
  const { given } = normalised
  if (typeof given !== 'string' || !hasEmptyKey(given)) return normalised
  const usable = given.replace(/^[\s\p{Z}\p{C}.,!?;:]+/u, '')
  if (usable === '') delete normalised.given
  else normalised.given = usable
  return normalised
}

/** citeproc-js takes what follows a comma for a suffix, unless the name has one already. */
const hasEmptyKey = (given: string): boolean => {
  const [beforeComma = ''] = given.split(',', 1)
  return given !== '' && (givenKey(given) === '' || givenKey(beforeComma) === '')
}

/**
 * Under what citeproc-js files a given name (`set_keys` in its registry of names): without full
 * stops, and without what follows the last comma and a blank where that is in lower case.
 */
const givenKey = (given: string): string => {
  const key = given.replace(/\./g, ' ').replace(/\s+/g, ' ').trimEnd()
  const start = key.indexOf(' ', key.lastIndexOf(',') + 1)
  const last = key.slice(start + 1)
  if (start < 0 || last !== last.toLowerCase()) return key
  let end = start
  while (end > 0 && ',!'.includes(key.charAt(end - 1))) end -= 1
  return key.slice(0, end)
}

const textParts = [
  'family',
  'given',
  'literal',
  'suffix',
  'dropping-particle',
  'non-dropping-particle',
] as const

/** What citeproc-js files names under. */
const filedParts = ['family', 'given'] as const

/**
 * citeproc-js files names in plain objects, and throws at a name that every object has by itself
 * ("constructor", "__proto__"): an invisible character (U+2060, word joiner) makes it another one.
 */
const notInherited = (text: string): string =>
  text.replace(inheritedWords, (word) => `${word.slice(0, 1)}\u2060${word.slice(1)}`)

const inheritedWords = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})(?![\\p{L}\\p{N}_])`,
  'gu',
)
