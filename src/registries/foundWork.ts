import { referenceFromCsl } from '../references/cslFromReference'
import type { CslItem } from '../references/csl'
import type { ReferenceFields } from '../references/reference'
import type { StatusNotice } from '../references/status/notice'
import type { RegistryName, RegistryRecord } from './registry'

/** Where the value of a field of a reference comes from. */
export type FieldProvenance = {
  field: keyof ReferenceFields
  source: RegistryName
  /** ISO 8601. */
  fetchedAt: string
}

/** A work that a registry knows. */
export type FoundWork = {
  registry: RegistryName
  item: CslItem
  fields: ReferenceFields
  provenance: FieldProvenance[]
  notices: StatusNotice[]
  /** What the work itself is the notice of, where it is one. */
  noticeOf: StatusNotice[]
  publicationTypes: string[]
}

/** The work of a registry's record, with the provenance of every field. */
export const foundWork = ({
  registry,
  item,
  notices,
  noticeOf,
  publicationTypes,
  fetchedAt,
}: RegistryRecord): FoundWork => {
  const fields = referenceFromCsl(item)
  const names = Object.keys(fields) as (keyof ReferenceFields)[]
  return {
    registry,
    item,
    fields,
    provenance: names.map((field) => ({ field, source: registry, fetchedAt })),
    notices,
    noticeOf,
    publicationTypes,
  }
}
