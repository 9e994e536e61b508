import { referenceFromCsl } from '../references/cslFromReference'
import type { CslItem } from '../references/csl'
import type { ReferenceFields } from '../references/reference'
import type { StatusNotice } from '../references/status/notice'
import type { RegistryName, RegistryRecord } from './registry'
import { sourceTypeOf } from './sourceType'
import type { SourceType } from './sourceType'

/** Where the value of a field of a reference comes from. */
export type FieldProvenance = {
  field: keyof ReferenceFields | 'sourceType'
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
  /** The kind of evidence, where the registry's types say it for certain. */
  sourceType?: SourceType
}

/** The work of a registry's record, with the provenance of every field. */
export const foundWork = (record: RegistryRecord): FoundWork => {
  const { registry, item, notices, noticeOf, publicationTypes, fetchedAt } = record
  const fields = referenceFromCsl(item)
  const sourceType = sourceTypeOf(record)
  const names: FieldProvenance['field'][] = [
    ...(Object.keys(fields) as (keyof ReferenceFields)[]),
    ...(sourceType ? (['sourceType'] as const) : []),
  ]
  return {
    registry,
    item,
    fields,
    provenance: names.map((field) => ({ field, source: registry, fetchedAt })),
    notices,
    noticeOf,
    publicationTypes,
    ...(sourceType && { sourceType }),
  }
}
