import type { ReferenceFields, ReferenceName } from '../../../src/references/reference'
import type { Random } from './random'

type Alter = (record: ReferenceFields, random: Random) => ReferenceFields

const withTitle =
  (change: (title: string, random: Random) => string): Alter =>
  (record, random) => ({ ...record, title: record.title && change(record.title, random) })

const withAuthors =
  (change: (authors: ReferenceName[]) => ReferenceName[]): Alter =>
  (record) => ({ ...record, authors: record.authors && change(record.authors) })

const swapped = (text: string, at: number) =>
  text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)

const mistyped = (text: string, random: Random) => {
  const at = 3 + random.below(Math.max(1, text.length - 4))
  return random.pick([
    text.slice(0, at) + text.slice(at + 1),
    `${text.slice(0, at)}${text[at] ?? ''}${text.slice(at)}`,
    `${text.slice(0, at)}e${text.slice(at + 1)}`,
    swapped(text, at),
  ])
}

const plainLetters = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

const initialsOf = (given: string) =>
  given
    .split(/[\s.-]+/)
    .filter(Boolean)
    .map((name) => `${name.charAt(0)}.`)
    .join(' ')

const unspelled = ['of', 'the', 'and', 'for', 'in', 'de', 'la', '&']

/** As a list of references prints a journal. */
const abbreviated = (journal: string) =>
  journal
    .split(/\s+/)
    .filter((word) => !unspelled.includes(word.toLowerCase()))
    .map((word) => (word.length > 6 ? `${word.slice(0, 3 + (word.length % 3))}.` : word))
    .join(' ')

const shortRange = (page: string) => page.replace(/^(\d+)(\d{2})\s*[-–—]+\s*\1(\d{2})$/, '$1$2-$3')

const yearShifted = (issued: string, by: number) =>
  issued.replace(/^\d{4}/, (year) => String(Number(year) + by)).slice(0, 4)

/** How one work is written by two people or programs: what makes a duplicate. */
export const alterations: Readonly<Record<string, Alter>> = {
  'no accents': (record) => ({
    ...record,
    title: plainLetters(record.title ?? ''),
    authors: (record.authors ?? []).map((name) => ({
      ...name,
      family: name.family && plainLetters(name.family),
      given: name.given && plainLetters(name.given),
    })),
  }),
  'accents added': withAuthors((authors) =>
    authors.map((name) => ({
      ...name,
      family: name.family?.replace('ue', 'ü').replace('oe', 'ö').replace('an', 'án'),
    })),
  ),
  'upper case': withTitle((title) => title.toUpperCase()),
  'words in capitals': withTitle((title) =>
    title.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  ),
  'full stop': withTitle((title) => `${title}.`),
  'subtitle dropped': withTitle((title) => /^(.{15,}?)[:?] /.exec(title)?.[1] ?? title),
  'other mark before the subtitle': withTitle((title) => title.replace(': ', ' - ')),
  'one typing error': withTitle(mistyped),
  'two typing errors': withTitle((title, random) => mistyped(mistyped(title, random), random)),
  'hyphens gone': withTitle((title) => title.replace(/(\w)-(\w)/g, '$1 $2')),
  ampersand: withTitle((title) => title.replace(' and ', ' & ')),
  markup: withTitle((title) => title.replace(/(\w{5,})/, '<i>$1</i>')),
  retracted: withTitle((title) => `RETRACTED: ${title}`),
  'title cut off': withTitle((title) => (title.length > 80 ? title.slice(0, 70) : title)),
  initials: withAuthors((authors) =>
    authors.map((name) => ({ ...name, given: name.given && initialsOf(name.given) })),
  ),
  'no given names': withAuthors((authors) => authors.map(({ family }) => ({ family }))),
  'first authors transposed': withAuthors(([first, second, ...rest]) =>
    first && second ? [second, first, ...rest] : [first, second].flatMap((name) => name ?? []),
  ),
  'three authors': withAuthors((authors) => authors.slice(0, 3)),
  'names in one piece': withAuthors((authors) =>
    authors.map(({ given, family, literal }) => ({
      literal: literal ?? [given, family].filter(Boolean).join(' '),
    })),
  ),
  'no authors': (record) => ({ ...record, authors: null }),
  'no container': (record) => ({ ...record, containerTitle: null }),
  'abbreviated journal': (record) => ({
    ...record,
    containerTitle: record.containerTitle && abbreviated(record.containerTitle),
  }),
  'short page range': (record) => ({ ...record, page: record.page && shortRange(record.page) }),
  'first page alone': (record) => ({ ...record, page: record.page?.split(/[-–—]/)[0] }),
  'no pages': (record) => ({ ...record, page: null }),
  'no volume': (record) => ({ ...record, volume: null, issue: null }),
  'no year': (record) => ({ ...record, issued: null }),
  'online first': (record, random) => ({
    ...record,
    volume: null,
    issue: null,
    page: null,
    issued: record.issued && yearShifted(record.issued, random.pick([-1, 0, 1])),
  }),
  'type unknown': (record) => ({ ...record, type: 'document' }),
}

