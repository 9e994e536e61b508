import type { Tab } from 'payload'
import {
  citationLocaleField,
  citationPreviewField,
  citationStyleField,
} from '../../src/fields/citationStyle'

/** How citations and bibliography print. */
export const citationTab: Tab = {
  label: 'Citations',
  fields: [
    { type: 'row', fields: [citationStyleField(), citationLocaleField()] },
    citationPreviewField('article'),
  ],
}
