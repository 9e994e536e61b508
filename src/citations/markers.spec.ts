import { describe, expect, it } from 'vitest'
import type { CslItem } from '../references/csl'
import type { Citation } from './citation'
import { citeLabels } from './citation'
import { articles, citing } from './exampleReferences'
import { renderDocument } from './render'

const render = (style: string, ...citations: Citation[]) =>
  renderDocument({ citations, references: articles, style, locale: 'en' })

const narrative = (citation: Citation): Citation => ({ ...citation, mode: 'narrative' })

const firstText = (style: string, citation: Citation) => render(style, citation).markers[0]?.text

describe('a marker in a numeric style', () => {
  it('collapses three numbers in a row, and two not', () => {
    const { markers } = render(
      'vancouver',
      citing('a', 'waghule'),
      citing('b', 'wadhwani', 'pahwa', 'cohen'),
      citing('c', 'wadhwani', 'waghule'),
      citing('d', 'cohen', 'waghule'),
    )
    expect(markers.map(({ text }) => text)).toEqual(['(1)', '(2–4)', '(1,2)', '(1,4)'])
    expect(markers.map(({ numbers }) => numbers)).toEqual([[1], [2, 3, 4], [2, 1], [4, 1]])
  })

  it('collapses in square brackets too', () => {
    const { markers } = render(
      'springer-vancouver-brackets',
      citing('a', 'waghule'),
      citing('b', 'wadhwani', 'pahwa', 'cohen'),
      citing('c', 'wadhwani', 'waghule'),
    )
    expect(markers.map(({ text }) => text)).toEqual(['[1]', '[2–4]', '[1,2]'])
  })

  it('names the authors in a narrative citation, and says that the style does not', () => {
    const { markers, findings } = render(
      'ieee',
      citing('a', 'waghule'),
      narrative(citing('b', 'cohen')),
    )
    expect(markers[1]).toEqual({
      citationId: 'b',
      html: 'Cohen and Elbuluk [2]',
      text: 'Cohen and Elbuluk [2]',
      numbers: [2],
    })
    expect(findings).toEqual([
      { code: 'style-lacks-narrative', message: expect.any(String), citationId: 'b' },
    ])
  })

  it('names the first author of many, and the title where there is no author', () => {
    const anonymous: CslItem = {
      id: 'anonymous',
      type: 'webpage',
      title: 'Microneedling <i>at home</i>',
    }
    const { markers } = renderDocument({
      citations: [narrative(citing('a', 'waghule')), narrative(citing('b', 'anonymous'))],
      references: [...articles, anonymous],
      style: 'vancouver',
    })
    expect(markers.map(({ html }) => html)).toEqual([
      'Waghule et al. (1)',
      'Microneedling <i>at home</i> (2)',
    ])
  })

  it('says which citation loses its locator', () => {
    const located = citing('b', { reference: 'cohen', label: 'page', locator: '350' })
    expect(render('vancouver', citing('a', 'cohen'), located).findings).toEqual([
      {
        code: 'style-drops-locator',
        message: expect.stringContaining('page 350'),
        citationId: 'b',
      },
    ])
    expect(render('ieee', located).findings).toEqual([])
    expect(render('apa', located).findings).toEqual([])
  })
})

describe('a marker in an author-date style', () => {
  it('has the authors in the sentence in narrative mode', () => {
    const { markers, findings } = render(
      'apa',
      narrative(citing('a', { reference: 'cohen', locator: '350', prefix: 'see' })),
      narrative(citing('b', 'pahwa')),
    )
    expect(markers.map(({ text }) => text)).toEqual([
      'Cohen & Elbuluk (see 2016, p. 350)',
      'Pahwa et al. (2012)',
    ])
    expect(findings).toEqual([])
  })

  it('leaves the author out where it is told to', () => {
    expect(firstText('apa', citing('a', { reference: 'cohen', suppressAuthor: true }))).toBe(
      '(2016)',
    )
  })

  it('prints prefix and suffix', () => {
    const citation = citing('a', { reference: 'cohen', prefix: 'but see', suffix: ', in part' })
    expect(firstText('apa', citation)).toBe('(but see Cohen & Elbuluk, 2016, in part)')
  })

  it.each([
    ['page', '350', 'p. 350'],
    ['page', '350-352', 'pp. 350–352'],
    ['chapter', '3', 'Chapter 3'],
    ['table', '2', 'Table 2'],
    ['figure', '1', 'Figure 1'],
    ['section', '4', 'Section 4'],
    ['paragraph', '5', 'para. 5'],
  ] as const)('prints the locator %s %s', (label, locator, printed) => {
    expect(firstText('apa', citing('a', { reference: 'cohen', label, locator }))).toBe(
      `(Cohen & Elbuluk, 2016, ${printed})`,
    )
  })

  it.each(citeLabels)('prints a locator of the label %s', (label) => {
    const citation = citing('a', { reference: 'cohen', label, locator: '77' })
    const { markers, findings } = render('apa', citation)
    expect(markers[0]?.text).toMatch(/\b77\)$/)
    expect(findings).toEqual([])
  })

  it('takes a locator without a label for a page, and blanks for none', () => {
    expect(firstText('apa', citing('a', { reference: 'cohen', locator: '9' }))).toContain('p. 9')
    expect(firstText('apa', citing('a', { reference: 'cohen', locator: ' ' }))).toBe(
      '(Cohen & Elbuluk, 2016)',
    )
  })

  it('numbers its cites by the bibliography, in the order of the citation', () => {
    const { markers } = render('apa', citing('a', 'waghule', 'cohen'))
    expect(markers[0]?.numbers).toEqual([2, 1])
  })
})

