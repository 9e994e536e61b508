import type { Block } from 'payload'
import { citeLabels } from '../../citations/citation'
import { retractionReasonField } from '../../fields/retractionReason'
import { termsOf, vocabularyField } from '../../fields/vocabulary'

/** A citation in the text: a cluster of one or more cites (design: Data model, Articles). */
export const citationBlock: Block = {
  slug: 'citation',
  interfaceName: 'CitationNode',
  labels: { singular: 'Citation', plural: 'Citations' },
  admin: {
    components: {
      Block: '/src/editor/citation/CitationChip#CitationChip',
    },
  },
  fields: [
    {
      name: 'cites',
      type: 'array',
      label: 'References cited here',
      labels: { singular: 'Cite', plural: 'Cites' },
      minRows: 1,
      required: true,
      admin: { components: { RowLabel: '/src/editor/citation/CiteRowLabel#CiteRowLabel' } },
      fields: [
        {
          name: 'reference',
          type: 'relationship',
          relationTo: 'references',
          required: true,
        },
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
            {
              name: 'locator',
              type: 'text',
              label: 'Place',
              admin: { width: '60%', placeholder: '350–352' },
            },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'prefix',
              type: 'text',
              label: 'Words before',
              admin: { placeholder: 'see', width: '50%' },
            },
            { name: 'suffix', type: 'text', label: 'Words after', admin: { width: '50%' } },
          ],
        },
        {
          name: 'suppressAuthor',
          type: 'checkbox',
          label: 'Leave the author out, since the sentence names them',
        },
        retractionReasonField,
      ],
    },
    {
      name: 'mode',
      type: 'radio',
      defaultValue: 'parenthetical',
      options: [
        { value: 'parenthetical', label: 'In brackets or as a number' },
        { value: 'narrative', label: 'As part of the sentence: “Cohen and Elbuluk (2016) found”' },
      ],
    },
  ],
}
