import type { ReferenceFields } from '../reference'
import { withoutAccents } from '../foldedText'
import { isWholeBook } from './kinds'

/** Where in its journal or book a work stands. */
export type ComparablePlace = { volume: string; page: string }

/** `mixed`: volume or first page is the same and the other one is not; `partial`: one is the same, the other unknown. */
export type PlaceLikeness = 'same' | 'partial' | 'mixed' | 'different' | 'unknown'

/** Volume and first page as they are compared. A book's pages say how many it has. */
export const comparablePlace = ({ type, volume, page }: ReferenceFields): ComparablePlace => ({
  volume: numberOf((volume ?? '').replace(/^\s*(?:vol(?:ume)?|band|bd|jg)\b\.?/i, '')),
  page: isWholeBook(type) ? '' : firstPage(page ?? ''),
})

export const placeLikeness = (one: ComparablePlace, other: ComparablePlace): PlaceLikeness => {
  const found = [comparison(one.volume, other.volume), comparison(one.page, other.page)]
  const [same, differing] = ['same', 'different'].map(
    (each) => found.filter((result) => result === each).length,
  )
  if (same && differing) return 'mixed'
  if (differing) return 'different'
  if (same === 2) return 'same'
  return same ? 'partial' : 'unknown'
}

const comparison = (one: string, other: string) => {
  if (!one || !other) return 'unknown'
  return one === other ? 'same' : 'different'
}

const numberOf = (text: string) =>
  (/[\p{L}\p{N}]+/u.exec(withoutAccents(text.slice(0, 100)))?.[0] ?? '').replace(/^0+(?=.)/, '')

/** Electronic pages are printed with and without their `e`. */
const firstPage = (page: string) => {
  if (/^\s*n\/?a\b/i.test(page)) return ''
  const [first = ''] = page.slice(0, 100).split(/[-–—‐‑−,;+]/)
  const number = first.replace(/^\s*pp?(?:\.|\s|(?=\d))/i, '').replace(/[.:\s]/g, '')
  return numberOf(number).replace(/^e0*(?=\d)/, '')
}
