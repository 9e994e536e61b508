import { isCslDate, scalarText } from './cslShapes'
import { cslTypeOf, isCslType } from './cslTypeOf'
import { cslFromDate, dateFromCsl } from './dates'
import { identifiers } from './identifiers'
import { cslFromNames, isCslNames, namesFromCsl, withKeptNames } from './names'
import type { ReferenceFields } from './reference'

/** How one CSL variable and its field (or two: a date and its text) become each other. */
export type CslVariable = {
  variable: string
  read: (value: unknown) => Partial<ReferenceFields>
  /** Undefined where the field is empty. */
  write: (fields: Partial<ReferenceFields>) => unknown
  /** Whether a value may stand in CSL-JSON as it is. */
  isValid: (value: unknown) => boolean
  /** Where only part of an edited field differs from what was kept, the part that is kept. */
  merge?: (fields: Partial<ReferenceFields>, kept: unknown) => unknown
}

type TextField = {
  [Field in keyof ReferenceFields]-?: string extends NonNullable<ReferenceFields[Field]>
    ? Field
    : never
}[keyof ReferenceFields]

type NamesField = 'authors' | 'editors'
type Identifier = 'doi' | 'pmid' | 'pmcid' | 'isbn' | 'url'

const text = (variable: string, field: TextField): CslVariable => ({
  variable,
  read: (value) => textField(field, scalarText(value)),
  write: (fields) => fields[field] || undefined,
  isValid: (value) => typeof value === 'string',
})

const number = (variable: string, field: TextField): CslVariable => ({
  ...text(variable, field),
  isValid: (value) => typeof value === 'string' || Number.isFinite(value),
})

const names = (variable: string, field: NamesField): CslVariable => {
  const write = (fields: Partial<ReferenceFields>) => cslFromNames(fields[field] ?? [])
  return {
    variable,
    read: (value) => {
      const read = namesFromCsl(value)
      const fields: Partial<Pick<ReferenceFields, NamesField>> = {}
      if (read.length > 0) fields[field] = read
      return fields
    },
    write: (fields) => {
      const written = write(fields)
      return written.length > 0 ? written : undefined
    },
    isValid: isCslNames,
    merge: (fields, kept) => {
      const written = write(fields)
      if (written.length === 0) return undefined
      return isCslNames(kept) ? withKeptNames({ names: written, kept }) : written
    },
  }
}

const date = (variable: string, field: 'issued' | 'accessed'): CslVariable => {
  const textFieldName = `${field}Text` as const
  return {
    variable,
    read: (value) => {
      const scalar = scalarText(value)
      const read = isCslDate(value)
        ? dateFromCsl(value)
        : scalar
          ? dateFromCsl({ raw: scalar })
          : {}
      return { ...textField(field, read.date), ...textField(textFieldName, read.text) }
    },
    write: (fields) => cslFromDate({ date: fields[field], text: fields[textFieldName] }),
    isValid: isCslDate,
  }
}

const identifier = (
  variable: string,
  field: Identifier,
  isValidText: (value: string) => boolean,
): CslVariable => ({
  variable,
  read: (value) => textField(field, identifiers[field].parse(scalarText(value) ?? '')),
  write: (fields) => fields[field] || undefined,
  isValid: (value) => typeof value === 'string' && (value === '' || isValidText(value)),
})

/** Every CSL variable that has a field of its own. All others live in `extra`. */
export const cslVariables: CslVariable[] = [
  {
    variable: 'type',
    read: (value) => ({ type: cslTypeOf(value) }),
    write: (fields) => fields.type,
    isValid: isCslType,
  },
  text('title', 'title'),
  names('author', 'authors'),
  names('editor', 'editors'),
  text('container-title', 'containerTitle'),
  text('publisher', 'publisher'),
  text('publisher-place', 'publisherPlace'),
  number('volume', 'volume'),
  number('issue', 'issue'),
  number('page', 'page'),
  date('issued', 'issued'),
  date('accessed', 'accessed'),
  number('edition', 'edition'),
  text('genre', 'genre'),
  text('language', 'language'),
  text('abstract', 'abstract'),
  identifier('DOI', 'doi', (value) => identifiers.doi.parse(value) === value.toLowerCase()),
  identifier('PMID', 'pmid', (value) => identifiers.pmid.parse(value) === value),
  identifier('PMCID', 'pmcid', (value) => identifiers.pmcid.parse(value) === value),
  identifier('ISBN', 'isbn', () => true),
  identifier('URL', 'url', (value) => identifiers.url.parse(value) !== undefined),
  text('citation-key', 'citationKey'),
]

/** The names of the variables that have a field of their own, and so no place among the extra rows. */
export const variablesWithField: ReadonlySet<string> = new Set(
  cslVariables.map(({ variable }) => variable),
)

const textField = (field: TextField, value: string | undefined) => {
  const fields: Partial<Record<TextField, string>> = {}
  if (value) fields[field] = value
  return fields
}
