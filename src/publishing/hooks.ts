import type { CollectionConfig } from 'payload'
import { resolveMergedCites, resolveRestoredLocales } from '../library/merge/resolveMergedCites'
import { onlyReadableQueries } from '../access/readableQueries'
import { updateCited, withdrawCited } from './citedFlags'
import { noteWrite } from './currentWrite'
import { deriveLinks } from './deriveLinks'
import { fillNextReview } from './fillNextReview'
import { giveSlug } from './giveSlug'
import { giveUniqueCitationIds } from './giveUniqueCitationIds'
import { refuseBlockedPublish } from './refuseBlockedPublish'
import { refuseRetractedEvidence } from './refuseRetractedEvidence'
import { refuseUnauthorisedPublish } from './refuseUnauthorisedPublish'
import { rememberPublicLinks, updatePublicLinks, withdrawPublicLinks } from './publicLinks'
import type { PublishedCollection } from '../access/publishedCollections'

/** The hooks that everything with drafts and citations shares. */
export const contentHooks = (
  collection: PublishedCollection,
): NonNullable<CollectionConfig['hooks']> => ({
  beforeOperation: [onlyReadableQueries, noteWrite],
  beforeValidate: [giveSlug(collection)],
  beforeChange: [
    refuseUnauthorisedPublish,
    resolveMergedCites,
    ...(collection === 'articles'
      ? [refuseBlockedPublish, fillNextReview]
      : [refuseRetractedEvidence(collection)]),
    giveUniqueCitationIds,
    deriveLinks(collection),
    rememberPublicLinks(collection),
  ],
  afterChange: [
    resolveRestoredLocales(collection),
    updatePublicLinks(collection),
    updateCited(collection),
  ],
  afterDelete: [withdrawPublicLinks(collection), withdrawCited],
})
