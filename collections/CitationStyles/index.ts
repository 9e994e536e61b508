import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { history } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { updatedByField } from '../../src/fields/updatedBy'
import { forgetUploadedStyles } from '../../src/publishing/uploadedStyles'
import { previewStyleEndpoint } from './endpoints/previewStyle'
import { factFields } from './facts'
import { readStyle } from './hooks/readStyle'
import { refreshDependents } from './hooks/refreshDependents'
import { refuseDeletionOfUsed } from './hooks/refuseDeletionOfUsed'
import { styleIdField } from './styleId'

/**
 * CSL styles that this site brought itself. The slug is not `citation-styles`: under that path the API
 * lists all styles, these and those that Vouch comes with.
 */
export const CitationStyles: CollectionConfig = {
  slug: 'uploaded-styles',
  labels: { singular: 'Citation style', plural: 'Citation styles' },
  access: accessFor('uploaded-styles'),
  versions: history,
  disableDuplicate: true,
  admin: {
    group: 'House',
    useAsTitle: 'title',
    defaultColumns: ['title', 'styleId', 'kind', 'parent', 'updatedAt'],
    listSearchableFields: ['title', 'styleId', 'parent'],
    description:
      'Styles of your own, as CSL files. Vouch comes with thousands: look for yours in the style field of an article first.',
  },
  endpoints: [previewStyleEndpoint],
  hooks: {
    beforeValidate: [readStyle],
    afterChange: [refreshDependents],
    beforeDelete: [refuseDeletionOfUsed],
    afterDelete: [({ req }) => forgetUploadedStyles(req)],
  },
  fields: [
    idField,
    {
      name: 'xml',
      type: 'textarea',
      label: 'The style (CSL)',
      required: true,
      admin: {
        disableListColumn: true,
        disableListFilter: true,
        components: { Field: '/src/editor/citationStyle/StyleFileField#StyleFileField' },
      },
    },
    styleIdField,
    ...factFields,
    {
      name: 'preview',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: {
          Field: '/src/editor/citationStyle/UploadedStylePreview#UploadedStylePreview',
        },
      },
    },
    updatedByField,
  ],
}
