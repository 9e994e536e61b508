import type { Tab } from 'payload'
import { linkField } from '../../src/fields/link'

/** What the article is about, and what it links together. */
export const knowledgeTab: Tab = {
  label: 'Knowledge',
  fields: [
    linkField({
      name: 'about',
      relationTo: 'treatments',
      hasMany: true,
      label: 'Treatments it is about',
    }),
    linkField({
      name: 'sideEffects',
      relationTo: 'side-effects',
      hasMany: true,
      label: 'Side effects',
    }),
    linkField({
      name: 'riskFactors',
      relationTo: 'risk-factors',
      hasMany: true,
      label: 'Risk factors',
    }),
    {
      name: 'furtherReading',
      type: 'relationship',
      relationTo: 'references',
      hasMany: true,
      admin: { description: 'Listed under the article, but not cited in its text.' },
    },
  ],
}
