import { describe, expect, it } from 'vitest'
import type { CslItem } from '../references/csl'
import { citing, cohen, pahwa } from './exampleReferences'
import { createRenderer } from './renderer'
import { renderDocument } from './render'
import { cslStyle } from './styles/exampleCsl'
import { parseStyle } from './styles/parseStyle'

/** Prints titles, and makes citeproc-js throw at every book. */
const broken = '<choose><if type="book"><date variable="issued" form="nonsense"/></if></choose>'
const layout = `<layout delimiter="; "><text variable="title"/>${broken}</layout>`
const style = parseStyle({
  id: 'throws-at-books',
  xml: cslStyle({
    body: `<citation>${layout}</citation><bibliography>${layout}</bibliography>`,
  }),
})

const book: CslItem = {
  id: 'book',
  type: 'book',
  title: 'On skin',
  issued: { 'date-parts': [[2019]] },
  custom: { vouch: { rawText: 'Smith J. <On skin>. 2019.' } },
}

const document = {
  citations: [citing('one', 'cohen', 'book'), citing('two', 'pahwa')],
  references: [cohen, book, pahwa],
  style,
}

describe('a reference on which the style fails', () => {
  it('prints as it was written down, with a finding, and all others as ever', () => {
    const { entries, markers, findings } = renderDocument(document)
    expect(entries.map(({ referenceId, text }) => [referenceId, text])).toEqual([
      ['cohen', cohen.title],
      ['book', 'Smith J. <On skin>. 2019.'],
      ['pahwa', pahwa.title],
    ])
    expect(entries[1]?.html).toBe('Smith J. &lt;On skin&gt;. 2019.')
    expect(entries[1]?.backlinks).toEqual(['one'])
    expect(markers[1]?.text).toBe(pahwa.title)
    expect(findings.map(({ code, message }) => [code, message.includes('"book"')])).toContainEqual([
      'unprintable-reference',
      true,
    ])
  })

  it('does so in a document that is being edited, too', () => {
    const render = createRenderer()
    expect(render(document)).toEqual(renderDocument(document))
    const without = { ...document, citations: [citing('two', 'pahwa')] }
    expect(render(without)).toEqual(renderDocument(without))
    expect(render({ ...document })).toEqual(renderDocument(document))
  })

  it('prints as it was written down where the style prints nothing of it', () => {
    const nothing: CslItem = { id: 'raw', type: 'document', custom: book.custom }
    const { entries, findings } = renderDocument({
      citations: [citing('one', 'raw')],
      references: [nothing],
      style: 'vancouver',
    })
    expect(entries[0]).toMatchObject({ text: 'Smith J. <On skin>. 2019.', label: '1.' })
    expect(findings.map(({ code }) => code)).toContain('nothing-printed')
  })
})
