import type { CollectionConfig, Field } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { idField } from '../../src/fields/id'
import { mergeEndpoints } from './endpoints'

const reference = (name: string, label: string): Field => ({
  name,
  type: 'relationship',
  relationTo: 'references',
  label,
  maxDepth: 0,
  admin: { width: '50%' },
})

const hidden = { hidden: true, admin: { hidden: true, disableListColumn: true } } as const

/**
 * The record of one merge of two references: both as they were, what moved where, who did it, and what became of
 * it. It is written by a merge and by its undoing, and by nothing else.
 */
export const Merges: CollectionConfig = {
  slug: 'merges',
  labels: { singular: 'Merge', plural: 'Merges' },
  access: accessFor('merges'),
  disableDuplicate: true,
  lockDocuments: false,
  admin: {
    group: 'Library',
    useAsTitle: 'title',
    defaultColumns: ['title', 'mergedAt', 'movedCount', 'undoneAt'],
    description: 'Which references became one, by whom, and what moved. A merge can be undone.',
  },
  endpoints: mergeEndpoints,
  fields: [
    idField,
    {
      name: 'undo',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/editor/duplicates/UndoMergeField#UndoMergeField' },
      },
    },
    { name: 'title', type: 'text', label: 'What was merged' },
    {
      type: 'row',
      fields: [reference('survivor', 'The one that stayed'), reference('merged', 'The other one')],
    },
    {
      type: 'row',
      fields: [
        { name: 'mergedAt', type: 'date', index: true, admin: { width: '34%' } },
        { name: 'movedCount', type: 'number', label: 'Cites moved', admin: { width: '33%' } },
        { name: 'undoneAt', type: 'date', label: 'Undone on', admin: { width: '33%' } },
      ],
    },
    // Merges that stand on each other are undone in this order; two may be of one moment.
    { name: 'sequence', type: 'number', index: true, ...hidden },
    // Under what both were known before: `citationKey cohen2016`, `doi 10.1000/x`.
    { name: 'formerNames', type: 'text', hasMany: true, index: true, ...hidden },
    { name: 'mergedBy', type: 'json', label: 'Merged by' },
    { name: 'choices', type: 'json', label: 'What was chosen, field by field' },
    { name: 'before', type: 'json', label: 'Both references before' },
    { name: 'applied', type: 'json', label: 'What changed in the one that stayed' },
    { name: 'moves', type: 'json', label: 'What moved where' },
    { name: 'undoneBy', type: 'json', label: 'Undone by' },
    { name: 'notUndone', type: 'json', label: 'What could not be moved back' },
  ],
}
