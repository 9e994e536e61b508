import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsOf } from '../citations'
import type { Block } from '../model'
import { textOfBlocks } from '../plainText'
import { ArticleImportError } from './articleImportError'
import { dialysisArticle, ironArticle, sleepArticle } from './exampleArticles'
import { readArticleText } from './readArticleText'

function read(text: string) {
  let count = 0
  return readArticleText({
    text,
    fileName: 'article.txt',
    newId: () => `id-${++count}`,
  })
}

const cited = (article: ReturnType<typeof read>) =>
  citationsOf(article.body).map(({ cites }) => cites.map(({ reference }) => reference).join(' '))
const codes = (article: ReturnType<typeof read>, code: string) =>
  article.findings.filter((each) => each.code === code)
const text = (blocks: Block[]) => textOfBlocks({ blocks, print: {} })

const seed = new URL('../../../../shared/seed/deep-microneedling.txt', import.meta.url)

describe.skipIf(!existsSync(seed))('readArticleText with the seed', () => {
  const source = existsSync(seed) ? readFileSync(seed, 'utf8') : ironArticle
  const article = read(source)
  const lines = source.split('\n').filter(Boolean)

  it('reads title, introduction, author and sections', () => {
    expect(article.title).toBe(lines[0])
    expect(article.summary).toBe(lines[1])
    expect(article.byline).toEqual({ author: 'Sam Pennington' })
    expect(article.sections.map(({ level }) => level)).toEqual(Array(9).fill(2))
    expect(article.sections.map(({ heading }) => heading.slice(0, 12))).toEqual([
      'What is Micr',
      'Microneedlin',
      'Why You Need',
      'Initial Side',
      'Patients Who',
      'Aesthetic Mi',
      'Other Seriou',
      'Dermoi’s Sta',
      'How To Get T',
    ])
  })

  it('counts as the issue says', () => {
    expect(article.counts).toEqual({
      sections: 9,
      references: 4,
      citations: 3,
      sideEffects: 7,
      riskFactors: 8,
    })
    expect(cited(article)).toEqual(['ref-1', 'ref-2', 'ref-3'])
    expect(article.furtherReading).toEqual(['ref-4'])
  })

  it('reads bullets as side effects and risk factors of the treatment', () => {
    const bullets = lines.flatMap((line) => (line.startsWith('  • ') ? [line.slice(4)] : []))
    expect(article.treatmentName).toBe('Microneedling')
    expect(article.sideEffects).toEqual(
      bullets.slice(0, 7).map((name) => ({ name, treatment: 'Microneedling' })),
    )
    expect(article.riskFactors).toEqual(bullets.slice(7).map((name) => ({ name })))
  })

  it('keeps the pull quote with its attribution, and the printed references', () => {
    const [quote, ...others] = article.body.blocks.filter(({ kind }) => kind === 'pull-quote')
    const attribution = "Dermoi's Chief Scientific Officer Eve Casha"
    expect(quote).toMatchObject({ text: lines[lines.indexOf(attribution) - 1], attribution })
    expect(others).toEqual([])
    expect(article.references.map(({ number, rawText }) => `  ${number}. ${rawText}`)).toEqual(
      lines.slice(-4),
    )
  })

  it('loses no words, and mends no broken ones', () => {
    const printed = text(article.body.blocks)
    expect(printed).toContain('multiple treatmentsit’s not')
    for (const line of lines.slice(2, -5)) {
      const words = line.replace(/[¹²³]/g, '').replace(/^ +• /, '')
      expect(printed).toContain(words.trim())
    }
  })

  it('finds what is cited nowhere and what is sold, and counts claims', () => {
    expect(codes(article, 'uncited-reference').map(({ place }) => place.reference)).toEqual([
      'ref-4',
    ])
    expect(
      codes(article, 'missing-disclosure').map(({ place }) => place.section?.slice(0, 10)),
    ).toEqual(['Dermoi’s S', 'How To Get'])
    const claims = codes(article, 'uncited-claim').map(({ place, message }) => [
      article.sections.findIndex(({ heading }) => heading === place.section),
      Number.parseInt(message),
    ])
    expect(claims).toEqual([
      [0, 6],
      [1, 5],
      [2, 9],
      [3, 2],
      [4, 3],
      [5, 10],
      [6, 15],
      [8, 10],
    ])
    expect(article.findings).toHaveLength(11)
  })
})

