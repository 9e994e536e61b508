import type { ArrayField, GroupField } from 'payload'
import { bandFromCounts, frequencyBands, frequencyProblem } from '../../src/evidence/frequency'
import { phases, seriousnessCriteria, timeUnits } from '../../src/evidence/vocabularies'
import { evidenceField } from '../../src/fields/evidence'
import { linkField } from '../../src/fields/link'
import { vocabularyField } from '../../src/fields/vocabulary'

const count = (name: string, label: string) =>
  ({
    name,
    type: 'number',
    label,
    min: 0,
    admin: { width: '25%', step: 1 },
    validate: (value: number | null | undefined) =>
      value === null || value === undefined || (Number.isSafeInteger(value) && value >= 0)
        ? true
        : 'A whole number of people, 0 or more.',
  }) as const

const frequencyField: GroupField = {
  name: 'frequency',
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        count('events', 'People affected'),
        count('total', 'Of how many'),
        count('comparatorEvents', 'Affected in the comparison'),
        count('comparatorTotal', 'Of how many'),
      ],
    },
    {
      ...vocabularyField({
        name: 'band',
        terms: frequencyBands,
        admin: { description: 'CIOMS bands. Worked out from the counts where there are any.' },
      }),
      hooks: {
        beforeChange: [({ value, siblingData }) => value || (bandFromCounts(siblingData) ?? null)],
      },
      validate: (value: string | null | undefined, { siblingData }: { siblingData: object }) =>
        (value && !frequencyBands.some((band) => band.value === value)
          ? `“${value.slice(0, 60)}” is not a frequency band.`
          : frequencyProblem({ ...siblingData, band: value })) ?? true,
    },
  ],
}

const timeSpan = (name: string, label: string): GroupField => ({
  name,
  type: 'group',
  label,
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'min', type: 'number', label: 'From', min: 0, admin: { width: '30%' } },
        { name: 'max', type: 'number', label: 'To', min: 0, admin: { width: '30%' } },
        { name: 'unit', type: 'select', options: [...timeUnits], admin: { width: '40%' } },
      ],
    },
  ],
})

/** Where a side effect occurs: one row per treatment, with frequency, severity, course and evidence. */
export const occurrencesField: ArrayField = {
  name: 'occurrences',
  type: 'array',
  labels: { singular: 'Occurrence', plural: 'Occurrences' },
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        linkField({ name: 'treatment', relationTo: 'treatments', required: true, width: '50%' }),
        vocabularyField({ name: 'phase', terms: phases, admin: { width: '50%' } }),
      ],
    },
    frequencyField,
    {
      type: 'row',
      fields: [
        {
          name: 'severity',
          type: 'number',
          min: 1,
          max: 5,
          label: 'Severity (CTCAE grade 1–5)',
          admin: { width: '50%', step: 1 },
        },
        {
          name: 'reversible',
          type: 'select',
          options: [
            { value: 'yes', label: 'Goes away' },
            { value: 'partly', label: 'Goes away in part' },
            { value: 'no', label: 'Lasting' },
            { value: 'unknown', label: 'Not known' },
          ],
          admin: { width: '50%' },
        },
      ],
    },
    { name: 'serious', type: 'checkbox', label: 'Serious (ICH E2A)' },
    {
      name: 'seriousnessCriteria',
      type: 'select',
      hasMany: true,
      options: [...seriousnessCriteria],
      admin: { condition: (_, siblingData) => Boolean(siblingData?.serious) },
    },
    timeSpan('onset', 'Begins after'),
    timeSpan('duration', 'Lasts'),
    { name: 'population', type: 'text', localized: true, label: 'In whom this was seen' },
    {
      name: 'actionAdvice',
      type: 'textarea',
      localized: true,
      label: 'What to do',
      admin: { description: 'In plain words, for the person it happens to.' },
    },
    evidenceField,
  ],
}
