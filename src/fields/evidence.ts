import type { ArrayField } from 'payload'
import { citeLabels } from '../citations/citation'
import { retractionReasonField } from './retractionReason'
import { termsOf, vocabularyField } from './vocabulary'

/** The references behind one structured fact, each with the place in it and the words that say so. */
export const evidenceField: ArrayField = {
  name: 'evidence',
  type: 'array',
  labels: { singular: 'Reference', plural: 'Evidence' },
  admin: {
    description: 'The references that say this, with the place and the words in which they do.',
    initCollapsed: true,
  },
  fields: [
    { name: 'reference', type: 'relationship', relationTo: 'references', required: true },
    {
      type: 'row',
      fields: [
        vocabularyField({
          name: 'label',
          label: 'Kind of place',
          terms: termsOf(citeLabels),
          defaultValue: 'page',
          admin: { width: '40%' },
        }),
        { name: 'locator', type: 'text', label: 'Place', admin: { width: '60%' } },
      ],
    },
    {
      name: 'quote',
      type: 'textarea',
      admin: { description: 'Word for word, so that the next reader can find it.' },
    },
    retractionReasonField,
  ],
}
