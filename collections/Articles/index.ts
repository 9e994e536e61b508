import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { articlePreviewUrl } from '../../src/publishing/previewUrl'
import { citedReferencesField } from '../../src/fields/citedReferences'
import { drafts } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { slugField } from '../../src/fields/slug'
import { updatedByField } from '../../src/fields/updatedBy'
import { contentHooks } from '../../src/publishing/hooks'
import { citationTab } from './citation'
import { computedFields } from './computed'
import { embeddedMediaField } from './embeddedMedia'
import { bibliographyEndpoints } from './endpoints/bibliography'
import { importArticleEndpoint } from './endpoints/importArticle'
import { checkCitationQuery } from './hooks/checkCitationQuery'
import { selectRenderingSource } from './hooks/selectRenderingSource'
import { knowledgeTab } from './knowledge'
import { reviewTab } from './review'
import { textTab } from './text'

const sharedHooks = contentHooks('articles')

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: 'Article', plural: 'Articles' },
  access: accessFor('articles'),
  trash: true,
  enableQueryPresets: true,
  versions: drafts,
  admin: {
    group: 'Knowledge',
    useAsTitle: 'title',
    defaultColumns: ['title', 'reviewState', '_status', 'nextReviewDue', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'summary'],
    components: { beforeListTable: ['/src/editor/import/ImportArticleLink#ImportArticleLink'] },
    livePreview: { url: articlePreviewUrl },
    preview: (data) => articlePreviewUrl({ data }),
  },
  defaultPopulate: { title: true, slug: true, summary: true, lastReviewed: true, _status: true },
  hooks: {
    ...sharedHooks,
    beforeOperation: [
      ...(sharedHooks.beforeOperation ?? []),
      checkCitationQuery,
      selectRenderingSource,
    ],
  },
  endpoints: [importArticleEndpoint, ...bibliographyEndpoints],
  fields: [
    idField,
    { type: 'tabs', tabs: [textTab, knowledgeTab, citationTab, reviewTab] },
    slugField({ from: 'title' }),
    ...computedFields,
    citedReferencesField,
    embeddedMediaField,
    updatedByField,
  ],
}
