import { existsSync, readFileSync } from 'node:fs'
import type { CslItem } from '../../src/references/csl'
import { findDoi } from '../../src/references/identifiers/doi'
import { itemOfParts } from '../../src/references/plainText/itemOfParts'
import type { Segment } from '../../src/references/plainText/labeller/labels'
import { openModel } from '../../src/references/plainText/labeller/model'
import { parseWith } from '../../src/references/plainText/parseReferenceString'
import { labelledFile, readLabelled } from '../training/core'
import { heldOutWeightsFile, isHeldOut } from '../training/split'
import { rowOfTally } from './row'
import type { AccuracySet, Tally } from './row'
import { scoredFields } from './scoredFields'

const set = 'plain-text'

/**
 * The labelled references of the held-out sixth, read as strings and scored. The weights that read them here
 * were made without them, by the program that makes the shipped ones from all labelled references.
 */
export const score = (): AccuracySet => {
  if (!existsSync(labelledFile))
    return { rows: [], notes: [`${set}: ${labelledFile} is not there.`] }
  const heldOut = readLabelled().filter((_parts, at) => isHeldOut(at))
  const texts = heldOut.map((parts) => parts.map(({ text }) => text).join(' '))
  const { items, seconds } = timed(texts)
  const tallies = new Map<string, Tally>(
    Object.keys(scoredFields).map((field) => [field, { found: 0, labelled: 0, right: 0 }]),
  )
  let whole = 0
  heldOut.forEach((parts, at) => {
    const expected = labelledItem(parts)
    const found = items[at]
    let isWhole = true
    for (const [field, textOf] of Object.entries(scoredFields)) {
      const [wanted, got] = [textOf(expected), found ? textOf(found) : '']
      const tally = tallies.get(field)
      if (!tally) continue
      if (got) tally.found += 1
      if (wanted) tally.labelled += 1
      if (wanted && wanted === got) tally.right += 1
      if (wanted !== got) isWhole = false
    }
    if (isWhole) whole += 1
  })
  const all = [...tallies.values()].reduce((sum, tally) => ({
    found: sum.found + tally.found,
    labelled: sum.labelled + tally.labelled,
    right: sum.right + tally.right,
  }))
  const share = whole / heldOut.length
  return {
    rows: [
      ...[...tallies].map(([field, tally]) => rowOfTally({ set, field, tally })),
      rowOfTally({ set, field: 'micro', tally: all }),
      {
        set,
        field: 'whole reference',
        precision: share,
        recall: share,
        f1: share,
        n: heldOut.length,
      },
    ],
    notes: [
      `${set}: ${heldOut.length} strings that the weights were not made from (${heldOutWeightsFile}; the shipped weights know them)`,
      `${set}: ${Math.round(texts.length / seconds)} strings a second of one core`,
    ],
  }
}

/** What the labels say: the same reading of each part, the DOI only where one is labelled. */
const labelledItem = (parts: readonly Segment[]): CslItem => {
  const doi = parts
    .filter(({ label }) => label === 'doi' || label === 'url' || label === 'note')
    .map(({ text }) => findDoi(text)?.value)
    .find(Boolean)
  return { ...itemOfParts(parts), ...(doi && { DOI: doi }) }
}

const timedRounds = 12

/** Read once more before, to warm up. Counts the time of the processor, not of the clock. */
const timed = (texts: readonly string[]) => {
  const model = openModel(JSON.parse(readFileSync(heldOutWeightsFile, 'utf8')))
  const items = texts.map((text) => parseWith({ text, model }).item)
  const start = process.cpuUsage()
  for (let round = 0; round < timedRounds; round += 1) {
    texts.forEach((text) => parseWith({ text, model }))
  }
  const { user, system } = process.cpuUsage(start)
  return { items, seconds: (user + system) / 1e6 / timedRounds }
}
