import type { TextField, TextFieldSingleValidation } from 'payload'

/** A text field with one value. */
export type SingleTextField = Extract<TextField, { hasMany?: false }>

type Term = { readonly value: string; readonly label: string }

type VocabularyArgs = {
  name: string
  terms: readonly Term[]
  label?: string
  defaultValue?: string
  required?: boolean
  index?: boolean
  localized?: boolean
  /** Path of the component that shows a value in a list, instead of its label as plain text. */
  cell?: string
  admin?: TextField['admin']
}

/**
 * A field whose values come from a controlled vocabulary. Stored as text, shown as a select: a Payload
 * select would print `article_journal` for `article-journal` in GraphQL, and a vocabulary's
 * terms are the same strings everywhere.
 */
export const vocabularyField = ({
  name,
  terms,
  admin,
  cell = '/src/editor/VocabularyCell#VocabularyCell',
  ...rest
}: VocabularyArgs): SingleTextField => ({
  ...rest,
  name,
  type: 'text',
  hasMany: false,
  validate: ((value) => {
    if (!value) return rest.required ? 'Choose one of the list.' : true
    return (
      terms.some((term) => term.value === value) ||
      `“${value.slice(0, 60)}” is not one of: ${terms.map((term) => term.value).join(', ')}.`
    )
  }) satisfies TextFieldSingleValidation,
  typescriptSchema: [
    () => ({
      type: rest.required ? 'string' : ['string', 'null'],
      enum: [...terms.map((term) => term.value), ...(rest.required ? [] : [null])],
    }),
  ],
  admin: {
    ...admin,
    components: {
      Field: {
        path: '/src/editor/VocabularyField#VocabularyField',
        clientProps: { terms: terms.map(({ value, label }) => ({ value, label })) },
      },
      Cell: {
        path: cell,
        clientProps: { terms: terms.map(({ value, label }) => ({ value, label })) },
      },
    },
  },
})

/** Terms of a bare list of values, with labels made from them: `legal_case` reads "Legal case". */
export const termsOf = (values: readonly string[]): Term[] =>
  values.map((value) => {
    const words = value.replaceAll(/[-_]/g, ' ')
    return { value, label: words.charAt(0).toUpperCase() + words.slice(1) }
  })
