import { cslTypes } from '../../references/csl'
import type { CslItem, CslName, CslType } from '../../references/csl'
import type { Citation } from '../citation'

/** For specs and benches only: one reference of each CSL type, with what such a work usually has. */
export const everyType = (): CslItem[] =>
  cslTypes.map((type, index) => ({
    id: type,
    type,
    title: `${titles[index % titles.length]}: ${type.replaceAll(/[-_]/g, ' ')}`,
    author: people.slice(index % 4, (index % 4) + 1 + (index % 5)),
    issued: { 'date-parts': [[1988 + (index % 37), 1 + (index % 12), 1 + (index % 28)]] },
    language: index % 9 === 0 ? 'de-DE' : 'en-US',
    ...fieldsOfType[type],
  }))

/** A citation of each of them alone, then clusters with locators, and one cited again. */
export const citationsOfEveryType = (): Citation[] => {
  const alone = cslTypes.map((type): Citation => ({
    id: `of-${type}`,
    cites: [{ id: 'cite', reference: type }],
  }))
  const cluster = cslTypes.slice(0, 4).map((type, index) => ({
    id: `cite-${index}`,
    reference: type,
    ...(index === 1 ? { label: 'page' as const, locator: '350-352' } : {}),
  }))
  const again = { id: 'cite', reference: 'book', label: 'chapter' as const, locator: '4' }
  return [
    ...alone,
    { id: 'cluster', cites: cluster },
    { id: 'again', cites: [again] },
    { id: 'ibid', cites: [{ ...again, prefix: 'see ', suffix: ' and passim' }] },
  ]
}

const people: CslName[] = [
  { family: 'Cohen', given: 'Brittany E.' },
  { family: 'Elbuluk', given: 'Nada' },
  { family: 'Berg', given: 'Anna Maria', 'non-dropping-particle': 'van den' },
  { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
  { literal: 'World Health Organization' },
  { family: 'García Márquez', given: 'José' },
  { family: 'King', given: 'Martin L.', suffix: 'Jr.' },
  { family: '王', given: '伟' },
]

const titles = [
  'Microneedling in skin of color',
  'The <i>Malassezia</i> microbiome of “healthy” skin',
  'Über die Wundheilung',
  'A 12-week trial of H<sub>2</sub>O<sub>2</sub>',
]

const journal = {
  'container-title': 'Journal of the American Academy of Dermatology',
  'container-title-short': 'J. Am. Acad. Dermatol.',
  volume: '74',
  issue: '2',
  page: '348-355',
  DOI: '10.1016/j.jaad.2015.09.024',
  ISSN: '0190-9622',
  PMID: '26549251',
}

const published = {
  publisher: 'Springer',
  'publisher-place': 'Berlin',
  ISBN: '978-3-16-148410-0',
  edition: '2',
  'number-of-pages': '412',
}

const inBook = {
  ...published,
  'container-title': 'Handbook of Dermatology',
  editor: people.slice(2, 4),
  page: '17-42',
  volume: '3',
}

const online = {
  URL: 'https://example.org/works/7',
  accessed: { 'date-parts': [[2024, 5, 17]] },
}

const legal = { authority: 'Supreme Court', jurisdiction: 'us', number: '104-191', section: '12' }

const event = {
  'event-title': 'World Congress of Dermatology',
  'event-place': 'Singapore',
  'event-date': { 'date-parts': [[2023, 7, 3]] },
}

const fieldsOfType: Partial<Record<CslType, Partial<CslItem>>> = {
  article: { ...online, publisher: 'medRxiv', genre: 'Preprint', number: '2020.04.01.20049999' },
  'article-journal': journal,
  'article-magazine': { ...online, 'container-title': 'New Scientist', issue: '3301', page: '12' },
  'article-newspaper': { ...online, 'container-title': 'The Guardian', section: 'Health' },
  bill: { ...legal, 'chapter-number': '4', 'container-title': 'Congressional Record' },
  book: { ...published, translator: people.slice(1, 2), volume: '1', 'number-of-volumes': '3' },
  broadcast: { ...online, 'container-title': 'Horizon', publisher: 'BBC', medium: 'Television' },
  chapter: inBook,
  classic: { ...published, 'original-date': { 'date-parts': [[-44]] } },
  collection: { ...published, archive: 'Wellcome Collection', archive_location: 'MS 12' },
  dataset: { ...online, publisher: 'Zenodo', version: '1.2', DOI: '10.5281/zenodo.1234567' },
  document: { ...online, publisher: 'Federal Ministry of Health' },
  entry: { ...inBook, ...online },
  'entry-dictionary': inBook,
  'entry-encyclopedia': { ...inBook, ...online },
  event,
  figure: { ...inBook, number: '3' },
  graphic: { ...online, medium: 'Photograph', dimensions: '20 x 30 cm', archive: 'Museum' },
  hearing: { ...legal, ...event, section: 'Committee on Health' },
  interview: { interviewer: people.slice(0, 1), medium: 'Telephone', ...online },
  legal_case: { ...legal, 'container-title': 'U.S.', volume: '410', page: '113' },
  legislation: { ...legal, 'container-title': 'U.S.C.', volume: '42', page: '1301' },
  manuscript: { genre: 'Draft', archive: 'Bodleian Library', archive_location: 'MS Eng. 4' },
  map: { ...published, scale: '1:50000', genre: 'Topographic map' },
  motion_picture: { ...online, director: people.slice(0, 2), publisher: 'Pathé', medium: 'DVD' },
  musical_score: { ...published, composer: people.slice(0, 1) },
  pamphlet: published,
  'paper-conference': { ...inBook, ...event, 'collection-title': 'Lecture Notes' },
  patent: { number: 'US 6,503,231', authority: 'US Patent Office', status: 'granted', ...online },
  performance: { ...event, medium: 'Theatre' },
  periodical: { ...journal, page: undefined },
  personal_communication: { genre: 'Letter', recipient: people.slice(2, 3) },
  post: { ...online, 'container-title': 'Mastodon', genre: 'Toot' },
  'post-weblog': { ...online, 'container-title': 'Skin Notes' },
  regulation: { ...legal, 'container-title': 'Fed. Reg.', volume: '89', page: '1443' },
  report: { ...published, ...online, genre: 'Technical report', number: 'WHO/2021.3' },
  review: {
    ...journal,
    'reviewed-title': 'Skin and its care',
    'reviewed-author': people.slice(2, 3),
  },
  'review-book': { ...journal, 'reviewed-title': 'Scars', 'reviewed-author': people.slice(1, 2) },
  software: { ...online, version: '4.3.1', publisher: 'R Foundation', DOI: '10.32614/r.manuals' },
  song: { composer: people.slice(0, 1), publisher: 'EMI', medium: 'CD' },
  speech: { ...event, genre: 'Keynote' },
  standard: {
    number: 'ISO 10993-1',
    publisher: 'ISO',
    'publisher-place': 'Geneva',
    status: 'draft',
  },
  thesis: { genre: 'PhD thesis', publisher: 'University of Zürich', ...online },
  treaty: { ...legal, 'container-title': 'UNTS', volume: '2302', page: '166' },
  webpage: { ...online, 'container-title': 'NHS', issued: { literal: 'no date' } },
}
