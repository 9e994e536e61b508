import type { Field } from 'payload'
import { styleKinds } from '../../src/citations/styles/styles'
import { termsOf, vocabularyField } from '../../src/fields/vocabulary'

/** What is read from the file at every save: nobody types it. */
export const factFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: (data) => Boolean(data?.title),
    },
  },
  vocabularyField({
    name: 'kind',
    label: 'Cites by',
    terms: termsOf(styleKinds),
    admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data?.kind) },
  }),
  {
    name: 'parent',
    type: 'text',
    label: 'Prints as',
    index: true,
    admin: {
      readOnly: true,
      position: 'sidebar',
      description: 'The style that this one is another name for.',
      condition: (data) => Boolean(data?.parent),
    },
  },
  {
    name: 'defaultLocale',
    type: 'text',
    label: 'Written for',
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: (data) => Boolean(data?.defaultLocale),
    },
  },
  {
    name: 'hash',
    type: 'text',
    label: 'Hash',
    index: true,
    admin: {
      readOnly: true,
      position: 'sidebar',
      description: 'Two styles with one hash print the same.',
      condition: (data) => Boolean(data?.hash),
    },
  },
  {
    name: 'warnings',
    type: 'text',
    hasMany: true,
    admin: { hidden: true },
  },
]
