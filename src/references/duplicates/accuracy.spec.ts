import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { score } from '../../../tests/accuracy/duplicates/rows'
import { compareReferences } from './compareReferences'
import { matchKeyNames, matchKeys } from './matchKeys'

describe.skipIf(!existsSync('../shared/fixtures/references'))('on real references', () => {
  it(
    'finds 95 of 100 duplicates, and 99 of 100 that it finds are some',
    { timeout: 60_000 },
    () => {
      const rows = score().rows.filter(({ field }) => field.startsWith('same, found'))
      expect(rows).toHaveLength(3)
      for (const { set, precision, recall, n } of rows) {
        expect(n, set).toBeGreaterThan(300)
        expect(precision, set).toBeGreaterThanOrEqual(0.99)
        expect(recall, set).toBeGreaterThanOrEqual(0.95)
      }
    },
  )
})

const anyText = fc.option(fc.string({ unit: 'binary', maxLength: 60 }), { nil: null })

const anyReference = fc.record({
  type: fc.constantFrom('article-journal' as const, 'book' as const, 'document' as const),
  title: anyText,
  containerTitle: anyText,
  volume: anyText,
  page: anyText,
  issued: fc.option(fc.constantFrom('2019', '2019-03', '2020'), { nil: null }),
  authors: fc.array(fc.record({ family: anyText, given: anyText }), { maxLength: 3 }),
})

describe('on anything at all', () => {
  it('says the same the other way round', () => {
    fc.assert(
      fc.property(anyReference, anyReference, (one, other) => {
        const { relation, score } = compareReferences(one, other)
        expect(compareReferences(other, one)).toMatchObject({ relation, score })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('makes keys of a bounded length, without characters that a database refuses', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const keys = matchKeys(reference)
        for (const name of matchKeyNames) {
          expect((keys[name] ?? '').length).toBeLessThanOrEqual(100)
          expect(keys[name] ?? '').not.toContain('\u0000')
        }
      }),
    )
  })
})
