import type { Payload, PayloadRequest } from 'payload'
import { comparable } from '../../references/duplicates/comparable'
import { compareComparables } from '../../references/duplicates/compareReferences'
import type { Comparison } from '../../references/duplicates/compareReferences'
import type { ReferenceFields } from '../../references/reference'
import { shortLabel } from '../../references/shortLabel'
import { findCandidates, lookUpsOf } from './candidates'
import type { ComparedReference } from './comparedReferences'
import { findFormerCandidates } from './formerCandidates'

/** A stored reference that is, may be, or belongs to a work. */
export type KnownMatch = Comparison & {
  id: string
  title: string
  /** `Cohen & Elbuluk 2016` */
  label: string
}

/**
 * For every work, in order, the stored references that are the same, similar or related, the best first and at
 * most ten of them. An identifier of a merged reference leads to the one that stands in its place. A few indexed queries for hundreds of works, whatever the size of the library. No access rule is asked, and
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
    const batch = works
      .slice(from, from + worksAtOnce)
      .map((work) => ({ work, lookUps: lookUpsOf(work) }))
    const asked = new Set(batch.flatMap(({ lookUps }) => lookUps))
    const candidates = await findCandidates({ payload, lookUps: asked, ...(req && { req }) })
    const former = await findFormerCandidates({
      payload,
      lookUps: [...asked].filter((lookUp) => !candidates.has(lookUp)),
      ...(req && { req }),
    })
    const prepared = new Map<string, ReturnType<typeof comparable>>()
    const preparedOf = (reference: ComparedReference) => {
      const known = prepared.get(reference.id) ?? comparable(reference)
      prepared.set(reference.id, known)
      return known
    }
    for (const { work, lookUps } of batch) {
      const found = new Map(
        lookUps
          .flatMap((lookUp) => candidates.get(lookUp) ?? [])
          .filter(({ id }) => !exclude.includes(id))
          .map((reference) => [reference.id, reference]),
      )
      const merged = lookUps
        .flatMap((lookUp) => former.get(lookUp) ?? [])
        .filter(({ reference }) => !exclude.includes(reference.id))
      if (found.size + merged.length === 0) {
        matches.push([])
        continue
      }
      const itself = comparable(work)
      const compared = [
        ...[...found.values()].map((reference) => ({
          ...named(reference),
          ...compareComparables(itself, preparedOf(reference)),
        })),
        ...merged.map(({ reference, before }) => ({
          ...named(reference),
          ...compareComparables(itself, comparable(before)),
        })),
      ]
        .filter(({ relation }) => relation !== 'different')
        .sort((one, other) => other.score - one.score)
      const best = compared.filter(
        ({ id }, index) => compared.findIndex((each) => each.id === id) === index,
      )
      matches.push(best.slice(0, mostMatches))
    }
  }
  return matches
}

const named = (reference: ComparedReference) => ({
  id: reference.id,
  title: reference.title ?? '',
  label: shortLabel(reference),
})

const worksAtOnce = 200
const mostMatches = 10
