import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { featuresOf } from '../../src/references/plainText/labeller/features'
import type { Segment } from '../../src/references/plainText/labeller/labels'
import { readLabelled } from './core'
import { newCrf } from './crf'
import type { Example } from './crf'
import { labelled } from './labelled'
import { buildLists, namesByList } from './nameLists'
import { readRecords } from './records'
import { recombined } from './recombined'
import { heldOutWeightsFile, isHeldOut } from './split'
import { synthetic } from './synthetic'
import { copyOf, meanOf, train } from './train'
import { writeModel } from './writeModel'

/*
 * Makes src/references/plainText/labeller/weights.json from the labelled references and the records of the
 * fixtures. With `--held-out` it makes tests/accuracy/heldOutWeights.json in the same way, from all labelled
 * references but those that `npm run accuracy` scores on.
 */

const isForScoring = process.argv.includes('--held-out')
const file = isForScoring ? heldOutWeightsFile : 'src/references/plainText/labeller/weights.json'
const syntheticCount = 12_000
/** How often each labelled reference is used again with parts of others. */
const recombinations = 2
/** The weights are the mean of so many fields that differ by their random numbers only. */
const fieldCount = 3
const records = readRecords()
const lists = buildLists(namesByList(records))
const started = performance.now()
const say = (text: string) =>
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0)} s  ${text}\n`)

const featured = (references: readonly Segment[][]) =>
  references.map((segments) => {
    const { tokens, gold } = labelled(segments)
    return { ...featuresOf(tokens, lists), gold }
  })

const labelledParts = readLabelled().filter((_segments, at) => !(isForScoring && isHeldOut(at)))
const real = featured(labelledParts)
const exchanged = featured(
  Array.from({ length: recombinations }, (_none, at) => recombined(labelledParts, at + 1)).flat(),
)
const printed = featured(synthetic({ records, count: syntheticCount }))
say(`${real.length} labelled and ${printed.length} printed references`)

const counts = new Map<number, number>()
const countFeatures = (references: typeof real, weight: number) => {
  for (const { features } of references) {
    for (const hash of features.flatMap((hashes) => [...hashes])) {
      counts.set(hash, (counts.get(hash) ?? 0) + weight)
    }
  }
}
countFeatures(real, 2)
countFeatures(printed, 1)
const rowOf = new Map<number, number>()
for (const [hash, count] of counts) if (count >= 4) rowOf.set(hash, rowOf.size)

const examples = (list: typeof real, weight: number): Example[] =>
  list.map(({ features, joints, gold }) => ({
    rows: features.map((hashes) =>
      Int32Array.from([...hashes].flatMap((hash) => rowOf.get(hash) ?? [])),
    ),
    joints,
    gold,
    weight,
  }))

const start = newCrf(rowOf.size)
say(`${rowOf.size} features`)
train({
  crf: start,
  examples: examples(printed, 0.5),
  schedule: { epochs: 3, dropout: 0.3, averaged: 0, seed: 1 },
  onEpoch: (epoch, loss) => say(`printed ${epoch} ${loss.toFixed(0)}`),
})
const labelledExamples = [...examples(real, 1), ...examples(exchanged, 0.5)]
const crf = meanOf(fieldCount, (field) => {
  const trained = copyOf(start)
  train({
    crf: trained,
    examples: labelledExamples,
    schedule: { epochs: 20, dropout: 0.5, averaged: 10, seed: field + 1 },
    onEpoch: (epoch, loss) => say(`labelled ${field} ${epoch} ${loss.toFixed(0)}`),
  })
  return trained
})

const { bytes, rows, entries } = writeModel({
  crf,
  hashes: Int32Array.from(rowOf.keys()),
  lists,
  least: 0.04,
})
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(file, `{ "model": "${packed.toString('base64')}" }\n`)
say(
  `${rows} features, ${entries} weights, ${lists.size} names: ${Math.round(packed.length / 1024)} kB`,
)
