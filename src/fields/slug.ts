import { slugField as payloadSlugField } from 'payload'
import type { Field } from 'payload'
import { slugify } from '../documents/slug'

/** The address of a document on the reading pages: unique, generated from `from` until it is edited. */
export const slugField = ({ from }: { from: string }): Field =>
  payloadSlugField({
    useAsSlug: from,
    required: false,
    slugify: ({ valueToSlugify }) =>
      typeof valueToSlugify === 'string' ? slugify(valueToSlugify) || undefined : undefined,
  })
