import type { Tab } from 'payload'
import { vocabularyField } from '../../src/fields/vocabulary'
import {
  evidenceLevels,
  linkStates,
  referenceStatuses,
  sourceTypes,
} from '../../src/references/vocabularies'
import {
  isAlarmDueField,
  noticesField,
  statusAskedAtField,
  statusPanelField,
  toldNoticesField,
} from './notices'

/** A duplicate is another work until somebody says which, and nobody has looked that one up. */
const forgottenByDuplicate = { beforeDuplicate: [() => null] }

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
        {
          ...vocabularyField({
            name: 'status',
            terms: referenceStatuses,
            defaultValue: 'unknown',
            required: true,
            index: true,
            cell: '/src/editor/referenceList/StatusCell#StatusCell',
            admin: { width: '34%' },
          }),
          hooks: { beforeDuplicate: [() => 'unknown'] },
        },
        {
          name: 'statusSource',
          type: 'text',
          label: 'Known from',
          hooks: forgottenByDuplicate,
          admin: { width: '33%', readOnly: true },
        },
        {
          name: 'statusCheckedAt',
          type: 'date',
          label: 'Looked up on',
          hooks: forgottenByDuplicate,
          admin: { width: '33%' },
        },
      ],
    },
    {
      name: 'statusNotice',
      type: 'text',
      label: 'The notice',
      hooks: forgottenByDuplicate,
      admin: { description: 'DOI or address of the correction, the concern or the retraction.' },
    },
    statusPanelField,
    noticesField,
    statusAskedAtField,
    isAlarmDueField,
    toldNoticesField,
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
            {
              name: 'checkedAt',
              type: 'date',
              index: true,
              admin: { width: '33%', readOnly: true },
            },
            { name: 'archivedUrl', type: 'text', label: 'Archived copy', admin: { width: '33%' } },
          ],
        },
        {
          type: 'row',
          admin: { condition: (data) => Boolean(data?.link?.address) },
          fields: [
            {
              name: 'address',
              type: 'text',
              label: 'Address that was tried',
              admin: { width: '34%', readOnly: true },
            },
            {
              name: 'httpStatus',
              type: 'number',
              label: 'Answer (HTTP)',
              admin: { width: '33%', readOnly: true },
            },
            {
              name: 'failedAt',
              type: 'date',
              label: 'Gone since',
              admin: { width: '33%', readOnly: true },
            },
          ],
        },
      ],
    },
  ],
}
