import type { CslItem } from '../../csl'
import { scalarText } from '../../cslShapes'
import { referenceFromCsl } from '../../cslFromReference'
import { issuedValues } from './bibDates'
import { bibFields } from './bibFields'
import type { BibKind } from './bibFields'
import { bibNames } from './bibNames'
import { entrySubtypeOf, entryTypeOf } from './bibTypes'
import type { BibDialect } from './bibTypes'
import { datePartsOf } from '../dateParts'
import { entryKeys } from '../entryKeys'
import { pagesOf } from '../pages'
import { lineOf } from '../richText'
import { escapeTex, texText, texTitle, texVerbatim } from './texText'
import type { ReferenceWriter } from '../writer'

/** BibTeX for its standard styles, in UTF-8. What these have no field for stands in biblatex's. */
export const bibtex: ReferenceWriter = {
  label: 'BibTeX',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  write: (items) => writeEntries({ items, dialect: 'bibtex' }),
}

/** The data model of biblatex 3 for biber, in UTF-8. */
export const biblatex: ReferenceWriter = {
  label: 'BibLaTeX',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  write: (items) => writeEntries({ items, dialect: 'biblatex' }),
}

const writeEntries = ({
  items,
  dialect,
}: {
  items: readonly CslItem[]
  dialect: BibDialect
}): string => {
  const keys = entryKeys(items)
  return items
    .map((item, index) => {
      const fields = [...fieldsOf({ item, dialect })].map(
        ([name, value]) => `  ${name} = ${value},\n`,
      )
      return `@${entryTypeOf({ item, dialect })}{${keys[index]},\n${fields.join('')}}\n`
    })
    .join('\n')
}

const fieldsOf = ({
  item,
  dialect,
}: {
  item: CslItem
  dialect: BibDialect
}): Map<string, string> => {
  const values = entryValues({ item, dialect })
  const language = lineOf(item.language)
  const fields = new Map<string, string>()
  const written = new Set<string>()
  for (const { variable, field, kind, types, with: more = {} } of bibFields) {
    const name = typeof field === 'string' ? field : field[dialect]
    const isTaken = name === undefined || fields.has(name) || written.has(variable)
    if (isTaken || (types && !types.has(item.type))) continue
    const value = writeKind[kind]({ value: values[variable], language })
    if (value === '') continue
    written.add(variable)
    fields.set(name, kind === 'bare' ? value : `{${value}}`)
    for (const [other, fixed] of Object.entries(more)) fields.set(other, `{${fixed}}`)
  }
  return fields
}

/** The variables of an item, and what the dialects say in other variables than CSL. */
const entryValues = ({
  item,
  dialect,
}: {
  item: CslItem
  dialect: BibDialect
}): Record<string, unknown> => {
  const { doi, arxiv } = referenceFromCsl(item)
  return {
    ...item,
    ...issuedValues({ issued: item.issued, dialect }),
    doi: doi ?? item.DOI,
    arxiv,
    'entry-subtype': entrySubtypeOf({ item, dialect }),
  }
}

type KindWriter = (input: { value: unknown; language: string }) => string

const writeKind: Readonly<Record<BibKind, KindWriter>> = {
  text: ({ value }) => texText(lineOf(value)),
  title: ({ value, language }) => texTitle({ title: lineOf(value), language }),
  names: ({ value }) => bibNames(value),
  date: ({ value }) => datePartsOf(value).edtf ?? '',
  pages: ({ value }) =>
    pagesOf(lineOf(value))
      .map(({ first, last }) => [first, last].filter(Boolean).map(String).map(escapeTex).join('--'))
      .join(', '),
  verbatim: ({ value }) => texVerbatim(lineOf(value)),
  bare: ({ value }) => scalarText(value) ?? '',
}
