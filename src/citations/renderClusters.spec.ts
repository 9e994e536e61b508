import { describe, expect, it } from 'vitest'
import { parseStyle } from './styles/parseStyle'
import type { ClustersToRender } from './renderClusters'
import { renderClusters } from './renderClusters'
import { resolveStyle } from './styles/styles'

const references = [
  {
    id: 'a',
    type: 'book',
    title: 'First & last',
    author: [{ family: 'Smith', given: 'Jane' }],
    issued: { 'date-parts': [[2020]] },
    DOI: '10.1000/182',
  },
  {
    id: 'b',
    type: 'book',
    title: 'Second',
    author: [{ family: 'Roe', given: 'Ann' }],
    issued: { literal: 'in press' },
  },
]

const render = ({
  style = 'vancouver',
  ...document
}: Partial<Omit<ClustersToRender, 'style'>> & { style?: string }) =>
  renderClusters({
    clusters: [],
    references,
    format: 'html',
    style: resolveStyle(style),
    ...document,
  })

describe('renderClusters', () => {
  it('prints clusters and the bibliography as citeproc-js lays them out', () => {
    const { citations, bibliography } = render({ clusters: [{ cites: [{ id: 'b' }] }] })
    expect(citations).toEqual(['(1)'])
    expect(bibliography).toEqual([
      expect.stringMatching(
        /^<div class="csl-entry">\s*<div class="csl-left-margin">1\.<\/div><div class="csl-right-inline">Roe A\. Second\. in press\./,
      ),
      expect.stringContaining('First &#38; last'),
    ])
  })

  it('prints what a note says, and ibid where the style has it', () => {
    const { citations } = render({
      style: 'chicago-fullnote-bibliography',
      clusters: [
        { cites: [{ id: 'a', locator: '12', label: 'page' }] },
        { cites: [{ id: 'a', locator: '13', label: 'page' }] },
      ],
      format: 'text',
    })
    expect(citations[0]).toContain('Jane Smith, First & Last')
    expect(citations[1]).toMatch(/^(Ibid\.|Smith)/)
    expect(citations[1]).toContain('13')
  })

  it('prints a cluster by itself where a cite says its own position', () => {
    const style = 'modern-humanities-research-association-notes'
    const first = render({ style, clusters: [{ cites: [{ id: 'a' }] }], format: 'text' })
    const later = render({
      style,
      clusters: [{ cites: [{ id: 'a', position: 1 }] }],
      format: 'text',
    })
    expect(later.citations[0]?.length).toBeLessThan(first.citations[0]?.length ?? 0)
  })

  it('takes author-only and suppress-author', () => {
    const { citations } = render({
      style: 'apa',
      clusters: [
        { cites: [{ id: 'a', 'author-only': true }] },
        { cites: [{ id: 'a', 'suppress-author': true, prefix: 'see ' }] },
      ],
    })
    expect(citations).toEqual(['Smith', '(see 2020)'])
  })

  it('says what is not there, and prints the rest', () => {
    const { citations, findings } = render({
      clusters: [{ cites: [{ id: 'x' }] }, { cites: [{ id: 'x' }, { id: 'a' }] }],
    })
    expect(citations).toEqual(['[?]', '(1)'])
    expect(findings.map(({ code, citationId }) => [code, citationId])).toEqual([
      ['missing-reference', '0'],
      ['missing-reference', '1'],
    ])
  })

  it('leaves it to citeproc-js to say that nothing prints', () => {
    const style = parseStyle({
      id: 'dates',
      xml: `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
        <info><title>Dates</title><id>dates</id></info>
        <citation><layout><text variable="publisher"/></layout></citation>
        <bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>
      </style>`,
    })
    const { citations, bibliography } = renderClusters({
      clusters: [{ cites: [{ id: 'a' }] }],
      references,
      style,
      format: 'html',
    })
    expect(citations).toEqual(['[CSL STYLE ERROR: reference with no printed form.]'])
    expect(bibliography).toHaveLength(2)
  })

  it('links DOIs only when asked', () => {
    const links = (hasLinks: boolean) => render({ style: 'apa', hasLinks }).bibliography.join('')
    expect(links(false)).not.toContain('<a ')
    expect(links(true)).toContain(
      '<a href="https://doi.org/10.1000/182">https://doi.org/10.1000/182</a>',
    )
  })

  it('uses the locale terms of a style whose own locale CSL does not have', () => {
    const style = parseStyle({
      id: 'own',
      xml: `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="xx-XX">
        <info><title>Own</title><id>own</id></info>
        <locale xml:lang="xx-XX"><terms><term name="and">ond</term></terms></locale>
        <citation><layout><text term="and"/></layout></citation>
      </style>`,
    })
    const { citations } = renderClusters({
      clusters: [{ cites: [{ id: 'a' }] }],
      references,
      style,
      format: 'html',
    })
    expect(citations).toEqual(['ond'])
  })
})
