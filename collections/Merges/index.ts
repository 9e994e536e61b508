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
    { name: 'mergedBy', type: 'json', label: 'Merged by' },
    { name: 'choices', type: 'json', label: 'What was chosen, field by field' },
    { name: 'before', type: 'json', label: 'Both references before' },
    { name: 'applied', type: 'json', label: 'What changed in the one that stayed' },
    { name: 'moves', type: 'json', label: 'What moved where' },
    { name: 'undoneBy', type: 'json', label: 'Undone by' },
    { name: 'notUndone', type: 'json', label: 'What could not be moved back' },
  ],
}
