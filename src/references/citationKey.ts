import { yearOf } from './dates'
import { withoutAccents } from './foldedText'
import { familyNameOf, makersOf } from './names'
import type { ReferenceFields } from './reference'

/**
 * A citation key of first family name, year and first telling word of the title, such as
 * `cohen2016microneedling`, in lower-case ASCII letters and digits; `a`, `b`, ... `z`, `aa` behind it
 * when it is taken. At most 80 characters. What is missing, or in no Latin script, is left out.
 */
export const citationKey = ({
  fields,
  taken,
}: {
  fields: Pick<ReferenceFields, 'authors' | 'editors' | 'issued' | 'title'>
  taken: ReadonlySet<string> | ((key: string) => boolean)
}) => {
  const isTaken = typeof taken === 'function' ? taken : (key: string) => taken.has(key)
  const [maker] = makersOf(fields)
  const year = yearOf(fields.issued)
  const parts = [
    maker && ascii(familyNameOf(maker)),
    year && Math.abs(year),
    tellingWord(fields.title),
  ]
  const stem = parts.filter(Boolean).join('') || 'reference'
  let key = stem
  for (let number = 1; isTaken(key); number += 1) key = stem + suffix(number)
  return key
}

const smallWords = new Set(
  (
    'a an the of on in for to and or with by at from as is are was were be do does did can how what why when ' +
    'who which la le les l un une des du der die das ein eine el los las il lo gli'
  ).split(' '),
)

const tellingWord = (title: string | null | undefined) => {
  const words = (title ?? '')
    .slice(0, 500)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(ascii)
    .filter(Boolean)
  return words.find((word) => !smallWords.has(word)) ?? words[0]
}

const ascii = (text: string) =>
  withoutAccents(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30)

/** 1 is a, 26 is z, 27 is aa. */
const suffix = (number: number): string => {
  const last = (number - 1) % 26
  const rest = (number - 1 - last) / 26
  return (rest > 0 ? suffix(rest) : '') + String.fromCharCode(97 + last)
}
