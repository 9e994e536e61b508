import type { CheckboxField } from 'payload'

/**
 * Whether something published links here. Derived whenever what links here is published, withdrawn or
 * changed (`publishing/publicLinks`); the rule for anonymous readers asks for it.
 */
export const isPublicField: CheckboxField = {
  name: 'isPublic',
  type: 'checkbox',
  defaultValue: false,
  index: true,
  access: { read: ({ req }) => Boolean(req.user), create: () => false, update: () => false },
  admin: { hidden: true, disableListColumn: true, disableBulkEdit: true },
}
