import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../references/csl'
import { citeLabels } from './citation'
import { articles, citing, cohen, pahwa, wadhwani, waghule } from './exampleReferences'
import { DuplicateIdError } from './findings'
import { formatReference, renderDocument } from './render'

const eachOnce = articles.map(({ id }) => citing(`by-${id}`, id))

const texts = (list: { text: string }[]): string[] => list.map(({ text }) => text)

const seedFile = new URL('../../../shared/seed/deep-microneedling.txt', import.meta.url)

describe.skipIf(!existsSync(seedFile))('the seed article in harvard1', () => {
  it('agrees with the printed list but for what the style itself words differently', () => {
    const printedList = readFileSync(seedFile, 'utf8')
      .split('\n')
      .flatMap((line) => /^\s+\d\. (.+, \d{4}\. .+)$/.exec(line)?.[1] ?? [])
    const { entries } = renderDocument({
      citations: eachOnce,
      references: articles,
      style: 'harvard1',
    })
    const inSeedOrder = articles.map(
      ({ id }) => entries.find((entry) => entry.referenceId === id)?.text,
    )
    const inSeedWords = inSeedOrder.map((text) =>
      text
        // The year stands in brackets, the title in single quotation marks.
        ?.replace(/ \((\d{4})\) ‘(.*)’, /, ', $1. $2. ')
        // Pages have a blank after "pp." and a dash.
        .replace(/(pp?\.) (\d)/, '$1$2')
        .replace(/(\d)–(\d)/, '$1-$2')
        // Of four authors and more only the first is named.
        .replace(
          'Waghule, T. et al.',
          'Waghule, T., Singhvi, G., Dubey, S., Pandey, M., Gupta, G., Singh, M. and Dua, K.',
        ),
    )
    expect(printedList).toHaveLength(4)
    expect(inSeedWords).toEqual(printedList)
  })
})

