import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { idField } from '../../src/fields/id'
import { vocabularyField } from '../../src/fields/vocabulary'
import { noticeKinds, noticeSources } from '../../src/references/status/notice'

/**
 * What was imported from the Retraction Watch Database (`vouch retractions import`), about works that are in the
 * library and about all others: a reference that is added tomorrow is looked up here when it is saved.
 */
export const RetractionNotices: CollectionConfig = {
  slug: 'retraction-notices',
  labels: { singular: 'Retraction notice', plural: 'Retraction notices' },
  access: accessFor('retraction-notices'),
  admin: { hidden: true },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    { name: 'doi', type: 'text', index: true },
    { name: 'pmid', type: 'text', index: true },
    vocabularyField({ name: 'kind', terms: noticeKinds, required: true }),
    vocabularyField({ name: 'source', terms: noticeSources, required: true }),
    { name: 'notice', type: 'text' },
    { name: 'date', type: 'text' },
    { name: 'reasons', type: 'json' },
    { name: 'fingerprint', type: 'text', required: true, admin: { hidden: true } },
  ],
}
