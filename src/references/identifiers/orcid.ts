import { unwrap } from './kind'
import type { IdentifierKind } from './kind'

/** An ORCID iD in its groups of four, `0000-0002-1825-0097`, its check digit (ISO 7064 mod 11-2) right. */
export const parseOrcid = (text: string) => {
  const groups =
    /^(?:orcid(?: id)?:? {0,3})?(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/)?(\d{4})[- ]?(\d{4})[- ]?(\d{4})[- ]?(\d{3}[\dX])\/?$/i.exec(
      unwrap(text),
    )
  const digits = groups?.slice(1).join('').toUpperCase()
  if (!digits || checkDigit(digits.slice(0, 15)) !== digits[15]) return undefined
  return digits.replace(/(.{4})(?=.)/g, '$1-')
}

export const orcid: IdentifierKind = {
  label: 'ORCID iD',
  parse: parseOrcid,
  url: (value) => `https://orcid.org/${encodeURIComponent(value)}`,
  message: 'This is not an ORCID iD, or a digit of it is wrong. It looks like 0000-0002-1825-0097.',
}

const checkDigit = (digits: string) => {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const value = (12 - (total % 11)) % 11
  return value === 10 ? 'X' : String(value)
}
