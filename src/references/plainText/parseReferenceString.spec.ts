import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslTypes } from '../csl'
import { referenceFromCsl } from '../cslFromReference'
import { validateReferenceDate } from '../dates'
import type { ReferenceFields, ReferenceName } from '../reference'
import { parsePrintedDate } from './printedDates'
import { parsePrintedNames } from './printedNames'
import { parseReferenceList } from './parseReferenceList'
import { parseReferenceString } from './parseReferenceString'

const read = (text: string) => {
  const { extra: _extra, ...fields } = referenceFromCsl(parseReferenceString(text).item)
  return fields
}

const people = (...names: [family: string, given: string][]): ReferenceName[] =>
  names.map(([family, given]) => ({ family, given }))

const seed = '../shared/seed/deep-microneedling.txt'

describe.skipIf(!existsSync(seed))('the references of the seed article', () => {
  const text = existsSync(seed) ? readFileSync(seed, 'utf8') : ''
  const lines = text.slice(text.lastIndexOf('Author: ')).split('\n').slice(1)
  const references = parseReferenceList(lines)

  it('come out with every field right', () => {
    const journal = { type: 'article-journal' }
    expect(references.map(({ fields: { rawText, ...fields } }) => fields)).toEqual([
      {
        ...journal,
        authors: people(
          ['Waghule', 'T.'],
          ['Singhvi', 'G.'],
          ['Dubey', 'S.'],
          ['Pandey', 'M.'],
          ['Gupta', 'G.'],
          ['Singh', 'M.'],
          ['Dua', 'K.'],
        ),
        issued: '2019',
        title: expect.stringMatching(/^Microneedles: A smart approach .* drug delivery system$/),
        containerTitle: 'Biomedicine & Pharmacotherapy',
        volume: '109',
        page: '1249-1258',
      },
      {
        ...journal,
        authors: people(['Wadhwani', 'A.'], ['Jana', 'B.']),
        issued: '2019',
        title: expect.stringMatching(/^Microneedle – Future prospect .* diabetes management$/),
        containerTitle: 'Indian Journal of Pharmacology',
        volume: '51',
        issue: '1',
        page: '4',
      },
      {
        ...journal,
        authors: people(['Pahwa', 'M.'], ['Pahwa', 'P.'], ['Zaheer', 'A.']),
        issued: '2012',
        title: expect.stringMatching(/^“Tram Track Effect” After .* Microneedling Device$/),
        containerTitle: 'Dermatologic Surgery',
        volume: '38',
        issue: '7',
        page: '1107-1108',
      },
      {
        ...journal,
        authors: people(['Cohen', 'B.'], ['Elbuluk', 'N.']),
        issued: '2016',
        title: expect.stringMatching(
          /^Microneedling in skin of color: A review of uses and efficacy$/,
        ),
        containerTitle: 'Journal of the American Academy of Dermatology',
        volume: '74',
        issue: '2',
        page: '348-355',
      },
    ])
  })

  it('keep their number and the printed string', () => {
    const printed = lines.map((line) => line.trim()).filter(Boolean)
    expect(references.map(({ number, rawText }) => `${number}. ${rawText}`)).toEqual(printed)
    expect(references.every(({ confidence }) => confidence > 0.9)).toBe(true)
  })
})

const article: ReferenceFields = {
  type: 'article-journal',
  authors: people(['Cohen', 'B. E.'], ['Elbuluk', 'N.']),
  issued: '2016',
  title: 'Microneedling in skin of color: A review of uses and efficacy',
  containerTitle: 'Journal of the American Academy of Dermatology',
  volume: '74',
  issue: '2',
  page: '348-355',
}
const { title, containerTitle } = article
const doi = '10.1016/j.jaad.2015.09.024'

