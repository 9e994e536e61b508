import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { onlyReadableQueries } from '../../src/access/readableQueries'
import { history } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { isPublicField } from '../../src/fields/isPublic'
import { updatedByField } from '../../src/fields/updatedBy'
import { refuseDeletionOfLinked } from '../../src/publishing/refuseDeletionOfLinked'

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Media' },
  access: accessFor('media'),
  versions: history,
  upload: {
    staticDir: 'media',
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'],
    imageSizes: [
      { name: 'thumbnail', width: 320 },
      { name: 'page', width: 1280, withoutEnlargement: true },
    ],
    adminThumbnail: 'thumbnail',
  },
  admin: {
    group: 'Knowledge',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'caption'],
  },
  hooks: {
    beforeOperation: [onlyReadableQueries],
    beforeDelete: [refuseDeletionOfLinked('media')],
  },
  fields: [
    idField,
    {
      name: 'alt',
      type: 'text',
      required: true,
      localized: true,
      label: 'Text in place of the picture',
      admin: { description: 'What somebody who cannot see it needs to know.' },
    },
    { name: 'caption', type: 'textarea', localized: true },
    { name: 'credit', type: 'text', admin: { placeholder: 'Photographer, licence' } },
    isPublicField,
    updatedByField,
  ],
}
