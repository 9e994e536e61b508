import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { onlyReadableQueries } from '../../src/access/readableQueries'
import { history } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { isCitedField } from '../../src/fields/isCited'
import { isPublicField } from '../../src/fields/isPublic'
import { updatedByField } from '../../src/fields/updatedBy'
import { lookUpEndpoints } from '../../src/library/lookup'
import { noteWrite } from '../../src/publishing/currentWrite'
import { citedByTab } from './citedBy'
import { computedFields } from './computed'
import { matchKeyFields, possibleDuplicatesField } from './duplicates'
import { citeEndpoints } from './endpoints/cite'
import { duplicateEndpoints } from './endpoints/duplicates'
import { mergeEndpoint } from './endpoints/merge'
import { exportReferencesEndpoints } from './endpoints/exportReferences'
import { importReferencesEndpoint } from './endpoints/importReferences'
import { evidenceTab } from './evidence'
import { fromRegistriesField } from './fromRegistries'
import { copyCitationField } from './copyCitation'
import { forgetLink } from './hooks/forgetLink'
import { indexForSearch } from './hooks/indexForSearch'
import { statusEndpoints } from './endpoints/status'
import { deriveStatus } from './hooks/deriveStatus'
import { refuseDeletionOfCited } from './hooks/refuseDeletionOfCited'
import { refuseDeletionOfMerged } from './hooks/refuseDeletionOfMerged'
import { refuseTakenIdentifiers } from './hooks/refuseTakenIdentifiers'
import { normaliseReference } from './hooks/normaliseReference'
import { keepPairs } from './hooks/keepPairs'
import { keepMergedInto } from './hooks/keepMergedInto'
import { releaseIdentifiers } from './hooks/releaseIdentifiers'
import { searchReferences } from './hooks/searchReferences'
import { storeMatchKeys } from './hooks/storeMatchKeys'
import { tellDuplicates } from './hooks/tellDuplicates'
import { identifiersTab } from './identifiers'
import { importRecordField } from './importRecord'
import { moreTab } from './more'
import { statusBannerField } from './notices'
import { searchTextField } from './search'
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
    listSearchableFields: ['searchText'],
    description:
      'The works that articles cite. Each stands here once and is cited from everywhere.',
    pagination: { defaultLimit: 25 },
    components: {
      beforeListTable: [
        '/src/editor/addReferences/AddReferencesLink#AddReferencesLink',
        '/src/editor/referenceList/ReferenceListTools#ReferenceListTools',
      ],
    },
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
    beforeOperation: [onlyReadableQueries, searchReferences, noteWrite],
    beforeValidate: [normaliseReference, refuseTakenIdentifiers],
    beforeChange: [
      keepMergedInto,
      refuseDeletionOfCited.onTrash,
      releaseIdentifiers,
      storeMatchKeys,
      deriveStatus,
      forgetLink,
    ],
    afterChange: [indexForSearch.onChange, keepPairs.onChange],
    beforeDelete: [refuseDeletionOfCited.onDelete, refuseDeletionOfMerged, keepPairs.onDelete],
    afterDelete: [indexForSearch.onDelete],
    afterOperation: [tellDuplicates],
  },
  endpoints: [
    ...duplicateEndpoints,
    mergeEndpoint,
    ...citeEndpoints,
    ...exportReferencesEndpoints,
    importReferencesEndpoint,
    ...lookUpEndpoints,
    ...statusEndpoints,
  ],
  fields: [
    idField,
    statusBannerField,
    possibleDuplicatesField,
    fromRegistriesField,
    {
      type: 'tabs',
      tabs: [workTab, identifiersTab, evidenceTab, citedByTab, moreTab],
    },
    ...computedFields,
    ...matchKeyFields,
    copyCitationField,
    importRecordField,
    searchTextField,
    isCitedField,
    isPublicField,
    updatedByField,
  ],
}
