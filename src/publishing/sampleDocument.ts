import type { Citation } from '../citations/citation'
import type { CslItem } from '../references/csl'

/** Five works of usual kinds, made up, on which a style shows what it does. */
export const sampleReferences: readonly CslItem[] = [
  {
    id: 'sample-article',
    type: 'article-journal',
    title: 'Cooling of the skin after laser treatment: a randomised trial',
    author: [
      { family: 'Okafor', given: 'Ngozi A.' },
      { family: 'Lindqvist', given: 'Per' },
      { family: 'Haddad', given: 'Rania' },
      { family: 'Moreau', given: 'Claire' },
    ],
    'container-title': 'Journal of Example Dermatology',
    'container-title-short': 'J Ex Dermatol',
    issued: { 'date-parts': [[2021, 3, 14]] },
    volume: '12',
    issue: '3',
    page: '241-249',
    DOI: '10.5555/sample.2021.241',
  },
  {
    id: 'sample-book',
    type: 'book',
    title: 'A handbook of wound healing',
    author: [{ family: 'Brandt', given: 'Ilse' }],
    edition: '3',
    publisher: 'Harbour Press',
    'publisher-place': 'Bristol',
    issued: { 'date-parts': [[2017]] },
    ISBN: '978-0-00-000000-2',
  },
  {
    id: 'sample-chapter',
    type: 'chapter',
    title: 'Scars and how they mature',
    author: [
      { family: 'Sato', given: 'Emi' },
      { family: 'de Wit', given: 'Joost' },
    ],
    editor: [{ family: 'Brandt', given: 'Ilse' }],
    'container-title': 'Skin in later life',
    publisher: 'Harbour Press',
    'publisher-place': 'Bristol',
    issued: { 'date-parts': [[2019]] },
    page: '88-112',
  },
  {
    id: 'sample-website',
    type: 'webpage',
    title: 'Looking after your skin in the sun',
    author: [{ literal: 'Example Skin Foundation' }],
    'container-title': 'Example Skin Foundation',
    issued: { 'date-parts': [[2023, 6, 1]] },
    accessed: { 'date-parts': [[2024, 1, 15]] },
    URL: 'https://example.org/skin-in-the-sun',
  },
  {
    id: 'sample-guideline',
    type: 'report',
    title: 'Care after minor procedures of the skin: a guideline',
    author: [{ literal: 'Example Institute for Clinical Guidance' }],
    genre: 'Guideline',
    number: 'EG 42',
    publisher: 'Example Institute for Clinical Guidance',
    issued: { 'date-parts': [[2022]] },
    URL: 'https://example.org/guidelines/42',
  },
]

/** One work, a page in one, a cluster, and one that is part of the sentence. */
export const sampleCitations: readonly Citation[] = [
  { id: 'one', cites: [{ id: 'one-1', reference: 'sample-article' }] },
  {
    id: 'page',
    cites: [{ id: 'page-1', reference: 'sample-book', label: 'page', locator: '42–45' }],
  },
  {
    id: 'cluster',
    cites: [
      { id: 'cluster-1', reference: 'sample-article' },
      { id: 'cluster-2', reference: 'sample-chapter' },
      { id: 'cluster-3', reference: 'sample-website' },
    ],
  },
  {
    id: 'narrative',
    mode: 'narrative',
    cites: [{ id: 'narrative-1', reference: 'sample-guideline' }],
  },
]