/** What somebody lists who has no identifiers at hand. */
export const withoutIdentifiers: Alter = (record) => ({
  ...record,
  doi: null,
  pmid: null,
  pmcid: null,
  arxiv: null,
  isbn: null,
  url: null,
})

const later = (record: ReferenceFields, by: number): Partial<ReferenceFields> => ({
  issued: record.issued && yearShifted(record.issued, by),
  page: record.page?.replace(/\d+/g, (page) => String(Number(page) + 40 * (by + 1))),
})

/** What looks like a duplicate and is another work, from one record: two of a pair. */
export const others: Readonly<
  Record<string, (record: ReferenceFields, random: Random) => [ReferenceFields, ReferenceFields]>
> = {
  'two parts': (record, random) => {
    const [one, two] = random.pick([
      ['Part I', 'Part II'],
      ['part 1', 'part 2'],
      ['Part A', 'Part B'],
    ])
    return [
      { ...record, title: `${record.title}. ${one}` },
      { ...record, ...later(record, 0), title: `${record.title}. ${two}` },
    ]
  },
  'two years of a report': (record, random) => {
    const year = 2001 + random.below(20)
    return [
      { ...record, title: `${record.title}, ${year}` },
      { ...record, ...later(record, 1), title: `${record.title}, ${year + 1}` },
    ]
  },
  erratum: (record, random) => [
    record,
    {
      ...record,
      ...later(record, random.below(2)),
      title: `${random.pick(['Erratum to', 'Correction', 'Corrigendum to', 'Retraction of'])}: ${record.title}`,
    },
  ],
  reply: (record, random) => [
    record,
    {
      ...record,
      ...later(record, random.below(2)),
      authors: [{ family: 'Reynolds', given: 'K.' }, ...(record.authors ?? []).slice(0, 1)],
      title: random.pick([
        `Reply to: ${record.title}`,
        `Comment on “${record.title}”`,
        `${record.title}: authors' reply`,
      ]),
    },
  ],
  preprint: (record) => [
    record,
    {
      ...record,
      type: 'article',
      containerTitle: 'bioRxiv',
      volume: null,
      issue: null,
      page: null,
      doi: '10.1101/2019.12.11.123456',
      pmid: null,
      pmcid: null,
    },
  ],
  'abstract of a meeting': (record, random) => [
    { ...record, volume: record.volume ?? '12', page: record.page ?? '101-110' },
    {
      ...record,
      type: 'paper-conference',
      containerTitle: 'Proceedings of the 14th Annual Meeting',
      volume: String(300 + random.below(50)),
      page: `S${1 + random.below(400)}`,
      issued: record.issued && yearShifted(record.issued, -1),
    },
  ],
  'another edition': (record, random) => [
    { ...record, type: 'book', containerTitle: null, edition: '1' },
    {
      ...record,
      type: 'book',
      containerTitle: null,
      edition: '2',
      issued: record.issued && yearShifted(record.issued, 2 + random.below(6)),
    },
  ],
  'a chapter and its book': (record) => [
    { ...record, type: 'book', containerTitle: null },
    {
      ...record,
      type: 'chapter',
      title: `Introduction to ${record.title}`,
      containerTitle: record.title,
    },
  ],
  'thesis and article': (record) => [
    record,
    { ...record, type: 'thesis', containerTitle: null, volume: null, page: null, issue: null },
  ],
  'men and women': (record) => [
    { ...record, title: `${record.title} in men` },
    { ...record, ...later(record, 0), title: `${record.title} in women` },
  ],
}
