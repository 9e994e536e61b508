/** The values of a CSL-JSON name or date that are no lists. */
export type PlainValues = Record<string, string | number | boolean>

/**
 * A name that citeproc-js can process. Two items of one year whose given name has nothing but
 * punctuation before its first space or comma (".", ", jr", "! X") make its disambiguation loop
 * for ever: it counts the given name as printed but files it under an empty key. So leading
 * punctuation goes, and a given name of nothing else goes as a whole. Other names stay as they are.
 */
export const normaliseName = (name: PlainValues): PlainValues => {
  const normalised = { ...name }
  for (const part of textParts) {
    if (normalised[part] !== undefined) normalised[part] = String(normalised[part])
  }
  const given = String(name.given ?? '').replace(/^[\s\p{Z}\p{C}.,!?;:]+/u, '')
  if (given === '') delete normalised.given
  else normalised.given = given
  return normalised
}

const textParts = [
  'family',
  'given',
  'literal',
  'suffix',
  'dropping-particle',
  'non-dropping-particle',
] as const
