import type { RelationshipField } from 'payload'
import type { PublishedCollection } from '../access/publishedCollections'
import { publishedOnly } from '../access/publishedOnly'

type LinkFieldArgs = {
  name: string
  relationTo: PublishedCollection
  label?: string
  hasMany?: boolean
  required?: boolean
  description?: string
  width?: string
}

/** A link to something with drafts. An anonymous reader sees it only where it leads to something published. */
export const linkField = ({
  name,
  relationTo,
  label,
  hasMany = false,
  required,
  description,
  width,
}: LinkFieldArgs): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo,
  label,
  required,
  ...(hasMany ? { hasMany: true } : { hasMany: false }),
  admin: { description, width },
  hooks: { afterRead: [publishedOnly(relationTo)] },
})
