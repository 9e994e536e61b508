import type { CollectionConfig, Field } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { idField } from '../../src/fields/id'
import { vocabularyField } from '../../src/fields/vocabulary'
import { importEndpoints } from './endpoints'
import { importStateTerms } from '../../src/library/import/vocabulary'

const counted = ['read', 'created', 'new', 'known', 'similar', 'broken'] as const

/** Shown by the component at the top of the form, in words and tables; still a column of the list. */
const isNoInput = { condition: () => false }

const count = (name: string): Field => ({
  name,
  type: 'number',
  required: true,
  defaultValue: 0,
  admin: { width: '16%' },
})

/** The record of one import of references: it says what came in, and takes it back as a whole. */
export const Imports: CollectionConfig = {
  slug: 'imports',
  labels: { singular: 'Import', plural: 'Imports' },
  access: accessFor('imports'),
  disableDuplicate: true,
  lockDocuments: false,
  admin: {
    group: 'Library',
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'state', 'format', 'counts.created', 'createdAt'],
    description: 'What came into the library, from which file, by whom; each can be taken back.',
  },
  endpoints: importEndpoints,
  fields: [
    idField,
    {
      name: 'outcome',
      type: 'ui',
      label: 'What came of it',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/editor/imports/ImportRecordField#ImportRecordField' },
      },
    },
    {
      type: 'row',
      fields: [
        vocabularyField({
          name: 'state',
          terms: importStateTerms,
          required: true,
          defaultValue: 'running',
          index: true,
          admin: { width: '34%' },
        }),
        { name: 'format', type: 'text', admin: { width: '33%' } },
        {
          name: 'progress',
          type: 'number',
          min: 0,
          max: 1,
          defaultValue: 0,
          admin: isNoInput,
        },
      ],
    },
    { name: 'fileName', type: 'text', label: 'File' },
    { name: 'reason', type: 'text', label: 'Why it failed or was taken back' },
    {
      name: 'counts',
      type: 'group',
      // A condition would make it optional in the generated types.
      admin: { className: 'import-record__no-input' },
      fields: [{ type: 'row', fields: counted.map(count) }],
    },
    {
      name: 'problems',
      type: 'json',
      label: 'The first problems of the file: line, message, text',
      admin: { ...isNoInput, disableListColumn: true },
    },
    {
      name: 'kept',
      type: 'json',
      label: 'The first references that stayed when it was taken back, each with the reason',
      admin: { ...isNoInput, disableListColumn: true },
    },
    { name: 'keptCount', type: 'number', admin: { hidden: true } },
    {
      name: 'by',
      type: 'json',
      label: 'Imported by',
      admin: { ...isNoInput, disableListColumn: true },
    },
    { name: 'contentHash', type: 'text', admin: { hidden: true } },
    { name: 'options', type: 'json', admin: { hidden: true } },
    { name: 'worker', type: 'json', admin: { hidden: true } },
    { name: 'heartbeatAt', type: 'date', admin: { hidden: true } },
    { name: 'endedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'isStopRequested', type: 'checkbox', defaultValue: false, admin: { hidden: true } },
  ],
}
