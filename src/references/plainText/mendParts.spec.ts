import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelledFile, readLabelled } from '../../../tests/training/core'
import type { LabelledPart } from './labeller/decode'
import { labels } from './labeller/labels'
import type { Label, Segment } from './labeller/labels'
import { mendParts } from './mendParts'

const partsOf = (segments: readonly Segment[]): LabelledPart[] =>
  segments.map((segment) => ({ ...segment, start: 0, end: segment.text.length, confidence: 1 }))

const mended = (...pairs: [label: Label, text: string][]) =>
  mendParts(partsOf(pairs.map(([label, text]) => ({ label, text })))).map(({ label, text }) => [
    label,
    text,
  ])

const textOf = (parts: readonly Segment[]) =>
  parts
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')

describe('mending the parts of a reference', () => {
  it('takes the place between a title and its journal into the title', () => {
    expect(
      mended(
        ['author', 'Ruiz, P.,'],
        ['title', 'Rosacea in two towns of the coast,'],
        ['location', 'Oregon, Canada.'],
        ['journal', 'Skin Research,'],
        ['date', '2001.'],
      ),
    ).toEqual([
      ['author', 'Ruiz, P.,'],
      ['title', 'Rosacea in two towns of the coast, Oregon, Canada.'],
      ['journal', 'Skin Research,'],
      ['date', '2001.'],
    ])
  })

  it('tells a publisher from its town', () => {
    expect(mended(['title', 'La peau,'], ['location', 'Edilor, Paris,'], ['date', '1988'])).toEqual(
      [
        ['title', 'La peau,'],
        ['publisher', 'Edilor,'],
        ['location', 'Paris,'],
        ['date', '1988'],
      ],
    )
    expect(mended(['title', 'La peau,'], ['location', 'Uppsala, Sweden,'])).toContainEqual([
      'location',
      'Uppsala, Sweden,',
    ])
  })

  it.each<[given: [Label, string], split: [Label, string][]]>([
    [
      ['title', '“On scars,” in Handbook of Surgery,'],
      [
        ['title', '“On scars,”'],
        ['container-title', 'in Handbook of Surgery,'],
      ],
    ],
    [
      ['volume', 'Computer 20'],
      [
        ['journal', 'Computer'],
        ['volume', '20'],
      ],
    ],
    [
      ['volume', '2019;12(3):'],
      [
        ['date', '2019;'],
        ['volume', '12(3):'],
      ],
    ],
    [
      ['volume', '16(11):465-472.'],
      [
        ['volume', '16(11):'],
        ['pages', '465-472.'],
      ],
    ],
    [
      ['container-title', 'In Evolution equations, volume 17 of Clay Proceedings,'],
      [
        ['container-title', 'In Evolution equations,'],
        ['volume', 'volume 17'],
        ['collection-title', 'of Clay Proceedings,'],
      ],
    ],
  ])('splits %j', (given, split) => {
    expect(mended(given)).toEqual(split)
  })

  it('takes names with a role behind them for editors', () => {
    expect(
      mended(['author', 'Peiter, H. and Saupe, D. (Eds.),'], ['title', 'Fractals']),
    ).toContainEqual(['editor', 'Peiter, H. and Saupe, D. (Eds.),'])
  })

  it('loses no letter and keeps the order, whatever the parts are', () => {
    const part = fc.record({
      label: fc.constantFrom(...labels),
      text: fc.oneof(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.constantFrom(
          'in Skin, eds. A. B.',
          '“On” in The Skin',
          '2019;12:',
          '6(1):4-7',
          'Paris, Edilor,',
          'eds.',
        ),
      ),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (segments) => {
        expect(textOf(mendParts(partsOf(segments)))).toBe(textOf(segments))
      }),
    )
  })
})

describe.skipIf(!existsSync(labelledFile))('mending parts that are labelled rightly', () => {
  it('leaves nearly all as they are', () => {
    const references = existsSync(labelledFile) ? readLabelled() : []
    const changed = references.filter((segments) => {
      const parts = mendParts(partsOf(segments))
      const labelsOf = (list: readonly Segment[]) => list.map(({ label }) => label).join(' ')
      return labelsOf(parts) !== labelsOf(segments)
    })
    // Most of these have pages or a year inside what is labelled as the volume.
    expect(changed.length / references.length).toBeLessThan(0.02)
  })
})
