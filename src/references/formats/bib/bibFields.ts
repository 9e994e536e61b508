import type { CslType } from '../../csl'
import type { BibDialect } from './bibTypes'
import { journalTypes } from './bibTypes'

/** How a value is written: `bare` without braces, all others in them. */
export type BibKind = 'text' | 'title' | 'names' | 'date' | 'pages' | 'verbatim' | 'bare'

export type BibField = {
  /** A variable of CSL, or one of `entryValues`. */
  variable: string
  /** One name in both dialects, or in each its own; a dialect without one leaves the value out. */
  field: string | Partial<Record<BibDialect, string>>
  kind: BibKind
  /** The types that it counts for; without them all. */
  types?: ReadonlySet<CslType>
  /** What else has to be said where this is. */
  with?: Readonly<Record<string, string>>
}

const row =
  (kind: BibKind) =>
  (
    variable: string,
    field: BibField['field'] = variable,
    more: Pick<BibField, 'types' | 'with'> = {},
  ): BibField => ({ variable, field, kind, ...more })

const text = row('text')
const title = row('title')
const names = row('names')
const date = row('date')
const verbatim = row('verbatim')

const theses: ReadonlySet<CslType> = new Set<CslType>(['thesis'])
const reports: ReadonlySet<CslType> = new Set<CslType>(['report'])
/** Entry types of biblatex that have an organization and no publisher. */
const ofOrganizations: ReadonlySet<CslType> = new Set<CslType>([
  'article',
  'document',
  'post',
  'post-weblog',
  'webpage',
])

/**
 * The field of each variable, in the order of an entry. A variable goes into the first row that
 * counts for its type and whose field is still free. BibTeX's fields are those of its standard styles;
 * for what these do not know the name of biblatex (manual, section 2.2), which they pass over.
 */
export const bibFields: readonly BibField[] = [
  names('author'),
  names('editor'),
  names('translator'),
  names('container-author', 'bookauthor'),
  names('compiler', 'editora', { with: { editoratype: 'compiler' } }),
  names('director', 'editorb', { with: { editorbtype: 'director' } }),
  names('organizer', 'editorc', { with: { editorctype: 'organizer' } }),
  title('title'),
  title('title-short', 'shorttitle'),
  title('original-title', 'origtitle'),
  text('container-title', { bibtex: 'journal', biblatex: 'journaltitle' }, { types: journalTypes }),
  text('container-title', 'booktitle'),
  text('container-title-short', 'shortjournal'),
  text('collection-title', 'series'),
  text('event-title', 'eventtitle'),
  text('event', 'eventtitle'),
  date('issued', { biblatex: 'date' }),
  text('issued-year', { bibtex: 'year' }),
  row('bare')('issued-month', { bibtex: 'month' }),
  text('issued-day', { bibtex: 'day' }),
  text('issued-text', 'pubstate'),
  text('status', 'pubstate'),
  date('event-date', 'eventdate'),
  date('original-date', 'origdate'),
  text('volume'),
  text('issue', 'number', { types: journalTypes }),
  text('number', 'eid', { types: journalTypes }),
  text('number'),
  text('collection-number', 'number'),
  text('issue'),
  row('pages')('page', 'pages'),
  row('pages')('page-first', 'pages'),
  text('chapter-number', 'chapter'),
  text('part-number', 'part'),
  text('edition'),
  text('version'),
  text('number-of-volumes', 'volumes'),
  text('number-of-pages', 'pagetotal'),
  text('genre', 'type'),
  text('entry-subtype', 'entrysubtype'),
  text('medium', 'howpublished'),
  text('publisher', { bibtex: 'school', biblatex: 'institution' }, { types: theses }),
  text('publisher', 'institution', { types: reports }),
  text('publisher', { biblatex: 'organization' }, { types: ofOrganizations }),
  text('publisher'),
  text('authority', 'institution'),
  text('publisher-place', { bibtex: 'address', biblatex: 'location' }),
  text('event-place', 'venue'),
  text('original-publisher', 'origpublisher'),
  text('original-publisher-place', 'origlocation'),
  text('language'),
  text('ISBN', 'isbn'),
  text('ISSN', 'issn'),
  verbatim('doi'),
  verbatim('arxiv', { biblatex: 'eprint' }, { with: { eprinttype: 'arxiv' } }),
  verbatim('arxiv', { bibtex: 'eprint' }, { with: { archiveprefix: 'arXiv' } }),
  verbatim('PMID', { biblatex: 'eprint' }, { with: { eprinttype: 'pubmed' } }),
  text('PMID', 'pmid'),
  text('PMCID', 'pmcid'),
  verbatim('URL', 'url'),
  date('accessed', 'urldate'),
  text('call-number', 'library'),
  text('archive_location', 'library'),
  text('keyword', 'keywords'),
  text('abstract'),
  text('annote', { bibtex: 'annote', biblatex: 'annotation' }),
  text('note'),
]
