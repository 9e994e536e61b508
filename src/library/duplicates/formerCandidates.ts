import type { Payload, PayloadRequest } from 'payload'
import { uniqueIdentifiers } from '../../references/identifiers'
import type { ReferenceFields } from '../../references/reference'
import { findFormer } from '../merge/formerNames'
import type { FormerName } from '../merge/formerNames'
import type { LookUp } from './candidates'
import { findCompared } from './comparedReferences'
import type { ComparedReference } from './comparedReferences'

/** The reference that stands for a work since a merge, and the work as it was when it had the identifier. */
export type FormerCandidate = { reference: ComparedReference; before: ReferenceFields }

/** What identifiers that no reference has any more meant before a merge. */
export const findFormerCandidates = async ({
  payload,
  req,
  lookUps,
}: {
  payload: Payload
  req?: PayloadRequest
  lookUps: readonly LookUp[]
}): Promise<ReadonlyMap<string, FormerCandidate>> => {
  const names = lookUps.filter(isIdentifier)
  const former = await findFormer({ payload, names, ...(req && { req }) })
  if (former.size === 0) return new Map()
  const ids = [...new Set([...former.values()].map(({ survivor }) => survivor))]
  const survivors = await findCompared({
    payload,
    where: { id: { in: ids } },
    limit: ids.length,
    ...(req && { req }),
  })
  const byId = new Map(survivors.map((reference) => [reference.id, reference]))
  return new Map(
    [...former].flatMap(([name, { survivor, before }]) => {
      const reference = byId.get(survivor)
      return reference ? [[name, { reference, before }] as const] : []
    }),
  )
}

const isIdentifier = (lookUp: LookUp): lookUp is LookUp & FormerName =>
  uniqueIdentifiers.some((kind) => lookUp.startsWith(`${kind} `))
