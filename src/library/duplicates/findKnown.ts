import type { Payload, PayloadRequest } from 'payload'
import { comparable } from '../../references/duplicates/comparable'
import { compareComparables } from '../../references/duplicates/compareReferences'
import type { Comparison } from '../../references/duplicates/compareReferences'
import type { ReferenceFields } from '../../references/reference'
import { shortLabel } from '../../references/shortLabel'
import { findCandidates, lookUpsOf } from './candidates'
import type { ComparedReference } from './comparedReferences'

/** A stored reference that is, may be, or belongs to a work. */
export type KnownMatch = Comparison & {
  id: string
  title: string
  /** `Cohen & Elbuluk 2016` */
  label: string
}

/**
 * For every work, in order, the stored references that are the same, similar or related, the best first and at
 * most ten of them. A few indexed queries for hundreds of works, whatever the size of the library. No access rule is asked, and
 * what is in the trash does not count.
 * @param exclude ids that are no answer, such as that of the work itself.
 */
export const findKnown = async ({
  payload,
  req,
  works,
  exclude = [],
}: {
  payload: Payload
  req?: PayloadRequest
  works: readonly ReferenceFields[]
  exclude?: readonly string[]
}): Promise<KnownMatch[][]> => {
  const matches: KnownMatch[][] = []
  for (let from = 0; from < works.length; from += worksAtOnce) {
    const batch = works.slice(from, from + worksAtOnce)
    const candidates = await findCandidates({ payload, works: batch, ...(req && { req }) })
    const prepared = new Map<string, ReturnType<typeof comparable>>()
    const preparedOf = (reference: ComparedReference) => {
      const known = prepared.get(reference.id) ?? comparable(reference)
      prepared.set(reference.id, known)
      return known
    }
    for (const work of batch) {
      const itself = comparable(work)
      const found = new Map(
        lookUpsOf(work)
          .flatMap((lookUp) => candidates.get(lookUp) ?? [])
          .filter(({ id }) => !exclude.includes(id))
          .map((reference) => [reference.id, reference]),
      )
      const compared = [...found.values()].map((reference) => ({
        id: reference.id,
        title: reference.title ?? '',
        label: shortLabel(reference),
        ...compareComparables(itself, preparedOf(reference)),
      }))
      matches.push(
        compared
          .filter(({ relation }) => relation !== 'different')
          .sort((one, other) => other.score - one.score)
          .slice(0, mostMatches),
      )
    }
  }
  return matches
}

const worksAtOnce = 200
const mostMatches = 10
