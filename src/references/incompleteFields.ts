import type { CslType } from './csl'
import type { ReferenceFields } from './reference'

type FieldName = keyof ReferenceFields

/** A group is satisfied by any of its fields; the first one is named when none is there. */
type Requirement = readonly FieldName[]

const makers: Requirement = ['authors', 'editors']
const title: Requirement = ['title']
const year: Requirement = ['issued', 'issuedText']
const container: Requirement = ['containerTitle']
const publisher: Requirement = ['publisher']
/** Work that is online first or in press has no volume yet: an identifier or such words stand for it. */
const volume: Requirement = ['volume', 'issue', 'doi', 'pmid', 'pmcid', 'url', 'issuedText']
const pages: Requirement = ['page', 'doi', 'pmid', 'pmcid', 'url', 'issuedText']
const whereFound: Requirement = ['url', 'doi', 'arxiv', 'pmid', 'pmcid']

const general = [title, year]
const journal = [makers, title, container, year, volume, pages]
const news = [title, container, year]
const monograph = [makers, title, publisher, year]
const part = [makers, title, container, publisher, year]
const web = [
  ['authors', 'publisher', 'containerTitle'],
  title,
  ['url', 'doi'],
  ['issued', 'issuedText', 'accessed'],
] as const
const online = [makers, title, year, whereFound]

/**
 * What a reference of each type needs to be found again, after ICMJE's Recommendations (NLM's Citing
 * Medicine). A type that is not named here needs a title and a date.
 */
const requirements: Partial<Record<CslType, readonly Requirement[]>> = {
  'article-journal': journal,
  review: journal,
  'article-magazine': news,
  'article-newspaper': news,
  article: online,
  dataset: online,
  software: online,
  book: monograph,
  report: [['authors', 'editors', 'publisher'], title, ['publisher', 'authors'], year],
  thesis: [['authors'], title, publisher, year],
  chapter: part,
  'paper-conference': [makers, title, container, year],
  'entry-encyclopedia': [title, container, year],
  'entry-dictionary': [title, container, year],
  webpage: web,
  'post-weblog': web,
  post: web,
}

/** The fields that a reference of its type should have and lacks, by name, in the order of the form. */
export const incompleteFields = (fields: ReferenceFields): FieldName[] =>
  (requirements[fields.type] ?? general).flatMap((requirement) => {
    const [first] = requirement
    return first && !requirement.some((name) => hasValue(fields[name])) ? [first] : []
  })

const hasValue = (value: unknown) =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0