describe('a bibliography', () => {
  it('prints harvard1 word for word', () => {
    const { entries } = renderDocument({
      citations: eachOnce,
      references: articles,
      style: 'harvard1',
    })
    expect(entries.map(({ html }) => html)).toEqual([
      'Cohen, B. and Elbuluk, N. (2016) ‘Microneedling in skin of color: A review of uses and efficacy’, <i>Journal of the American Academy of Dermatology</i>, 74(2), pp. 348–355.',
      'Pahwa, M., Pahwa, P. and Zaheer, A. (2012) ‘“Tram Track Effect” After Treatment of Acne Scars Using a Microneedling Device’, <i>Dermatologic Surgery</i>, 38(7), pp. 1107–1108.',
      'Wadhwani, A. and Jana, B. (2019) ‘Microneedle – Future prospect for efficient drug delivery in diabetes management’, <i>Indian Journal of Pharmacology</i>, 51(1), p. 4.',
      'Waghule, T. <i>et al.</i> (2019) ‘Microneedles: A smart approach and increasing potential for transdermal drug delivery system’, <i>Biomedicine &amp; Pharmacotherapy</i>, 109, pp. 1249–1258.',
    ])
  })

  it('prints vancouver word for word, the number apart from the entry', () => {
    const { entries } = renderDocument({
      citations: eachOnce,
      references: articles,
      style: 'vancouver',
    })
    expect(entries.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '1. Waghule T, Singhvi G, Dubey S, Pandey M, Gupta G, Singh M, et al. Microneedles: A smart approach and increasing potential for transdermal drug delivery system. Biomedicine & Pharmacotherapy. 2019;109:1249–58.',
      '2. Wadhwani A, Jana B. Microneedle – Future prospect for efficient drug delivery in diabetes management. Indian Journal of Pharmacology. 2019;51(1):4.',
      '3. Pahwa M, Pahwa P, Zaheer A. “Tram Track Effect” After Treatment of Acne Scars Using a Microneedling Device. Dermatologic Surgery. 2012;38(7):1107–8.',
      '4. Cohen B, Elbuluk N. Microneedling in skin of color: A review of uses and efficacy. Journal of the American Academy of Dermatology. 2016;74(2):348–55.',
    ])
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it('prints apa word for word', () => {
    const { entries } = renderDocument({ citations: eachOnce, references: articles, style: 'apa' })
    expect(texts(entries)).toEqual([
      'Cohen, B., & Elbuluk, N. (2016). Microneedling in skin of color: A review of uses and efficacy. Journal of the American Academy of Dermatology, 74(2), 348–355.',
      'Pahwa, M., Pahwa, P., & Zaheer, A. (2012). “Tram Track Effect” After Treatment of Acne Scars Using a Microneedling Device. Dermatologic Surgery, 38(7), 1107–1108.',
      'Wadhwani, A., & Jana, B. (2019). Microneedle – Future prospect for efficient drug delivery in diabetes management. Indian Journal of Pharmacology, 51(1), 4.',
      'Waghule, T., Singhvi, G., Dubey, S., Pandey, M., Gupta, G., Singh, M., & Dua, K. (2019). Microneedles: A smart approach and increasing potential for transdermal drug delivery system. Biomedicine & Pharmacotherapy, 109, 1249–1258.',
    ])
  })

  it('speaks the language of the locale', () => {
    const book: CslItem = {
      ...cohen,
      type: 'chapter',
      editor: [{ family: 'Mustermann', given: 'E.' }],
    }
    expect(formatReference({ reference: book, style: 'apa', locale: 'de' }).text).toContain(
      '(Hrsg.)',
    )
    expect(formatReference({ reference: book, style: 'apa', locale: 'en' }).text).toContain('(Ed.)')
  })

  it('keeps a literal date', () => {
    const inPress: CslItem = { ...cohen, issued: { literal: 'in press' } }
    expect(formatReference({ reference: inPress, style: 'apa' }).text).toContain('(in press)')
  })

  it('takes the number out of entries of styles that print it as part of the entry', () => {
    const { entries } = renderDocument({
      citations: eachOnce,
      references: articles,
      style: 'biochemistry',
    })
    expect(entries.map(({ label }) => label)).toEqual(['(1)', '(2)', '(3)', '(4)'])
    expect(entries[3]?.text).toMatch(/^Cohen/)
  })

  it('has backlinks, and further reading that nothing cites', () => {
    const { entries } = renderDocument({
      citations: [citing('a', 'cohen', 'pahwa'), citing('b', 'missing'), citing('c', 'cohen')],
      references: articles,
      furtherReading: ['wadhwani', 'cohen'],
      style: 'vancouver',
    })
    expect(
      entries.map(({ referenceId, backlinks, isCited }) => [referenceId, backlinks, isCited]),
    ).toEqual([
      ['cohen', ['a', 'c'], true],
      ['pahwa', ['a'], true],
      ['wadhwani', [], false],
    ])
  })

  it('prints in its place, with a finding, a reference of which the style prints nothing', () => {
    const bare: CslItem = { id: 'bare', type: 'article-journal', DOI: '10.1000/182' }
    const { entries, findings } = renderDocument({
      citations: [citing('a', 'cohen'), citing('b', 'bare'), citing('c', 'pahwa')],
      references: [...articles, bare],
      style: 'modern-language-association',
    })
    expect(entries.map(({ referenceId }) => referenceId).sort()).toEqual(['bare', 'cohen', 'pahwa'])
    expect(entries.find(({ referenceId }) => referenceId === 'cohen')?.text).toMatch(/^Cohen/)
    expect(entries.find(({ referenceId }) => referenceId === 'pahwa')?.text).toMatch(/^Pahwa/)
    expect(entries.every(({ text }) => /\w/.test(text))).toBe(true)
    expect(findings.map(({ code }) => code)).not.toContain('missing-reference')
  })

  it('refuses duplicate ids by name', () => {
    const twice = { citations: [], references: [cohen, { ...pahwa, id: 'cohen' }], style: 'apa' }
    expect(() => renderDocument(twice)).toThrow(DuplicateIdError)
    expect(() => renderDocument(twice)).toThrow(/cohen/)
    const sameCitation = {
      citations: [citing('a', 'cohen'), citing('a', 'pahwa')],
      references: articles,
      style: 'apa',
    }
    expect(() => renderDocument(sameCitation)).toThrow(DuplicateIdError)
  })
})

describe('year suffixes', () => {
  const twin = (id: string, title: string): CslItem => ({ ...cohen, id, title })
  const references = [twin('x', 'Zebra'), twin('y', 'Aardvark')]

  it('distinguish two works of one author and year', () => {
    const { markers, entries } = renderDocument({
      citations: [citing('a', 'x'), citing('b', 'y')],
      references,
      style: 'apa',
    })
    expect(texts(markers)).toEqual(['(Cohen & Elbuluk, 2016b)', '(Cohen & Elbuluk, 2016a)'])
    expect(texts(entries)).toEqual([
      expect.stringContaining('(2016a). Aardvark'),
      expect.stringContaining('(2016b). Zebra'),
    ])
  })

  it('count further reading too, in the markers as in the list', () => {
    const { markers } = renderDocument({
      citations: [citing('a', 'x')],
      references,
      furtherReading: ['y'],
      style: 'apa',
    })
    expect(texts(markers)).toEqual(['(Cohen & Elbuluk, 2016b)'])
  })
})

describe('a document', () => {
  const random = (seed: number) => () =>
    (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
  const styles = ['vancouver', 'apa', 'harvard1', 'ieee', 'chicago-fullnote-bibliography', 'nature']

  const randomDocument = (seed: number, style: string) => {
    const next = random(seed)
    const references = Array.from({ length: 12 }, (_, index): CslItem => ({
      ...(articles[index % 4] ?? cohen),
      id: `${index}`,
      title: `Title ${index}`,
      issued: { 'date-parts': [[2015 + Math.floor(next() * 2)]] },
    }))
    const citations = Array.from({ length: 20 }, (_, index) =>
      citing(
        `c${index}`,
        ...Array.from({ length: 1 + Math.floor(next() * 4) }, () => `${Math.floor(next() * 12)}`),
      ),
    )
    return { citations, references, style, furtherReading: [`${Math.floor(next() * 12)}`] }
  }

  it.each(styles)('leaves nothing behind for the next one in %s', { timeout: 30_000 }, (style) => {
    const first = renderDocument(randomDocument(7, style))
    const second = renderDocument(randomDocument(99, style))
    expect(second).not.toEqual(first)
    expect(renderDocument(randomDocument(7, style))).toEqual(first)
    expect(renderDocument(randomDocument(99, style))).toEqual(second)
  })

  it('leaves what it is given as it is', () => {
    const document = randomDocument(3, 'apa')
    const copy = structuredClone(document)
    renderDocument(document)
    expect(document).toEqual(copy)
  })

  it('may have references of every label, from every id, without printing the ids', () => {
    const id = '"><b onclick=x>'
    const { markers, entries } = renderDocument({
      citations: citeLabels.map((label) => citing(label, { reference: id, label, locator: '7' })),
      references: [{ ...waghule, id }, wadhwani],
      style: 'apa',
    })
    expect(JSON.stringify(markers.map(({ html }) => html))).not.toContain('onclick')
    expect(entries.map(({ html }) => html).join('')).not.toContain('onclick')
    expect(new Set(texts(markers)).size).toBeGreaterThan(20)
  })
})