describe('readArticleText', () => {
  it('reads Markdown with numbers in brackets', () => {
    const article = read(ironArticle)
    expect(article.title).toBe('Iron Tablets and Tiredness')
    expect(article.summary).toBe(
      'Iron is the mineral that people with tired blood hear about first.',
    )
    expect(cited(article)).toEqual(['ref-1', 'ref-1', 'ref-2 ref-3 ref-4', 'ref-3 ref-4', 'ref-2'])
    expect(article.sideEffects.map(({ name }) => name)).toEqual([
      'Constipation',
      'Dark stools',
      'Nausea',
      'Stomach pain',
    ])
    expect(article.riskFactors.map(({ name }) => name)).toEqual([
      'Haemochromatosis',
      'Haemosiderosis',
    ])
    expect(codes(article, 'missing-reference').map(({ place }) => place)).toEqual([
      { section: 'How iron works', sentence: 'A fifth trial found nothing [7].' },
    ])
    expect(text(article.body.blocks)).toContain('found nothing [7]. See [the leaflet]')
  })

  it('reads wrapped text with authors and years', () => {
    const article = read(sleepArticle)
    expect(article.byline).toEqual({ author: 'Dr Noor Haddad and Ian Pryce' })
    expect(article.sections.map(({ heading }) => heading)).toEqual([
      'What keeps people awake',
      'What helps',
    ])
    expect(cited(article)).toEqual(['ref-1', 'ref-2 ref-3', 'ref-4', 'ref-7', 'ref-6'])
    expect(citationsOf(article.body).map(({ mode }) => mode)).toEqual([
      undefined,
      undefined,
      'narrative',
      'narrative',
      undefined,
    ])
    expect(codes(article, 'missing-reference')).toHaveLength(1)
    expect(codes(article, 'ambiguous-reference').map(({ place }) => place.sentence)).toEqual([
      'Getting up at a fixed hour helps most (Garcia, 2016).',
    ])
    expect(article.body.blocks).toContainEqual(
      expect.objectContaining({
        kind: 'pull-quote',
        text: 'I tell everyone to get up at the same hour.',
        attribution: 'Dr Noor Haddad, Sleep Physician',
      }),
    )
    expect(article.treatmentName).toBeUndefined()
  })

  it('reads underlined headings, numbers in parentheses and a list without a heading', () => {
    const article = read(dialysisArticle)
    expect(article.sections.map(({ heading }) => heading)).toEqual([
      'How dialysis is done',
      'Possible complications',
      'Our clinic',
    ])
    expect(cited(article)).toEqual(['ref-1', 'ref-2 ref-3', 'ref-3'])
    expect(article.treatmentName).toBe('Dialysis')
    expect(article.sideEffects.map(({ name }) => name)).toEqual([
      'Cramps',
      'Infection',
      'Low blood pressure',
    ])
    expect(codes(article, 'missing-disclosure').map(({ place }) => place.section)).toEqual([
      'Our clinic',
    ])
    expect(codes(article, 'duplicate-reference').map(({ place }) => place.reference)).toEqual([
      'ref-4',
    ])
    expect(codes(article, 'missing-reference').map(({ place }) => place.section)).toEqual([
      'Our clinic',
    ])
  })

  it('keeps a citation that stands in a quotation with an attribution', () => {
    const article = read(
      ironArticle.replace(
        '- Constipation;',
        '“It is common [2].”\n— Ann Lee, Nurse\n\n- Constipation;',
      ),
    )
    expect(article.body.blocks.map(({ kind }) => kind)).toContain('quote')
    expect(text(article.body.blocks)).toContain('— Ann Lee, Nurse')
    expect(article.counts.citations).toBe(6)
  })

  it.each([
    ['CRLF', ironArticle.replaceAll('\n', '\r\n')],
    ['CR', ironArticle.replaceAll('\n', '\r')],
  ])('reads lines that end in %s alike', (_, source) => {
    expect(read(source)).toEqual(read(ironArticle))
  })

  it.each([
    ['no-title', 'A sentence, and no title. Another one.\n\nHeading\n\nText.\n'],
    [
      'no-headings',
      'Title\n\nText alone [1].\n\nReferences\n\n1. Lee A. Iron. J Blood. 2011;4:1.\n',
    ],
    ['no-references', 'Title\n\nText alone.\n\nA Heading\n\nMore text [1].\n'],
  ])('refuses with %s, and says what to do', (code, source) => {
    const refused = () => read(source)
    expect(refused).toThrow(ArticleImportError)
    expect(refused).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('article.txt') }),
    )
  })

  it('cites only what is listed, whatever stands in the text', () => {
    const lines = [
      ...ironArticle.split('\n'),
      ...sleepArticle.split('\n'),
      ...dialysisArticle.split('\n'),
    ]
    const line = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...lines) },
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (parts) => {
        const article = read(
          ironArticle.replace('## Side effects', `${parts.join('\n')}\n\n## Side effects`),
        )
        const keys = article.references.map(({ key }) => key)
        for (const { cites } of citationsOf(article.body)) {
          for (const { reference } of cites) expect(keys).toContain(reference)
        }
        expect(article.counts.citations).toBe(citationsOf(article.body).length)
        const uncited = keys.filter((key) => !cited(article).join(' ').split(' ').includes(key))
        expect(article.furtherReading).toEqual(uncited)
      }),
    )
  })
})

describe('readArticleText with hostile text', () => {
  const around = (filler: string) =>
    ironArticle.replace('## Side effects', `${filler}\n\n## Side effects`)

  it.each([
    '1',
    '(',
    '[',
    '¹',
    '“',
    '(2016)',
    'Aa and Bb (2016) ',
    'A. ',
    '[9]',
    '- a\n',
    'References\n',
    ', and ',
  ])(
    'takes time in proportion to the length: %j',
    (unit) => {
      const started = performance.now()
      expect(read(around(unit.repeat(100_000 / unit.length))).title).toBe(
        'Iron Tablets and Tiredness',
      )
      expect(performance.now() - started).toBeLessThan(9000)
    },
    20_000,
  )

  it('reads a line of nearly 2 MB', () => {
    const started = performance.now()
    const line = 'needles (in skin) 12 '.repeat(95_000)
    expect(read(around(line)).counts.references).toBe(4)
    expect(performance.now() - started).toBeLessThan(25_000)
  }, 40_000)
})
