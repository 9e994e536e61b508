import type { PayloadRequest, Where } from 'payload'
import { yearOf } from '../../references/dates'
import { uniqueIdentifiers } from '../../references/identifiers'
import { isSameWork } from '../../references/isSameWork'
import type { ReferenceFields } from '../../references/reference'

export type KnownReference = ReferenceFields & { id: string }

/**
 * Finds the stored references that may be one of `works`: those with one of the identifiers, and those whose title
 * shares the longest word and whose year is the same. `sameWork` tells which of them is one.
 */
export const findCandidates = async ({
  req,
  works,
}: {
  req: PayloadRequest
  works: readonly ReferenceFields[]
}): Promise<KnownReference[]> => {
  const conditions = works.flatMap(conditionsFor)
  const found = new Map<string, KnownReference>()
  for (let from = 0; from < conditions.length; from += conditionsAtOnce) {
    const { docs } = await req.payload.find({
      collection: 'references',
      where: { or: conditions.slice(from, from + conditionsAtOnce) },
      pagination: false,
      depth: 0,
      select: { ...comparedFields },
      overrideAccess: true,
      req,
    })
    for (const reference of docs) found.set(reference.id, reference)
  }
  return [...found.values()]
}

/** The one of `known` that surely is the same work; see isSameWork. */
export const sameWork = <Known extends ReferenceFields>({
  work,
  known,
}: {
  work: ReferenceFields
  known: readonly Known[]
}): Known | undefined => known.find((candidate) => isSameWork(candidate, work))

/** Databases limit how deep a condition may nest and how many values a statement may bind. */
const conditionsAtOnce = 100

const comparedFields = {
  type: true,
  title: true,
  authors: true,
  editors: true,
  issued: true,
  volume: true,
  page: true,
  doi: true,
  pmid: true,
  pmcid: true,
  arxiv: true,
} as const

const conditionsFor = (work: ReferenceFields): Where[] => {
  const identified = uniqueIdentifiers.flatMap((name): Where[] => {
    const value = work[name]
    return value ? [{ [name]: { equals: value } }] : []
  })
  const year = yearOf(work.issued)
  const word = longestPlainWord(work.title ?? '')
  if (year === undefined || word === undefined) return identified
  return [
    ...identified,
    { and: [{ issued: { contains: String(year) } }, { title: { contains: word } }] },
  ]
}

/** Letters with accents are left out, since databases compare them as different letters. */
const longestPlainWord = (title: string): string | undefined =>
  title
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /^[a-z0-9]+$/i.test(word))
    .sort((one, other) => other.length - one.length)[0]
