import transliterate from '@sindresorhus/transliterate'
import { withoutAccents } from '../foldedText'

/** Longest text of one field that is compared; no title or name in use is longer. */
const longestText = 1_000

const greekLetters: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
  ω: 'omega',
}

/**
 * The words of a text as they are compared: Latin letters and digits, lower case, without accents, markup and
 * apostrophes; other alphabets in Latin letters, a lone Greek letter by its name; `ae`, `oe`, `ue` as `a`, `o`,
 * `u`, since an umlaut is written either way. Chinese, Japanese and Korean characters stay as they are.
 */
export const comparedWords = (text: string | null | undefined): string[] => {
  const latin = inLatinLetters(
    withoutAccents((text ?? '').slice(0, longestText))
      .replace(/<\/?[a-z][^<>]{0,100}>/g, '')
      .replace(/&(?:amp;)?/g, ' and ')
      .replace(/['’‘`´ʼ{}$\\]/g, ''),
  )
  return latin
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/([aou])e/g, '$1'))
}

const inLatinLetters = (text: string) => {
  if (/^[\u0020-\u007e]*$/.test(text)) return text
  const isLatin = /[a-z]/.test(text)
  const named = isLatin
    ? text.replace(/\p{Script=Greek}/gu, (letter) => greekLetters[letter] ?? letter)
    : text
  return /[\u0370-\u1fff]/.test(named) ? transliterate(named).toLowerCase() : named
}

const smallWords = new Set(
  (
    'a an the of on in for to and or by at from as is are its la le les l un une des du de del der die das dem den ein ' +
    'eine el los las il lo gli i y e et und fur zur zum im'
  ).split(' '),
)

/** Words that say something, without articles and prepositions. */
export const tellingWords = (words: readonly string[]) =>
  words.filter((word) => !smallWords.has(word))
