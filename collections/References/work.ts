import type { ArrayField, Tab, TextField } from 'payload'
import { namesField } from '../../src/fields/names'
import { vocabularyField } from '../../src/fields/vocabulary'
import { validateReferenceDate } from '../../src/references/dates'
import type { TypedField } from '../../src/references/fieldsOfType'
import { cslTypeTerms } from '../../src/references/vocabularies'
import { whereTypeHas } from './whereTypeHas'

const text = (name: string, label: string, width: string, placeholder?: string): TextField => ({
  name,
  type: 'text',
  label,
  admin: { width, placeholder },
})

const typed = <Shown extends TextField | ArrayField>(field: Shown, name: TypedField): Shown => ({
  ...field,
  admin: { ...field.admin, condition: whereTypeHas(name) },
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
    {
      name: 'title',
      type: 'text',
      index: true,
      admin: { components: { Cell: '/src/editor/referenceList/TitleCell#TitleCell' } },
    },
    namesField({ name: 'authors', label: 'Authors' }),
    typed(namesField({ name: 'editors', label: 'Editors' }), 'editors'),
    {
      name: 'containerTitle',
      type: 'text',
      label: 'Published in',
      admin: {
        description: 'The journal, the book that a chapter stands in, or the website.',
        condition: whereTypeHas('containerTitle'),
      },
    },
    {
      type: 'row',
      fields: [
        typed(text('volume', 'Volume', '25%'), 'volume'),
        typed(text('issue', 'Issue', '25%'), 'issue'),
        typed(text('page', 'Pages', '25%', '1249-1258'), 'page'),
        typed(text('edition', 'Edition', '25%'), 'edition'),
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
        typed(text('publisher', 'Publisher', '40%'), 'publisher'),
        typed(text('publisherPlace', 'Place', '30%'), 'publisherPlace'),
        typed(text('genre', 'Kind (report, thesis, post …)', '30%'), 'genre'),
      ],
    },
    { name: 'abstract', type: 'textarea' },
  ],
}
