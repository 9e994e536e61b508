import type { CreateVersionArgs, PayloadRequest } from 'payload'
import type { PreparedReference } from './prepareReference'

export type DatedReference = PreparedReference & { createdAt: string; updatedAt: string }

/** What Payload's `saveVersion` gives the database for the first version of a document. */
export const firstVersion = ({
  reference,
  req,
}: {
  reference: DatedReference
  req: PayloadRequest
}): CreateVersionArgs => ({
  autosave: false,
  collectionSlug: 'references',
  createdAt: reference.createdAt,
  parent: reference.id,
  req,
  returning: false,
  updatedAt: reference.updatedAt,
  versionData: structuredClone(reference),
})
