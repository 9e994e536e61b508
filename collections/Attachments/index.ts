import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { idField } from '../../src/fields/id'

/** Full texts and supplements of references, for the team's eyes only: most are under copyright. */
export const Attachments: CollectionConfig = {
  slug: 'attachments',
  labels: { singular: 'Attachment', plural: 'Attachments' },
  access: accessFor('attachments'),
  upload: {
    staticDir: 'attachments',
    // What only staff may open is kept by no cache on the way.
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', 'private, no-store')
      return headers
    },
    mimeTypes: ['application/pdf', 'text/plain', 'image/png', 'image/jpeg'],
  },
  admin: {
    group: 'Library',
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'note', 'updatedAt'],
  },
  fields: [idField, { name: 'note', type: 'text' }],
}
