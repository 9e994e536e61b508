import type { RowField } from 'payload'

/** The name of a side effect or a risk factor, and the one that people use who are not in medicine. */
export const namesOfEffect = ({ placeholder }: { placeholder?: string } = {}): RowField => ({
  type: 'row',
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      index: true,
      admin: { width: '50%' },
    },
    {
      name: 'plainName',
      type: 'text',
      localized: true,
      label: 'Name in plain words',
      admin: { width: '50%', ...(placeholder && { placeholder }) },
    },
  ],
})
