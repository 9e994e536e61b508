import type { JoinField, Tab } from 'payload'
import { joinField } from '../../src/fields/join'
import { addPendingCiters } from './hooks/addPendingCiters'

const citedBy = (
  name: string,
  label: string,
  collection: 'articles' | 'side-effects' | 'risk-factors',
): JoinField => ({
  ...joinField({ name, label, collection, on: 'citedReferences' }),
  hooks: { afterRead: [addPendingCiters(collection)] },
})

/** What cites the work, from its text or from its structured facts; for staff in pending drafts too. */
export const citedByTab: Tab = {
  label: 'Cited by',
  fields: [
    {
      name: 'citedSentences',
      type: 'ui',
      label: 'The sentences',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/editor/referenceForm/CitedWithSentences#CitedWithSentences' },
      },
    },
    citedBy('citedByArticles', 'Articles', 'articles'),
    citedBy('citedBySideEffects', 'Side effects', 'side-effects'),
    citedBy('citedByRiskFactors', 'Risk factors', 'risk-factors'),
  ],
}
