import type { CheckboxField } from 'payload'
import { isStaff } from '../access/party'

/**
 * Whether anything cites the reference, in a pending draft too. Derived whenever what cites is written
 * (`publishing/citedFlags`), so that the list can be filtered by it.
 */
export const isCitedField: CheckboxField = {
  name: 'isCited',
  type: 'checkbox',
  label: 'Cited',
  defaultValue: false,
  index: true,
  access: { read: ({ req }) => isStaff(req), create: () => false, update: () => false },
  admin: { hidden: true, disableBulkEdit: true },
}