describe('one article in many styles', () => {
  it.each<[style: string, printed: string, differences?: Partial<ReferenceFields>]>([
    ['Vancouver', `Cohen BE, Elbuluk N. ${title}. ${containerTitle}. 2016;74(2):348-355.`],
    [
      'PubMed',
      `Cohen BE, Elbuluk N. ${title}. J Am Acad Dermatol. 2016 Feb 7;74(2):348-55. doi: ${doi}. PMID: 26549251; PMCID: PMC5832410.`,
      {
        containerTitle: 'J Am Acad Dermatol',
        page: '348-55',
        issued: '2016-02-07',
        doi,
        pmid: '26549251',
        pmcid: 'PMC5832410',
      },
    ],
    [
      'APA',
      `Cohen, B. E., & Elbuluk, N. (2016). ${title}. ${containerTitle}, 74(2), 348–355. https://doi.org/${doi}`,
      { doi },
    ],
    [
      'Harvard (Cite Them Right)',
      `Cohen, B.E. and Elbuluk, N. (2016) ‘${title}’, ${containerTitle}, 74(2), pp. 348–355. doi: ${doi}.`,
      { doi, authors: people(['Cohen', 'B.E.'], ['Elbuluk', 'N.']) },
    ],
    [
      'Chicago author-date',
      `Cohen, Brittany E., and Nada Elbuluk. 2016. “${title}.” ${containerTitle} 74 (2): 348–55.`,
      { authors: people(['Cohen', 'Brittany E.'], ['Elbuluk', 'Nada']), page: '348-55' },
    ],
    [
      'MLA',
      `Cohen, Brittany E., and Nada Elbuluk. "${title}." ${containerTitle}, vol. 74, no. 2, 2016, pp. 348-55.`,
      { authors: people(['Cohen', 'Brittany E.'], ['Elbuluk', 'Nada']), page: '348-55' },
    ],
    [
      'IEEE',
      `B. E. Cohen and N. Elbuluk, “${title},” J. Am. Acad. Dermatol., vol. 74, no. 2, pp. 348–355, Feb. 2016.`,
      { containerTitle: 'J. Am. Acad. Dermatol.', issued: '2016-02' },
    ],
  ])('%s', (_style, printed, differences = {}) => {
    expect(read(printed)).toEqual({ ...article, ...differences })
    expect(Object.values(parseReferenceString(printed).confidence)).not.toContain(0)
  })
})

describe('other kinds of works', () => {
  it.each<[printed: string, fields: ReferenceFields]>([
    [
      'World Health Organization. Guideline on hand hygiene. 2nd ed. Geneva: WHO Press; 2019.',
      {
        type: 'book',
        authors: [{ literal: 'World Health Organization' }],
        title: 'Guideline on hand hygiene',
        edition: '2',
        publisherPlace: 'Geneva',
        publisher: 'WHO Press',
        issued: '2019',
      },
    ],
    [
      'Bolognia, J. L., & Cerroni, L. (Eds.). (2018). Dermatology (4th ed.). Elsevier.',
      {
        type: 'book',
        editors: people(['Bolognia', 'J. L.'], ['Cerroni', 'L.']),
        issued: '2018',
        title: 'Dermatology',
        edition: '4',
        publisher: 'Elsevier',
      },
    ],
    [
      'Meltzer PS, Trent JM. Chromosome alterations. In: Vogelstein B, Kinzler KW, editors. The genetic basis of cancer. 2nd ed. New York: McGraw-Hill; 2002. p. 93-113.',
      {
        type: 'chapter',
        authors: people(['Meltzer', 'P. S.'], ['Trent', 'J. M.']),
        editors: people(['Vogelstein', 'B.'], ['Kinzler', 'K. W.']),
        title: 'Chromosome alterations',
        containerTitle: 'The genetic basis of cancer',
        edition: '2',
        publisherPlace: 'New York',
        publisher: 'McGraw-Hill',
        issued: '2002',
        page: '93-113',
      },
    ],
    [
      'Aron, L., & Lubart, T. (2019). Culinary arts: Their development. In R. F. Subotnik & F. C. Worrell (Eds.), The psychology of performance (2nd ed., pp. 345–359). American Psychological Association.',
      {
        type: 'chapter',
        authors: people(['Aron', 'L.'], ['Lubart', 'T.']),
        editors: people(['Subotnik', 'R. F.'], ['Worrell', 'F. C.']),
        issued: '2019',
        title: 'Culinary arts: Their development',
        containerTitle: 'The psychology of performance',
        edition: '2',
        page: '345-359',
        publisher: 'American Psychological Association',
      },
    ],
    [
      'Thoreau, Henry David. 2016. “Walking.” In The Making of the American Essay, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press.',
      {
        type: 'chapter',
        authors: people(['Thoreau', 'Henry David']),
        editors: people(['D’Agata', 'John']),
        issued: '2016',
        title: 'Walking',
        containerTitle: 'The Making of the American Essay',
        page: '167-95',
        publisherPlace: 'Minneapolis',
        publisher: 'Graywolf Press',
      },
    ],
    [
      'Mayo Clinic, 2020. Microneedling. Available at: <https://www.mayoclinic.org/x> [Accessed 3 March 2020].',
      {
        type: 'webpage',
        authors: [{ literal: 'Mayo Clinic' }],
        issued: '2020',
        title: 'Microneedling',
        url: 'https://www.mayoclinic.org/x',
        accessed: '2020-03-03',
      },
    ],
    [
      'Harris, L. (2014). Leadership perceptions [Doctoral dissertation, Capella University]. ProQuest.',
      {
        type: 'thesis',
        authors: people(['Harris', 'L.']),
        issued: '2014',
        title: 'Leadership perceptions',
        genre: 'Doctoral dissertation',
        publisher: 'Capella University',
      },
    ],
    [
      'Skin care guide. NHS. https://www.nhs.uk/skin',
      {
        type: 'webpage',
        title: 'Skin care guide',
        publisher: 'NHS',
        url: 'https://www.nhs.uk/skin',
      },
    ],
    [
      'NHS. Skin care guide. https://www.nhs.uk/skin',
      {
        type: 'webpage',
        authors: [{ literal: 'NHS' }],
        title: 'Skin care guide',
        url: 'https://www.nhs.uk/skin',
      },
    ],
  ])('%s', (printed, fields) => {
    expect(read(printed)).toEqual(fields)
  })

  it('keeps words that stand for a date', () => {
    expect(
      read('Cohen, B. (in press). Needles and skin. Dermatologic Surgery, 12(1), 4.'),
    ).toMatchObject({
      issuedText: 'in press',
      containerTitle: 'Dermatologic Surgery',
    })
  })
})

