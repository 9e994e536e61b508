import { labels } from '../../src/references/plainText/labeller/labels'
import { jointCount } from '../../src/references/plainText/labeller/joints'
import { columns } from '../../src/references/plainText/labeller/scores'
import type { Crf } from './crf'

const states = labels.length + 1

/**
 * The bytes of a model as `openModel` reads them: of each feature the weights that are at least `least`, in
 * one byte each.
 */
export const writeModel = ({
  crf,
  hashes,
  lists,
  least,
}: {
  crf: Crf
  /** The hash of each row. */
  hashes: Int32Array
  lists: ReadonlyMap<number, number>
  least: number
}): { bytes: Buffer; rows: number; entries: number } => {
  const most = crf.weights.reduce((peak, weight) => Math.max(peak, Math.abs(weight)), 0)
  const rows = Array.from(hashes, (hash, row) => ({ hash: hash >>> 0, row }))
    .map(({ hash, row }) => {
      const entries: { column: number; value: number }[] = []
      for (let column = 0; column < columns; column += 1) {
        const weight = crf.weights[row * columns + column] ?? 0
        if (Math.abs(weight) >= least) entries.push({ column, value: rooted(weight / most) })
      }
      return { hash, entries }
    })
    .filter(({ entries }) => entries.length > 0)
    .sort((one, other) => one.hash - other.hash)
  const all = rows.flatMap(({ entries }) => entries)
  const transitions = new Float32Array(jointCount * states * states)
  crf.jointTransitions.forEach((weight, at) => {
    transitions[at] = weight + (crf.transitions[at % (states * states)] ?? 0)
  })
  const transitionScale =
    transitions.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  const names = [...lists]
    .map(([hash, bits]) => ({ hash: hash >>> 0, bits }))
    .sort((one, other) => one.hash - other.hash)
  const head = Buffer.alloc(24)
  ;[rows.length, all.length, names.length, transitions.length].forEach((value, at) =>
    head.writeUInt32LE(value, 4 * at),
  )
  head.writeFloatLE(most, 16)
  head.writeFloatLE(transitionScale, 20)
  const bytes = Buffer.concat([
    head,
    ascending(rows.map(({ hash }) => hash)),
    Buffer.from(rows.map(({ entries }) => entries.length)),
    Buffer.from(all.map(({ column }) => column)),
    Buffer.from(all.map(({ value }) => value & 255)),
    Buffer.from(Array.from(transitions, (weight) => quantised(weight, transitionScale) & 255)),
    ascending(names.map(({ hash }) => hash)),
    Buffer.from(names.map(({ bits }) => bits)),
  ])
  return { bytes, rows: rows.length, entries: all.length }
}

const quantised = (weight: number, scale: number) =>
  Math.max(-127, Math.min(127, Math.round(weight / scale)))

/** A share from -1 to 1 as its signed square root in a byte, so that small weights keep their size. */
const rooted = (share: number) => Math.round(127 * Math.sign(share) * Math.sqrt(Math.abs(share)))

const ascending = (values: readonly number[]): Buffer => {
  const bytes: number[] = []
  let last = 0
  for (const value of values) {
    let added = value - last
    last = value
    while (added > 127) {
      bytes.push((added % 128) | 128)
      added = Math.floor(added / 128)
    }
    bytes.push(added)
  }
  return Buffer.from(bytes)
}
