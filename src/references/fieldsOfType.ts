import type { CslType } from './csl'
import type { ReferenceFields } from './reference'

/** The fields that only some types of work have; every work may have the others. */
export type TypedField = Extract<
  keyof ReferenceFields,
  | 'editors'
  | 'containerTitle'
  | 'volume'
  | 'issue'
  | 'page'
  | 'edition'
  | 'publisher'
  | 'publisherPlace'
  | 'genre'
  | 'isbn'
>

type Fields = readonly TypedField[]

const journal: Fields = ['containerTitle', 'volume', 'issue', 'page']
const news: Fields = ['containerTitle', 'edition', 'issue', 'page', 'publisherPlace']
const book: Fields = ['editors', 'volume', 'edition', 'publisher', 'publisherPlace', 'page', 'isbn']
const part: Fields = [...book, 'containerTitle']
const issuedBy: Fields = ['publisher', 'publisherPlace', 'genre']
const web: Fields = ['containerTitle', 'publisher', 'genre']

/**
 * What a work of a type is described by, after the item types and fields of Zotero, in the names of the
 * reference's fields. A type that is not named here may have all of them.
 */
const fieldsByType: Partial<Record<CslType, Fields>> = {
  'article-journal': journal,
  review: journal,
  'review-book': journal,
  'article-magazine': news,
  'article-newspaper': news,
  article: [...issuedBy, 'containerTitle'],
  book: [...book, 'genre'],
  chapter: part,
  'entry-dictionary': part,
  'entry-encyclopedia': part,
  'paper-conference': [...part, 'issue'],
  thesis: [...issuedBy, 'page'],
  report: [...issuedBy, 'editors', 'containerTitle', 'page', 'isbn'],
  dataset: [...issuedBy, 'containerTitle', 'edition'],
  software: [...issuedBy, 'containerTitle', 'edition', 'isbn'],
  standard: [...issuedBy, 'edition', 'page', 'isbn'],
  webpage: web,
  post: web,
  'post-weblog': web,
  personal_communication: ['genre'],
  speech: [...issuedBy, 'containerTitle'],
}

/**
 * Whether the form of a reference of this type shows a field: those that its type has, and any that holds
 * a value, whatever the type.
 */
export const isFieldShown = ({
  name,
  fields,
}: {
  name: TypedField
  fields: Partial<Pick<ReferenceFields, TypedField | 'type'>>
}): boolean => {
  const value = fields[name]
  if (Array.isArray(value) ? value.length > 0 : Boolean(value)) return true
  const usual = fields.type && fieldsByType[fields.type]
  return !usual || usual.includes(name)
}
