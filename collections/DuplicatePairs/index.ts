import type { CollectionConfig, Field } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { idField } from '../../src/fields/id'

const reference = (name: string): Field => ({
  name,
  type: 'relationship',
  relationTo: 'references',
  index: true,
  maxDepth: 0,
})

/**
 * Two references that may be one work: what the last search of the library found, and what a person said about
 * it. It is shown in the view of duplicates, with both references.
 */
export const DuplicatePairs: CollectionConfig = {
  slug: 'duplicate-pairs',
  labels: { singular: 'Pair of references', plural: 'Pairs of references' },
  access: accessFor('duplicate-pairs'),
  disableDuplicate: true,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    idField,
    // Both ids in order: a pair stands here once.
    { name: 'pairKey', type: 'text', required: true, unique: true, index: true },
    reference('one'),
    reference('other'),
    { name: 'relation', type: 'text', required: true },
    { name: 'score', type: 'number', required: true, index: true },
    { name: 'reasons', type: 'json' },
    // Both are in use, and are one work or may be, as they are now.
    { name: 'isOpen', type: 'checkbox', index: true },
    { name: 'scan', type: 'text', index: true },
    { name: 'dismissedAt', type: 'date', index: true },
    { name: 'dismissedBy', type: 'json' },
  ],
}
