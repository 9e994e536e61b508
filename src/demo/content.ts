import type { CollectionSlug, RequiredDataFromCollectionSlug } from 'payload'

/** A document of the demo, under an id of its own. */
export type DemoContent<Slug extends CollectionSlug> = Omit<
  RequiredDataFromCollectionSlug<Slug>,
  'id'
> & { id: string }
