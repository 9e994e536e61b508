import type { CslType } from '../csl'
import { yearOf } from '../dates'
import type { ReferenceFields } from '../reference'
import { comparableContainer } from './containers'
import { comparableIdentifiers } from './identifierLikeness'
import type { ComparableIdentifiers } from './identifierLikeness'
import { isPreprint } from './kinds'
import { comparableNames, hasEditorsOnly } from './people'
import type { ComparableName } from './people'
import { comparablePlace } from './places'
import type { ComparablePlace } from './places'
import { comparableTitle } from './titles'
import type { ComparableTitle } from './titles'
import { comparedWords } from './words'

/** A reference made ready for comparing, so that each is read once however often it is compared. */
export type Comparable = {
  type: CslType
  identifiers: ComparableIdentifiers
  title: ComparableTitle
  people: ComparableName[]
  /** Nobody is named but editors. */
  hasEditorsOnly: boolean
  year: number | undefined
  place: ComparablePlace
  container: string[]
  edition: string
  isPreprint: boolean
}

/** The fields that comparing looks at. */
export const comparedFields = [
  'type',
  'title',
  'authors',
  'editors',
  'containerTitle',
  'publisher',
  'volume',
  'page',
  'issued',
  'edition',
  'genre',
  'doi',
  'pmid',
  'pmcid',
  'arxiv',
] as const satisfies readonly (keyof ReferenceFields)[]

export const comparable = (fields: ReferenceFields): Comparable => ({
  type: fields.type,
  identifiers: comparableIdentifiers(fields),
  title: comparableTitle(fields.title),
  people: comparableNames(fields),
  hasEditorsOnly: hasEditorsOnly(fields),
  year: yearOf(fields.issued),
  place: comparablePlace(fields),
  container: comparableContainer(fields.containerTitle),
  edition: comparedWords(fields.edition).join(' ').match(/\d+/)?.[0] ?? '',
  isPreprint: isPreprint(fields),
})
