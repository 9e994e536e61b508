import { shippedModel } from './model'
import { bitOf } from './wordLists'
import { traitsOf } from './wordTraits'

/** Whether a word, or the first part of one with hyphens, is known as a given or a family name. */
export const isName = (kind: 'given' | 'family', word: string): boolean =>
  [word, word.split('-')[0] ?? ''].some(
    (text) => ((shippedModel().lists.get(traitsOf(text).word) ?? 0) & bitOf(kind)) !== 0,
  )