describe('a marker in a style that cites by author alone', () => {
  it('is the names in narrative mode', () => {
    expect(firstText('modern-language-association', narrative(citing('a', 'cohen')))).toBe(
      'Cohen and Elbuluk',
    )
  })

  it('keeps the author where nothing else would print, and says so', () => {
    const citation = citing('a', { reference: 'cohen', suppressAuthor: true })
    const { markers, findings } = render('modern-language-association', citation)
    expect(markers[0]?.text).toBe('(Cohen and Elbuluk)')
    expect(findings.map(({ code }) => code)).toEqual(['nothing-printed'])
  })
})

describe('a marker in a note style', () => {
  const style = 'chicago-fullnote-bibliography'
  const noBibliographyStyle = 'oxford-art-journal'

  it('is the number of a note, and the note is there', () => {
    const { markers } = render(
      style,
      citing('a', 'cohen'),
      citing('b', 'pahwa'),
      citing('c', 'cohen'),
    )
    expect(markers.map(({ html }) => html)).toEqual([
      '<sup>1</sup>',
      '<sup>2</sup>',
      '<sup>3</sup>',
    ])
    expect(markers[0]?.note?.text).toMatch(/^B\. Cohen and N\. Elbuluk, “Microneedling in Skin/)
    expect(markers[2]?.note?.text).toBe(
      'Cohen and Elbuluk, “Microneedling in Skin of Color: A Review of Uses and Efficacy.”',
    )
  })

  it('knows ibid', () => {
    const { markers } = render(
      'chicago-fullnote-bibliography-with-ibid',
      citing('a', 'cohen'),
      citing('b', 'cohen'),
    )
    expect(markers[1]?.note?.text).toBe('Ibid.')
  })

  it('names the authors in narrative mode', () => {
    const [marker] = render(style, narrative(citing('a', 'cohen'))).markers
    expect(marker?.html).toBe('Cohen and Elbuluk<sup>1</sup>')
    expect(marker?.text).toBe('Cohen and Elbuluk 1')
  })

  it('says that a style has no bibliography', () => {
    const { entries, findings, markers } = render(noBibliographyStyle, citing('a', 'cohen'))
    expect(entries).toEqual([])
    expect(markers[0]?.numbers).toEqual([1])
    expect(findings.map(({ code }) => code)).toEqual(['style-lacks-bibliography'])
  })
})

describe('a cite of a reference that is not there', () => {
  it('is left out, and found', () => {
    const { markers, findings } = render(
      'vancouver',
      citing('a', 'gone', 'cohen'),
      citing('b', 'gone'),
    )
    expect(markers).toEqual([
      { citationId: 'a', html: '(1)', text: '(1)', numbers: [1] },
      { citationId: 'b', html: '[?]', text: '[?]', numbers: [] },
    ])
    expect(findings.map(({ code, citationId }) => [code, citationId])).toEqual([
      ['missing-reference', 'a'],
      ['missing-reference', 'b'],
    ])
  })

  it('is found in further reading too', () => {
    const { findings } = renderDocument({
      citations: [],
      references: [],
      furtherReading: ['gone'],
      style: 'apa',
    })
    expect(findings.map(({ code }) => code)).toEqual(['missing-reference'])
  })
})
