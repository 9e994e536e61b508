import type { ArrayField } from 'payload'
import { effectMeasures } from '../../src/evidence/vocabularies'
import { evidenceField } from '../../src/fields/evidence'
import { linkField } from '../../src/fields/link'

const figure = (name: string, label: string) =>
  ({ name, type: 'number', label, admin: { width: '25%', step: 0.01 } }) as const

/** Which side effects a risk factor makes likelier, by how much, and who says so. */
export const raisesRiskOfField: ArrayField = {
  name: 'raisesRiskOf',
  type: 'array',
  label: 'Raises the risk of',
  labels: { singular: 'Raised risk', plural: 'Raised risks' },
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        linkField({ name: 'sideEffect', relationTo: 'side-effects', required: true, width: '50%' }),
        linkField({ name: 'treatment', relationTo: 'treatments', width: '50%' }),
      ],
    },
    {
      name: 'effect',
      type: 'group',
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'measure',
              type: 'select',
              options: [...effectMeasures],
              admin: { width: '25%' },
            },
            figure('value', 'Value'),
            figure('ciLow', '95 % interval from'),
            figure('ciHigh', 'to'),
          ],
        },
      ],
    },
    evidenceField,
  ],
}
