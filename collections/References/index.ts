import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { onlyReadableQueries } from '../../src/access/readableQueries'
import { history } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { isCitedField } from '../../src/fields/isCited'
import { isPublicField } from '../../src/fields/isPublic'
import { updatedByField } from '../../src/fields/updatedBy'
import { citedByTab } from './citedBy'
import { computedFields } from './computed'
import { citeEndpoints } from './endpoints/cite'
import { evidenceTab } from './evidence'
import { copyCitationField } from './copyCitation'
import { refuseDeletionOfCited } from './hooks/refuseDeletionOfCited'
import { normaliseReference } from './hooks/normaliseReference'
import { releaseIdentifiers } from './hooks/releaseIdentifiers'
import { identifiersTab } from './identifiers'
import { moreTab } from './more'
import { workTab } from './work'

export const References: CollectionConfig = {
  slug: 'references',
  labels: { singular: 'Reference', plural: 'References' },
  access: accessFor('references'),
  trash: true,
  enableQueryPresets: true,
  versions: history,
  admin: {
    group: 'Library',
    useAsTitle: 'title',
    defaultColumns: ['title', 'shortLabel', 'type', 'issued', 'status', 'doi'],
    listSearchableFields: [
      'title',
      'citationKey',
      'doi',
      'pmid',
      'isbn',
      'containerTitle',
      'rawText',
    ],
    description:
      'The works that articles cite. Each stands here once and is cited from everywhere.',
    pagination: { defaultLimit: 25 },
  },
  defaultPopulate: {
    title: true,
    shortLabel: true,
    citationKey: true,
    type: true,
    issued: true,
    doi: true,
    pmid: true,
    url: true,
    status: true,
    csl: true,
  },
  hooks: {
    beforeOperation: [onlyReadableQueries],
    beforeValidate: [normaliseReference],
    beforeChange: [refuseDeletionOfCited.onTrash, releaseIdentifiers],
    beforeDelete: [refuseDeletionOfCited.onDelete],
  },
  endpoints: citeEndpoints,
  fields: [
    idField,
    {
      type: 'tabs',
      tabs: [workTab, identifiersTab, evidenceTab, citedByTab, moreTab],
    },
    ...computedFields,
    copyCitationField,
    isCitedField,
    isPublicField,
    updatedByField,
  ],
}
