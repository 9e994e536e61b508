import type { ArrayField } from 'payload'
import { vocabularyField } from './vocabulary'

const codeSystems = [
  { value: 'ICD-10', label: 'ICD-10' },
  { value: 'ICD-11', label: 'ICD-11' },
  { value: 'MedDRA', label: 'MedDRA' },
  { value: 'SNOMED-CT', label: 'SNOMED CT' },
  { value: 'MeSH', label: 'MeSH' },
] as const

/** Codes of the same concept in terminologies (schema.org `MedicalCode`). */
export const codesField: ArrayField = {
  name: 'codes',
  type: 'array',
  admin: {
    description: 'The same thing in terminologies that other systems read.',
    initCollapsed: true,
  },
  fields: [
    {
      type: 'row',
      fields: [
        vocabularyField({
          name: 'system',
          terms: codeSystems,
          required: true,
          admin: { width: '30%' },
        }),
        { name: 'code', type: 'text', required: true, admin: { width: '25%' } },
        { name: 'display', type: 'text', admin: { width: '45%' } },
      ],
    },
  ],
}
