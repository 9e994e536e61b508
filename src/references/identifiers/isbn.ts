import { longestIdentifier, unwrap } from './kind'
import type { IdentifierKind } from './kind'

/**
 * An ISBN-13 without hyphens. An ISBN-10 becomes the ISBN-13 of the same book (ISBN Users' Manual, 2007
 * on: prefix 978 and a new check digit), so that both forms find the same record. Of several the first
 * right one counts.
 */
export const isbn: IdentifierKind = {
  label: 'ISBN',
  parse: (text) => {
    const trimmed = unwrap(text)
    if (trimmed.length > longestIdentifier) return undefined
    const compact = trimmed.replace(/[-‐‑‒–—]/g, '').replace(/isbn(?: ?1[03])?:? ?/gi, ' ')
    for (const [candidate] of compact.matchAll(/(?<!\d)\d(?: ?\d){8,11} ?[\dX](?![\dA-Z])/gi)) {
      const value = canonical(candidate.replaceAll(' ', '').toUpperCase())
      if (value) return value
    }
    return undefined
  },
  url: (value) => `https://openlibrary.org/isbn/${encodeURIComponent(value)}`,
  message:
    'This is not an ISBN, or a digit of it is wrong: the last digit does not fit the others. Compare it with the book.',
}

const canonical = (digits: string) => {
  if (/^97[89]\d{10}$/.test(digits)) {
    return checkDigit13(digits.slice(0, 12)) === digits[12] ? digits : undefined
  }
  if (!/^\d{9}[\dX]$/.test(digits)) return undefined
  const sum = [...digits].reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index),
    0,
  )
  const stem = `978${digits.slice(0, 9)}`
  return sum % 11 === 0 ? stem + checkDigit13(stem) : undefined
}

const checkDigit13 = (stem: string) => {
  const sum = [...stem].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}
