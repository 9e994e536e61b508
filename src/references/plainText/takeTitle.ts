import { splitFirstSentence } from './sentences'

const quotes: Record<string, RegExp> = {
  '“': /[”]/g,
  '"': /["]/g,
  '‘': /’(?=[,.;:]|\s\p{Lu}|$)/gu,
  "'": /'(?=[,.;:]|\s\p{Lu}|$)/gu,
}

/**
 * Takes the title from the front of a text. Quotation marks around the whole title belong to the style
 * and go; those around a part of it are the title's own and stay.
 */
export const takeTitle = (text: string) => {
  const closing = quotes[text[0] ?? '']
  const close = closing ? [...text.slice(1).matchAll(closing)][0] : undefined
  if (close) {
    const inner = text.slice(1, close.index + 1)
    const after = text.slice(close.index + 2)
    if (/[.,?!]$/.test(inner) || /^\s*(?:[.,;]|$|in\s)/i.test(after)) {
      return { title: inner.replace(/[.,]$/, '').trim(), rest: after.replace(/^[\s.,;]{1,4}/, '') }
    }
  }
  const { sentence, rest } = splitFirstSentence(text)
  return { title: sentence.trim().replace(/[,;]$/, ''), rest }
}
