import { describe, expect, it } from 'vitest'
import { toChunks } from './chunks'
import { toLines, wrapWidth } from './lines'
import { readStructure } from './structure'

const read = (text: string) => {
  const lines = toLines(text)
  return readStructure(toChunks({ lines, width: wrapWidth(lines) }))
}
const shapes = (text: string) =>
  read(text).pieces.map((piece) => {
    if (piece.kind === 'rule') return 'rule'
    if (piece.kind === 'list') return `list of ${piece.list.items.length}`
    const level = piece.kind === 'heading' ? ` ${piece.level}` : ''
    return `${piece.kind}${level}: ${piece.text.slice(0, 24)}`
  })
const long =
  'This paragraph says something at length, so that it fills more than a line of text. '.repeat(2)

describe('readStructure', () => {
  it('takes a line alone between blank lines for a heading, whatever its case', () => {
    expect(
      shapes(`Title\n\nWhat is it?\n\n${long}\n\nHow it works\n\n${long}\n\nTHE RISKS\n\n${long}`),
    ).toEqual([
      'heading 2: What is it?',
      'paragraph: This paragraph says some',
      'heading 2: How it works',
      'paragraph: This paragraph says some',
      'heading 2: THE RISKS',
      'paragraph: This paragraph says some',
    ])
  })

  it('takes a short line over longer text for a heading, and numbered ones', () => {
    expect(
      shapes(`Title\n\nThe Risks\n${long}\n\n1. Methods\n\n${long}\n\n2.1 Patients\n\n${long}`),
    ).toEqual([
      'heading 2: The Risks',
      'paragraph: This paragraph says some',
      'heading 2: 1. Methods',
      'paragraph: This paragraph says some',
      'heading 3: 2.1 Patients',
      'paragraph: This paragraph says some',
    ])
  })

  it.each([
    'Author: Jane Doe',
    'Medically reviewed by Dr Ann Lee',
    'Published 3 May 2021',
    '12 March 2021',
    'Figure 1 The skin',
    'Microneedling is damaging to those with:',
    'It hurts.',
    'https://example.org/page',
    'Smokers and all the others who ever smoked are also at a much higher risk',
    '“I sleep well”',
  ])('does not take “%s” for one', (line) => {
    expect(
      shapes(`Title\n\nReal Heading\n\n${line}\n\n${long}`).filter((shape) =>
        shape.startsWith('heading'),
      ),
    ).toEqual(['heading 2: Real Heading'])
  })

  it('goes by marked headings alone where there are any', () => {
    expect(
      shapes(`# Title\n\n## One ##\n\nShort line\n\nTwo\n---\n\n### Three\n\n${long}`),
    ).toEqual([
      'heading 2: One',
      'paragraph: Short line',
      'heading 2: Two',
      'heading 3: Three',
      'paragraph: This paragraph says some',
    ])
  })

  it.each([
    ['Author: Sam Pennington', 'Sam Pennington'],
    ['By Jane Doe and John Roe', 'Jane Doe and John Roe'],
    ['Written by: Dr Ann Lee, MD', 'Dr Ann Lee, MD'],
    ['Von: Eva Groß', 'Eva Groß'],
  ])('reads the author line “%s”', (line, author) => {
    expect(read(`Title\n\nIntro.\n\n${line}`).byline).toEqual({ author })
  })

  it.each(['By the time it heals, months have passed', 'By now', 'Written by hand'])(
    'does not read “%s” as one',
    (line) => {
      expect(read(`Title\n\nIntro.\n\n${line}`).byline).toBeUndefined()
    },
  )

  it.each([
    [
      'an office, and no text of its own',
      `We test all of it.\n\nAcme's Head of Care Ann Lee\n\nNext Steps\n\n${long}`,
    ],
    ['a dash', `“We test all of it.”\n— Acme's Head of Care Ann Lee\n\n${long}`],
    ['a quotation before it', `“We test all of it.”\nAcme's Head of Care Ann Lee\n\n${long}`],
    [
      'a quotation block before it',
      `> We test all of it.\n\nAcme's Head of Care Ann Lee\n\n${long}`,
    ],
  ])('reads a pull quote by %s', (_, text) => {
    expect(read(`Title\n\nSafety\n\n${text}`).pieces[1]).toEqual({
      kind: 'pull-quote',
      text: 'We test all of it.',
      attribution: "Acme's Head of Care Ann Lee",
    })
  })

  it('keeps a heading that names a person and has text of its own', () => {
    expect(shapes(`Title\n\nIntro here.\n\nDr Ann Lee, Consultant\n\n${long}`)).toContain(
      'heading 2: Dr Ann Lee, Consultant',
    )
  })

  it('reads lists that nest, that have blank lines, and that follow each other', () => {
    const text =
      'Title\n\n• One\n\n• Two\n   - inner\n   - more\n• Three\n\n1. First\n2. Second\n\n1. Again'
    const [bullets, numbers, again] = read(text).pieces
    expect(bullets).toMatchObject({ kind: 'list', list: { isOrdered: false } })
    expect(
      bullets?.kind === 'list' && bullets.list.items.map((item) => [item.text, item.lists.length]),
    ).toEqual([
      ['One', 0],
      ['Two', 1],
      ['Three', 0],
    ])
    expect(numbers).toMatchObject({ kind: 'list', list: { isOrdered: true } })
    expect(again).toMatchObject({ kind: 'list', list: { items: [{ text: 'Again' }] } })
  })

  it('joins lines that an editor wrapped and no others', () => {
    const wrapped =
      'Most adults lie awake at some time, and most of\nthem get up tired and a little cross with all\nof us. They sleep later.\nShort.'
    const joined = wrapped.replaceAll('\n', ' ').replace(' Short.', '')
    expect(
      read(`Title\n\n${wrapped}`).pieces.map((piece) => 'text' in piece && piece.text),
    ).toEqual([joined, 'Short.'])
    const lines = `${long.trim()}\n${long.trim()}`
    expect(read(`Title\n\n${lines}`).pieces).toHaveLength(2)
  })

  it('has no title where a paragraph comes first', () => {
    expect(read('It hurts. It does.\n\nA Heading\n\nText.').title).toBeUndefined()
    expect(read('Title: Needles\n\nText.').title).toBe('Needles')
  })
})
