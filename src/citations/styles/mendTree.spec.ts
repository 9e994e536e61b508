import { describe, expect, it } from 'vitest'
import { parseCslXml } from './cslXml'
import { citing, cohen } from '../exampleReferences'
import { mendTree } from './mendTree'
import { renderDocument } from '../render'

const mended = (xml: string) => mendTree(parseCslXml(xml).root)
const read = (xml: string) => parseCslXml(xml).root

describe('mendTree', () => {
  it('reads a substitute within a substitute into it, in the same order', () => {
    expect(
      mended(
        '<names><substitute><names variable="editor"><substitute><names variable="translator"><name/><substitute><text variable="title"/></substitute></names></substitute></names><text value="Anon"/></substitute></names>',
      ),
    ).toEqual(
      read(
        '<names><substitute><names variable="editor"/><names variable="translator"><name/></names><text variable="title"/><text value="Anon"/></substitute></names>',
      ),
    )
  })

  it('takes out a baseline where nothing is shifted', () => {
    expect(
      mended(
        '<layout vertical-align="baseline"><text vertical-align="baseline"/><group vertical-align="sup"><text vertical-align="baseline"/></group></layout>',
      ),
    ).toEqual(
      read(
        '<layout><text/><group vertical-align="sup"><text vertical-align="baseline"/></group></layout>',
      ),
    )
  })

  it('says oblique and light in a way that HTML has', () => {
    expect(
      mended('<text font-style="oblique" font-weight="light" font-variant="normal"/>'),
    ).toEqual(read('<text font-style="italic" font-variant="normal"/>'))
  })

  it.each([
    'organon',
    'klinische-padiatrie',
    'cultural-geographies',
    'journal-of-foraminiferal-research',
  ])('lets %s print what made citeproc-js throw', (style) => {
    const { entries, markers } = renderDocument({
      citations: [citing('a', 'nameless'), citing('b', 'cohen')],
      references: [{ id: 'nameless', type: 'book', title: 'H<sub>2</sub>O<sup>+</sup>' }, cohen],
      style,
    })
    expect([...entries, ...markers].map(({ html }) => html).join()).toContain('H<sub>2</sub>O')
  })
})
