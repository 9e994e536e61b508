import { isRecord, isSameJson } from '../references/canonicalJson'
import { variablesWithField } from '../references/cslVariables'
import type { ReferenceFields } from '../references/reference'
import type { FoundWork } from './foundWork'
import type { RegistryName } from './registry'
import type { SourceType } from './sourceType'
import { recordIn } from './text/json'

/** A field of a stored reference of which a registry says something else. */
export type FieldDifference = {
  field: RefreshableField
  /** As the form calls it. */
  label: string
  stored: unknown
  registry: unknown
  source: RegistryName
}

/**
 * What a registry may say of a stored reference, in the order of the form. The key is made here, when a page was
 * looked at and how the reference was printed only this site knows.
 */
export const refreshableFields = {
  type: 'Type',
  title: 'Title',
  authors: 'Authors',
  editors: 'Editors',
  containerTitle: 'Published in',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  issued: 'Published',
  issuedText: 'Published, in words',
  edition: 'Edition',
  publisher: 'Publisher',
  publisherPlace: 'Place',
  genre: 'Kind of report or thesis',
  language: 'Language',
  doi: 'DOI',
  pmid: 'PubMed ID',
  pmcid: 'PubMed Central ID',
  arxiv: 'arXiv',
  isbn: 'ISBN',
  url: 'Web address',
  abstract: 'Abstract',
  extra: 'All other CSL variables',
  sourceType: 'Kind of source',
} as const satisfies Partial<Record<keyof ReferenceFields | 'sourceType', string>>

export type RefreshableField = keyof typeof refreshableFields

export const isRefreshableField = (name: unknown): name is RefreshableField =>
  typeof name === 'string' && Object.hasOwn(refreshableFields, name)

/** A reference as it is stored; its further variables may be any JSON. */
export type StoredFields = Omit<Partial<ReferenceFields>, 'extra'> & {
  extra?: unknown
  sourceType?: string | null
}

/** What is taken over from a registry. */
export type AcceptedFields = Partial<ReferenceFields> & { sourceType?: SourceType }

/**
 * The fields of which a registry says something that the stored reference does not. What the registry is silent
 * about is no difference, a word that tells of a retraction stays in the title, and the kind of source is said
 * only where nobody has chosen one.
 */
export const fieldDifferences = ({
  stored,
  work,
}: {
  stored: StoredFields
  work: FoundWork
}): FieldDifference[] => {
  const said = {
    ...work.fields,
    title: withStatusWord({ stored: stored.title, ...work.fields }),
    sourceType: stored.sourceType ? undefined : work.sourceType,
  }
  return Object.entries(refreshableFields).flatMap(([field, label]) => {
    if (!isRefreshableField(field)) return []
    const [ours, theirs] =
      field === 'extra'
        ? differentVariables({ stored: stored.extra, said: said.extra })
        : [bare(stored[field]), bare(said[field])]
    if (theirs === null || isSameJson(ours, theirs)) return []
    return [{ field, label, stored: ours, registry: theirs, source: work.registry }]
  })
}

/** The values of accepted fields, to be stored. */
export const acceptedFields = ({
  differences,
  accept,
  stored,
}: {
  differences: readonly FieldDifference[]
  accept: ReadonlySet<string>
  stored: StoredFields
}): AcceptedFields => {
  const accepted = differences.filter(({ field }) => accept.has(field))
  const values: AcceptedFields = Object.fromEntries(
    accepted.map(({ field, registry }) => [
      field,
      field === 'extra' && isRecord(registry)
        ? { ...recordIn(stored.extra), ...registry }
        : registry,
    ]),
  )
  // With a date, a work is "in press" no more.
  return values.issued && stored.issuedText ? { issuedText: null, ...values } : values
}

/** `RETRACTED: ` and the like, which publishers put before a title, and some registries do not. */
const statusWord =
  /^[[(]?(?:retracted|withdrawn|removed|temporary removal)(?: article| paper| chapter)?[\])]?[:.\s–—-]+/i

const withStatusWord = ({
  stored,
  title,
}: {
  stored?: string | null
  title?: string | null
}): string | null | undefined => {
  const word = stored ? statusWord.exec(stored)?.[0] : undefined
  return word && title && !statusWord.test(title) ? word + title : title
}

/** Only variables without a field of their own, and of those only the ones that differ. */
const differentVariables = ({
  stored,
  said,
}: {
  stored: unknown
  said: unknown
}): [unknown, unknown] => {
  const [ours, theirs] = [recordIn(stored), recordIn(said)]
  const names = Object.keys(theirs).filter(
    (name) =>
      name !== 'custom' &&
      !variablesWithField.has(name) &&
      !isSameJson(bare(ours[name]), bare(theirs[name])),
  )
  const of = (values: Record<string, unknown>) =>
    bare(Object.fromEntries(names.map((name) => [name, values[name]])))
  return [of(ours), of(theirs)]
}

/** A value without what is empty and without the ids of rows; null where nothing is left. */
const bare = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC').trim() || null
  if (value === undefined || value === false) return null
  if (Array.isArray(value)) {
    const items = value.map(bare).filter((item) => item !== null)
    return items.length > 0 ? items : null
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
    .map(([name, each]) => [name, name === 'id' ? null : bare(each)] as const)
    .filter(([, each]) => each !== null)
  return entries.length > 0 ? Object.fromEntries(entries) : null
}
