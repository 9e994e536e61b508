import type { CollectionSlug, RequiredDataFromCollectionSlug } from 'payload'

/** A document of the demo: under an id of its own, and without an address, which it is given when it is saved. */
export type DemoContent<Slug extends CollectionSlug> = Omit<
  RequiredDataFromCollectionSlug<Slug>,
  'id' | 'slug'
> & { id: string }
