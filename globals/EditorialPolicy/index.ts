import type { GlobalConfig } from 'payload'
import { readPolicy, updatePolicy } from '../../src/access/policyAccess'
import { roles } from '../../src/access/roles'
import {
  citationLocaleField,
  citationPreviewField,
  citationStyleField,
} from '../../src/fields/citationStyle'
import { gateField } from './gate'
import { autoMatchThresholdField } from './matching'

export const EditorialPolicy: GlobalConfig = {
  slug: 'editorial-policy',
  label: 'Editorial policy',
  access: { read: readPolicy, update: updatePolicy },
  versions: { max: 0, drafts: false },
  admin: {
    group: 'House',
    description:
      'The rules of the house: who publishes, what stands in the way, how citations print.',
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Publishing',
          fields: [
            {
              name: 'publishingRoles',
              type: 'select',
              hasMany: true,
              label: 'Who may publish, beside admins',
              defaultValue: ['editor', 'publisher'],
              options: roles.filter(({ value }) => value !== 'admin' && value !== 'reader'),
            },
            {
              name: 'reviewIntervalMonths',
              type: 'number',
              min: 1,
              max: 120,
              defaultValue: 36,
              label: 'Months until a review is due',
            },
          ],
        },
        { label: 'Gate', fields: [gateField] },
        {
          label: 'Citations',
          fields: [
            {
              type: 'row',
              fields: [
                citationStyleField({
                  label: 'Style of the house',
                  defaultValue: 'vancouver',
                  required: true,
                }),
                citationLocaleField({ label: 'Locale of the house' }),
              ],
            },
            citationPreviewField('samples'),
          ],
        },
        { label: 'References', fields: [autoMatchThresholdField] },
      ],
    },
  ],
}
