/** The roles of people and machines that sign in. Who does not is `anonymous`. */
export const roles = [
  { value: 'admin', label: 'Admin' },
  { value: 'publisher', label: 'Publisher' },
  { value: 'reviewer', label: 'Reviewer' },
  { value: 'editor', label: 'Editor' },
  { value: 'reader', label: 'Reader (API key)' },
] as const

export type Role = (typeof roles)[number]['value']
export type Party = Role | 'anonymous'

/** The roles that work on content in the admin panel. */
export const staffRoles: readonly Role[] = ['admin', 'publisher', 'reviewer', 'editor']
