import type { Tab } from 'payload'
import { vocabularyField } from '../../src/fields/vocabulary'
import {
  evidenceLevels,
  linkStates,
  referenceStatuses,
  sourceTypes,
} from '../../src/references/vocabularies'

/** What kind of evidence the work is, and what became of it since. */
export const evidenceTab: Tab = {
  label: 'Evidence and status',
  fields: [
    {
      type: 'row',
      fields: [
        vocabularyField({
          name: 'sourceType',
          terms: sourceTypes,
          index: true,
          admin: { width: '50%' },
        }),
        {
          name: 'evidenceLevel',
          type: 'number',
          min: Math.min(...evidenceLevels),
          max: Math.max(...evidenceLevels),
          label: 'Level of evidence (Oxford CEBM, 1 the strongest)',
          admin: { width: '50%', step: 1 },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        vocabularyField({
          name: 'status',
          terms: referenceStatuses,
          defaultValue: 'unknown',
          required: true,
          index: true,
          admin: { width: '34%' },
        }),
        { name: 'statusSource', type: 'text', label: 'Known from', admin: { width: '33%' } },
        { name: 'statusCheckedAt', type: 'date', label: 'Looked up on', admin: { width: '33%' } },
      ],
    },
    {
      name: 'statusNotice',
      type: 'text',
      label: 'The notice',
      admin: { description: 'DOI or address of the correction, the concern or the retraction.' },
    },
    {
      name: 'link',
      type: 'group',
      fields: [
        {
          type: 'row',
          fields: [
            vocabularyField({
              name: 'state',
              terms: linkStates,
              defaultValue: 'unknown',
              admin: { width: '34%' },
            }),
            { name: 'checkedAt', type: 'date', admin: { width: '33%' } },
            { name: 'archivedUrl', type: 'text', label: 'Archived copy', admin: { width: '33%' } },
          ],
        },
      ],
    },
  ],
}
