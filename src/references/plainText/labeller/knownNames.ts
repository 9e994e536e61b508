import { joinedHash } from './hash'
import { shippedModel } from './model'
import { tokensOf } from './tokens'
import { bitOf } from './wordLists'
import { traitsOf } from './wordTraits'
import type { ListName } from './wordLists'

/** Whether a word, or the first part of one with hyphens, is known as a given or a family name. */
export const isName = (kind: 'given' | 'family', word: string): boolean =>
  [word, word.split('-')[0] ?? ''].some((text) => isListed(traitsOf(text).word, kind))

/** Whether all words of a text together are a name of a list, such as `New York` of the places. */
export const isKnown = (list: ListName, text: string): boolean =>
  isListed(
    tokensOf(text)
      .map(({ text: word }) => traitsOf(word).word)
      .reduce((hash, word, at) => (at === 0 ? word : joinedHash(hash, word)), 0),
    list,
  )

const isListed = (hash: number, list: ListName) =>
  ((shippedModel().lists.get(hash) ?? 0) & bitOf(list)) !== 0