describe('names', () => {
  it.each<[printed: string, names: ReferenceName[]]>([
    [
      'Waghule T, Singhvi G, et al.',
      [...people(['Waghule', 'T.'], ['Singhvi', 'G.']), { literal: 'et al.' }],
    ],
    [
      'van der Berg, J. and de la Cruz, M.-L.',
      [
        { nonDroppingParticle: 'van der', family: 'Berg', given: 'J.' },
        { nonDroppingParticle: 'de la', family: 'Cruz', given: 'M.-L.' },
      ],
    ],
    [
      'Smith J, Jones K Jr',
      [...people(['Smith', 'J.']), { family: 'Jones', given: 'K.', suffix: 'Jr' }],
    ],
    [
      'King, M. L., Jr., & Lee, A.',
      [{ family: 'King', given: 'M. L.', suffix: 'Jr.' }, ...people(['Lee', 'A.'])],
    ],
    ['García-López, M.; Åkesson, B.', people(['García-López', 'M.'], ['Åkesson', 'B.'])],
    [
      'Cohen, Brittany, Nada Elbuluk, and Ana Cruz',
      people(['Cohen', 'Brittany'], ['Elbuluk', 'Nada'], ['Cruz', 'Ana']),
    ],
    ['Food and Drug Administration', [{ literal: 'Food and Drug Administration' }]],
    ['O’Neil C, D’Agata J', people(['O’Neil', 'C.'], ['D’Agata', 'J.'])],
  ])('%s', (printed, names) => {
    expect(parsePrintedNames(printed)).toEqual(names)
  })
})

it.each([
  ['3 March 2020', '2020-03-03'],
  ['March 3, 2020', '2020-03-03'],
  ['2020 Mar. 3', '2020-03-03'],
  ['2020-03-03', '2020-03-03'],
  ['Feb. 2016', '2016-02'],
  ['2016', '2016'],
  ['in press', undefined],
  ['2016-02-31', undefined],
  ['31 February 2016', undefined],
])('the date "%s" is %s', (printed, date) => {
  expect(parsePrintedDate(printed)).toBe(date)
})

describe('any text', () => {
  it('gives a reference', () => {
    const piece = fc.constantFrom(
      ...[
        'Cohen, B. ',
        'and ',
        '(2016). ',
        '2016',
        '; ',
        '“',
        '”',
        'In: ',
        'eds. ',
        '74(2), ',
        'pp. 1-2',
        'https://x.org ',
        '10.1000/x ',
        '[',
        ')',
        'et al. ',
      ],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (printed) => {
        const { item, confidence } = parseReferenceString(printed)
        const fields = referenceFromCsl(item)
        expect(cslTypes).toContain(item.type)
        expect(validateReferenceDate(fields.issued)).toBe(true)
        expect(validateReferenceDate(fields.accessed)).toBe(true)
        for (const sure of Object.values(confidence)) {
          expect(sure).toBeGreaterThanOrEqual(0)
          expect(sure).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes little time, however hostile', () => {
    const pieces = [
      'a',
      ' ',
      '(',
      '“',
      '[',
      '. A',
      ', ',
      ', A.',
      '1(',
      '2016',
      '. 2016. ',
      'and ',
      'ed. ',
      ', eds. ',
      'p. 1 ',
      'http://',
      '10.1000/',
      'doi ',
      'accessed 3 ',
      'A. B',
      ': ',
      'Vol. 1 ',
      '‘',
      "'",
      'et al. ',
      'In: A, ',
    ]
    for (const head of ['', 'Cohen, B., 2016. Title. ', 'Cohen B. Title. In: ']) {
      for (const piece of pieces) {
        const text = head + piece.repeat(Math.floor(4900 / piece.length))
        const start = performance.now()
        parseReferenceString(text)
        expect([piece, performance.now() - start < 500]).toEqual([piece, true])
      }
    }
    expect(parseReferenceString('Cohen, B. '.repeat(1_000_000))).toEqual({
      item: { id: 'reference', type: 'document' },
      confidence: {},
    })
  })
})
