import type { TextFieldSingleValidation, UIField } from 'payload'
import { resolveLocale } from '../citations/styles/locales'
import { resolveSiteStyle } from '../publishing/resolveSiteStyle'
import type { SingleTextField } from './vocabulary'

type CitationFieldArgs = Pick<SingleTextField, 'label' | 'required' | 'defaultValue'>

/** A citation style by its id, chosen by typing part of its name. Empty: the style of the site. */
export const citationStyleField = (field: CitationFieldArgs = {}): SingleTextField => ({
  ...field,
  name: 'citationStyle',
  type: 'text',
  hasMany: false,
  validate: validateCitationStyle,
  admin: {
    width: '50%',
    components: { Field: '/src/editor/citationStyle/StyleField#StyleField' },
  },
})

/** The locale in which citations print. Empty: that of the site, else the language of the text. */
export const citationLocaleField = (field: CitationFieldArgs = {}): SingleTextField => ({
  ...field,
  name: 'citationLocale',
  type: 'text',
  hasMany: false,
  validate: validateCitationLocale,
  admin: {
    width: '50%',
    components: { Field: '/src/editor/citationStyle/LocaleField#LocaleField' },
  },
})

/** What the style and the locale that stand in the form make of citations, before anything is saved. */
export const citationPreviewField = (of: 'article' | 'samples'): UIField => ({
  name: 'citationPreview',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: {
      Field:
        of === 'article'
          ? '/src/editor/citationStyle/ArticlePreviewField#ArticlePreviewField'
          : '/src/editor/citationStyle/SamplePreview#SamplePreview',
    },
  },
})

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Accepts no value, or the id of a style that this site has. */
const validateCitationStyle: TextFieldSingleValidation = async (value, { req, required }) => {
  if (!value) return required ? 'Choose a style.' : true
  try {
    await resolveSiteStyle({ req, id: value })
    return true
  } catch (error) {
    return messageOf(error)
  }
}

/** Accepts no value, or a locale that citations can be printed in. */
const validateCitationLocale: TextFieldSingleValidation = (value) => {
  if (!value) return true
  try {
    resolveLocale(value)
    return true
  } catch (error) {
    return messageOf(error)
  }
}
