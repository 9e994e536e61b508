import type { CollectionConfig, Field } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { idField } from '../../src/fields/id'
import { vocabularyField } from '../../src/fields/vocabulary'
import { importEndpoints } from './endpoints'
import { importStateTerms } from '../../src/library/import/vocabulary'

const counted = ['read', 'created', 'new', 'known', 'similar', 'broken'] as const

const count = (name: string): Field => ({
  name,
  type: 'number',
  required: true,
  defaultValue: 0,
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
      // The component above shows all of it in words and tables; it stays in the columns of the list.
      admin: { condition: () => false },
      fields: [
        vocabularyField({
          name: 'state',
          terms: importStateTerms,
          required: true,
          defaultValue: 'running',
          index: true,
        }),
        { name: 'format', type: 'text' },
        { name: 'progress', type: 'number', min: 0, max: 1, defaultValue: 0 },
        { name: 'fileName', type: 'text', label: 'File' },
        { name: 'reason', type: 'text', label: 'Why it failed or was taken back' },
        { name: 'counts', type: 'group', fields: counted.map(count) },
        {
          name: 'problems',
          type: 'json',
          label: 'The first problems of the file: line, message, text',
          admin: { disableListColumn: true },
        },
        {
          name: 'kept',
          type: 'json',
          label: 'The first references that stayed when it was taken back, each with the reason',
          admin: { disableListColumn: true },
        },
        {
          name: 'by',
          type: 'json',
          label: 'Imported by',
          admin: { disableListColumn: true },
        },
        { name: 'endedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
      ],
    },
    { name: 'keptCount', type: 'number', admin: { hidden: true } },
    { name: 'contentHash', type: 'text', admin: { hidden: true } },
    { name: 'options', type: 'json', admin: { hidden: true } },
    { name: 'worker', type: 'json', admin: { hidden: true } },
    { name: 'heartbeatAt', type: 'date', admin: { hidden: true } },
    { name: 'isStopRequested', type: 'checkbox', defaultValue: false, admin: { hidden: true } },
  ],
}
