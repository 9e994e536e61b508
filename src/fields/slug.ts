import { slugField as payloadSlugField } from 'payload'
import type { Field } from 'payload'
import { slugify } from '../documents/slug'
import type { SingleTextField } from './vocabulary'

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i

/** What makes an address of a reading page: checked when it is saved for readers, not in a draft. */
const addressRules: Pick<SingleTextField, 'validate' | 'hooks'> = {
  // A duplicate gets an address of its own; Payload would add " - Copy".
  hooks: { beforeDuplicate: [() => null] },
  validate: (value: unknown) =>
    !value ||
    (typeof value === 'string' && pattern.test(value)) ||
    'An address is made of letters and digits with single hyphens between them, like “deep-needling”.',
}

/** The address of a document on the reading pages: unique, generated from `from` until it is edited. */
export const slugField = ({ from }: { from: string }): Field =>
  payloadSlugField({
    useAsSlug: from,
    required: false,
    slugify: ({ valueToSlugify }) =>
      typeof valueToSlugify === 'string' ? slugify(valueToSlugify) || undefined : undefined,
    overrides: (row) => ({
      ...row,
      fields: row.fields.map((field) =>
        field.type === 'text' && !field.hasMany ? { ...field, ...addressRules } : field,
      ),
    }),
  })
