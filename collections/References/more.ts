import type { Tab } from 'payload'
import { isStaff } from '../../src/access/party'

/** The record behind the record. */
export const moreTab: Tab = {
  label: 'More',
  fields: [
    {
      name: 'extra',
      type: 'json',
      label: 'All other CSL variables',
      admin: { components: { Field: '/src/editor/ExtraVariablesField#ExtraVariablesField' } },
    },
    {
      name: 'rawText',
      type: 'textarea',
      label: 'As it was printed where it was found',
      admin: { readOnly: true, condition: (data) => Boolean(data?.rawText) },
    },
    {
      name: 'attachments',
      type: 'upload',
      relationTo: 'attachments',
      hasMany: true,
      access: { read: ({ req }) => isStaff(req) },
      admin: { description: 'Full text and supplements. Never public.' },
    },
    {
      name: 'provenance',
      type: 'array',
      access: { read: ({ req }) => isStaff(req) },
      labels: { singular: 'Origin of a field', plural: 'Where the fields come from' },
      admin: {
        initCollapsed: true,
        readOnly: true,
        condition: (data) => Boolean(data?.provenance?.length),
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'field', type: 'text', required: true },
            { name: 'source', type: 'text', required: true },
            { name: 'fetchedAt', type: 'date' },
          ],
        },
      ],
    },
    {
      name: 'mergedInto',
      type: 'relationship',
      relationTo: 'references',
      // A merge writes it: with it whoever may change a reference could move its cites.
      access: { read: ({ req }) => isStaff(req), create: () => false, update: () => false },
      hooks: { beforeDuplicate: [() => null] },
      admin: { readOnly: true, condition: (data) => Boolean(data?.mergedInto) },
    },
    {
      name: 'heldIdentifiers',
      type: 'json',
      access: { read: () => false, create: () => false, update: () => false },
      admin: { hidden: true, disableListColumn: true, disableBulkEdit: true },
    },
  ],
}
