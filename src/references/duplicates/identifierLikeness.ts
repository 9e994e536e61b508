import { identifiers, uniqueIdentifiers } from '../identifiers'
import type { ReferenceFields } from '../reference'

export type IdentifierKind = (typeof uniqueIdentifiers)[number]

export type ComparableIdentifiers = Partial<Record<IdentifierKind, string>>

/** Which identifiers two works share and in which they differ. */
export type IdentifierLikeness = {
  shared: IdentifierKind[]
  differing: IdentifierKind[]
  /** Their DOIs are two versions of one: `10.12688/f1000research.1.2`, `10.6084/m9.figshare.1.v2`. */
  areVersions: boolean
}

/** The identifiers that belong to one work only, in their normal form. */
export const comparableIdentifiers = (fields: ReferenceFields): ComparableIdentifiers => {
  const found: ComparableIdentifiers = {}
  for (const kind of uniqueIdentifiers) {
    const value = fields[kind] || (kind === 'arxiv' ? fields.doi : undefined)
    const parsed = value ? identifiers[kind].parse(value) : undefined
    if (parsed) found[kind] = parsed
  }
  return found
}

export const identifierLikeness = (
  one: ComparableIdentifiers,
  other: ComparableIdentifiers,
): IdentifierLikeness => {
  const both = uniqueIdentifiers.filter((kind) => one[kind] && other[kind])
  return {
    shared: both.filter((kind) => one[kind] === other[kind]),
    differing: both.filter((kind) => one[kind] !== other[kind]),
    areVersions: isVersionOf(one.doi, other.doi),
  }
}

const isVersionOf = (one = '', other = '') =>
  one !== other && one !== '' && other !== '' && stemOf(one) === stemOf(other)

/** A DOI without the number of its version. */
const stemOf = (doi: string) => doi.replace(/(?:[./]v\d{1,3}|(?<=\d)\.\d{1,2})$/, '')
