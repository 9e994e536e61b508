import type { Reference } from '@payload-types'

type StoredField = keyof Reference & string

/** What is chosen as a whole: one field, or several that make no sense apart. */
export type MergeableField = {
  name: StoredField
  label: string
  /** The stored fields that go together; `name` is the first. */
  stores: readonly StoredField[]
}

const field = (name: StoredField, label: string, ...others: StoredField[]): MergeableField => ({
  name,
  label,
  stores: [name, ...others],
})

/** Every field that a merge takes from one side or the other, in the order of the form. */
export const mergeableFields: readonly MergeableField[] = [
  field('type', 'Type'),
  field('title', 'Title'),
  field('authors', 'Authors'),
  field('editors', 'Editors'),
  field('containerTitle', 'Published in'),
  field('volume', 'Volume'),
  field('issue', 'Issue'),
  field('page', 'Pages'),
  field('issued', 'Published', 'issuedText'),
  field('accessed', 'Looked at', 'accessedText'),
  field('edition', 'Edition'),
  field('publisher', 'Publisher'),
  field('publisherPlace', 'Place'),
  field('genre', 'Kind of report or thesis'),
  field('language', 'Language'),
  field('doi', 'DOI'),
  field('pmid', 'PubMed ID'),
  field('pmcid', 'PubMed Central ID'),
  field('arxiv', 'arXiv'),
  field('isbn', 'ISBN'),
  field('url', 'Web address'),
  field('abstract', 'Abstract'),
  field('extra', 'All other CSL variables'),
  field('sourceType', 'Kind of source'),
  field('evidenceLevel', 'Level of evidence'),
  field('rawText', 'As it was printed'),
]
