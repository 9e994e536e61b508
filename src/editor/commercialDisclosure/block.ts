import type { Block } from 'payload'

/** Tells readers that what follows serves somebody's trade (ICMJE: relationships and activities). */
export const commercialDisclosureBlock: Block = {
  slug: 'commercialDisclosure',
  interfaceName: 'CommercialDisclosureNode',
  labels: { singular: 'Commercial disclosure', plural: 'Commercial disclosures' },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'sponsor', type: 'text', required: true, admin: { width: '50%' } },
        {
          name: 'relationship',
          type: 'text',
          admin: {
            width: '50%',
            placeholder: 'sells the treatment, owns the clinic, paid for the article',
          },
        },
      ],
    },
    { name: 'text', type: 'textarea', admin: { description: 'The sentence that readers see.' } },
  ],
}
