import type { Tab, TextField } from 'payload'
import { namesField } from '../../src/fields/names'
import { vocabularyField } from '../../src/fields/vocabulary'
import { validateReferenceDate } from '../../src/references/dates'
import { cslTypeTerms } from '../../src/references/vocabularies'

const text = (name: string, label: string, width: string, placeholder?: string): TextField => ({
  name,
  type: 'text',
  label,
  admin: { width, placeholder },
})

const dateField = (name: string, label: string): TextField => ({
  name,
  type: 'text',
  label,
  index: name === 'issued',
  validate: (value: string | null | undefined) => !value || validateReferenceDate(value),
  admin: {
    width: '50%',
    placeholder: '2019-03-07',
    description:
      'As exact as it is known: 2019, 2019-03, 2019-03-07, a range 2019/2020, about 2019~.',
  },
})

/** What the work is: everything that a bibliography prints. */
export const workTab: Tab = {
  label: 'The work',
  fields: [
    {
      type: 'row',
      fields: [
        vocabularyField({
          name: 'type',
          terms: cslTypeTerms,
          defaultValue: 'article-journal',
          required: true,
          index: true,
          admin: { width: '50%' },
        }),
        text('language', 'Language', '50%', 'en'),
      ],
    },
    { name: 'title', type: 'text', index: true },
    namesField({ name: 'authors', label: 'Authors' }),
    namesField({ name: 'editors', label: 'Editors' }),
    {
      name: 'containerTitle',
      type: 'text',
      label: 'Published in',
      admin: { description: 'The journal, the book that a chapter stands in, or the website.' },
    },
    {
      type: 'row',
      fields: [
        text('volume', 'Volume', '25%'),
        text('issue', 'Issue', '25%'),
        text('page', 'Pages', '25%', '1249-1258'),
        text('edition', 'Edition', '25%'),
      ],
    },
    {
      type: 'row',
      fields: [
        dateField('issued', 'Published'),
        text('issuedText', 'or, where it has no date', '50%', 'in press'),
      ],
    },
    {
      type: 'row',
      fields: [
        dateField('accessed', 'Looked at'),
        text('accessedText', 'or, where that is no date', '50%'),
      ],
    },
    {
      type: 'row',
      fields: [
        text('publisher', 'Publisher', '40%'),
        text('publisherPlace', 'Place', '30%'),
        text('genre', 'Kind of report or thesis', '30%'),
      ],
    },
    { name: 'abstract', type: 'textarea' },
  ],
}
