import { describe, expect, it } from 'vitest'
import { keptEngines, withEngine } from './engine'
import { citing, cohen } from '../exampleReferences'
import { renderDocument } from '../render'
import { listStyles, resolveStyle } from '../styles/styles'

describe('the engines', () => {
  it('are bounded', { timeout: 30_000 }, () => {
    for (const { id } of listStyles().slice(0, 30)) {
      renderDocument({ citations: [citing('a', 'cohen')], references: [cohen], style: id })
    }
    expect(keptEngines()).toBeLessThanOrEqual(16)
  })

  it('are fewer where they are large: APA writes its sort keys out', { timeout: 30_000 }, () => {
    for (const locale of ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES']) {
      renderDocument({
        citations: [citing('a', 'cohen')],
        references: [cohen],
        style: 'apa',
        locale,
      })
    }
    expect(keptEngines()).toBeLessThan(5)
  })

  it('leave the tree of a style as it is', () => {
    const before = JSON.stringify(resolveStyle('apa').tree)
    renderDocument({ citations: [citing('a', 'cohen')], references: [cohen], style: 'apa' })
    expect(JSON.stringify(resolveStyle('apa').tree)).toBe(before)
  })

  it('are not used again after an error', () => {
    const style = resolveStyle('apa')
    const render = () =>
      renderDocument({ citations: [citing('a', 'cohen')], references: [cohen], style: 'apa' })
    const before = render()
    expect(() =>
      withEngine({
        style,
        locale: before.locale,
        use: ({ engine }) => engine.updateItems(['unknown']),
      }),
    ).toThrow('unknown')
    expect(render()).toEqual(before)
  })
})
