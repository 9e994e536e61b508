import { yearOf } from './dates'
import { foldedText } from './foldedText'
import { identifiers } from './identifiers'
import { familyNameOf, makersOf } from './names'
import type { ReferenceFields } from './reference'

const identifying = ['doi', 'pmid', 'pmcid', 'arxiv'] as const

/**
 * Whether two references surely are one work: an identifier (DOI, PMID, PMCID, arXiv) is the same; or none
 * contradicts and title, year and first author's family name are the same but for case, accents and
 * punctuation, and neither volume nor first page differs. When in doubt the answer is no.
 */
export const isSameWork = (one: ReferenceFields, other: ReferenceFields) => {
  const compared = identifying.flatMap((name) => {
    const [value, otherValue] = [one, other].map((fields) => identifierOf(name, fields))
    return value && otherValue ? [value === otherValue] : []
  })
  if (compared.length > 0) return compared.some(Boolean)
  const key = workKey(one)
  return key !== undefined && key === workKey(other) && !differsInPlace(one, other)
}

const identifierOf = (name: (typeof identifying)[number], fields: ReferenceFields) => {
  const value = fields[name] || (name === 'arxiv' ? fields.doi : undefined)
  return value ? identifiers[name].parse(value) : undefined
}

/** Title, year and first family name, folded; undefined where one is missing. */
const workKey = (fields: ReferenceFields) => {
  const [maker] = makersOf(fields)
  const parts = [
    foldedText(fields.title ?? ''),
    yearOf(fields.issued),
    maker && foldedText(familyNameOf(maker)),
  ]
  return parts.every((part) => part !== undefined && part !== '') ? parts.join('\n') : undefined
}

const differsInPlace = (one: ReferenceFields, other: ReferenceFields) =>
  [(fields: ReferenceFields) => fields.volume, firstPage].some((placeOf) => {
    const [place, otherPlace] = [one, other].map((fields) => foldedText(placeOf(fields) ?? ''))
    return place && otherPlace && place !== otherPlace
  })

const firstPage = ({ page }: ReferenceFields) => page?.split(/[-–—,]/)[0]
