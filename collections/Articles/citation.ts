import type { Tab } from 'payload'
import { validateCitationLocale, validateCitationStyle } from '../../src/fields/citationStyle'

/** How citations and bibliography print. */
export const citationTab: Tab = {
  label: 'Citations',
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'citationStyle',
          type: 'text',
          validate: validateCitationStyle,
          admin: {
            width: '50%',
            placeholder: 'vancouver',
            description:
              'The name of a CSL style, such as vancouver, apa or harvard1. Empty: the style of the house.',
          },
        },
        {
          name: 'citationLocale',
          type: 'text',
          validate: validateCitationLocale,
          admin: {
            width: '50%',
            placeholder: 'en-GB',
            description:
              'The language of “and”, “et al.” and dates. Empty: the language of the article.',
          },
        },
      ],
    },
  ],
}
