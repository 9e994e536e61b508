import type { ReferenceStatus } from '../references/status/statusFrom'
import type { ReferenceFields } from '../references/reference'
import { finding } from './findings'
import type { Finding, FindingPlace } from './findings'
import { referenceLabel } from './referenceLabels'

const retractions: ReadonlySet<unknown> = new Set<ReferenceStatus>(['retracted', 'withdrawn'])

/** Whether citing a work of that status needs a reason. */
export const isRetraction = (status: unknown): boolean => retractions.has(status)

/**
 * What there is to say about a cite of a work that may be retracted: nothing, that it needs a reason, or that it has
 * one.
 * @param place where the cite stands, without the reference.
 */
export function retractionFinding({
  reference: { key, number, fields, status },
  reason,
  place,
}: {
  reference: { key: string; number?: number; fields: ReferenceFields; status?: ReferenceStatus }
  reason: string | null | undefined
  place: FindingPlace
}): Finding[] {
  if (!status || !isRetraction(status)) return []
  const reference = referenceLabel({ number, fields })
  const at = { ...place, reference: key, referenceLabel: reference }
  const given = reason?.trim().slice(0, 500)
  return [
    given
      ? finding({
          code: 'retracted-with-reason',
          place: at,
          details: { reference, status, reason: given },
        })
      : finding({ code: 'retracted-reference', place: at, details: { reference, status } }),
  ]
}
