import { withoutMarkup } from '../richText'

/** A piece of a title, and whether a style has to leave its capitals alone. */
export type TitlePiece = { text: string; isGuarded: boolean }

/**
 * Which words of a title keep their capitals when a BibTeX style sets the rest in lower case: those with
 * a capital behind their first letter (DNA, IL-6, mRNA), and in a title in sentence case all words with
 * a capital but those that begin a sentence. In an English title in title case ("Treatment of Acne
 * Scars") first capitals say nothing, and in one all in capitals none does.
 * Gives a function that takes the pieces of the title apart, in their order.
 */
export const capitalGuard = ({
  title,
  language,
}: {
  title: string
  language: string
}): ((piece: string) => TitlePiece[]) => {
  const plain = withoutMarkup(title)
  if (!/\p{Ll}/u.test(plain)) return (piece) => [{ text: piece, isGuarded: false }]
  const isEnglish = language === '' || /^en/i.test(language)
  const isCapitalGuarded = !isEnglish || !isTitleCase(plain)
  let isSentenceStart = true
  return (piece) =>
    piece
      .split(wordPattern)
      .filter((part) => part !== '')
      .map((text) => {
        if (!isWord(text)) {
          isSentenceStart = isSentenceStart || /[:.?!]\s/.test(text)
          return { text, isGuarded: false }
        }
        const isFirst = isSentenceStart
        isSentenceStart = false
        const hasFirstCapital = /^\p{Lu}/u.test(text) && isCapitalGuarded && !isFirst
        return { text, isGuarded: hasFirstCapital || /^.+\p{Lu}/u.test(text) }
      })
}

const wordPattern = /([\p{L}\p{M}\p{N}]+(?:[-'\u2019\u2010\u2011][\p{L}\p{M}\p{N}]+)*)/u

const isWord = (text: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(text)

/** Whether more long words behind the first begin with a capital than do not. */
const isTitleCase = (title: string): boolean => {
  const words = title
    .split(wordPattern)
    .filter((word) => isWord(word) && word.length > 3)
    .slice(1)
  const capitals = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return capitals > small
}
