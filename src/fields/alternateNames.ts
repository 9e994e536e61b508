import type { TextField } from 'payload'

/** Other names by which people look for the same thing (schema.org `alternateName`). */
export const alternateNamesField: TextField = {
  name: 'alternateNames',
  type: 'text',
  hasMany: true,
  localized: true,
  label: 'Also called',
}
