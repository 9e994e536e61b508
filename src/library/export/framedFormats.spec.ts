import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CslItem } from '../../references/csl'
import { referenceWriters, writableFormats } from '../../references/formats'
import { writtenPieces } from './framedFormats'

const item = (number: number, title: string): CslItem => ({
  id: `item${number}`,
  type: 'book',
  title,
  author: [{ family: `Family${number}`, given: 'A.' }],
})

async function* batchesOf(batches: readonly CslItem[][]) {
  yield* batches
}

/** EndNote numbers the records of a file; another number is another number. */
const withoutNumbers = (text: string) => text.replace(/<rec-number>\d+/g, '<rec-number>')

it.each(writableFormats)('writes %s piece by piece as it is written at once', async (format) => {
  const titles = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }), {
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(titles, async (batches) => {
      let number = 0
      const items = batches.map((batch) => batch.map((title) => item((number += 1), title)))
      let pieces = ''
      for await (const piece of writtenPieces({ format, batches: batchesOf(items) })) {
        pieces += piece
      }
      const whole = referenceWriters[format].write(items.flat())
      expect(withoutNumbers(pieces)).toBe(withoutNumbers(whole))
    }),
  )
})
