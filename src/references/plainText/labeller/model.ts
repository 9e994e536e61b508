import { brotliDecompressSync } from 'node:zlib'
import weights from './weights.json'
import { columns, labelCount, packed } from './scores'
import type { WordLists } from './wordLists'

/** The trained labeller. `npm run train-references` makes it and says what is in it. */
export type Model = {
  /** The features by hash, in pairs: a hash and its row (see `rowOf`), which is -1 where a place is empty. */
  table: Int32Array
  /** The label of each of `weights`; of rows that have weights for many labels all are there, in their order. */
  labels: Uint8Array
  /** Of a row and a label the weights of all words, first words and last words, packed into one number. */
  weights: Float64Array
  /** By joint, label before and label; the last label before is the start, the last one the end. */
  transitions: Float32Array
  lists: WordLists
}

/** The labeller that is shipped; read at the first call. */
export const shippedModel = (): Model => (shipped ??= openModel(weights))

let shipped: Model | undefined

/** Reads the file of a model. */
export const openModel = (file: { model: string }): Model =>
  readModel(brotliDecompressSync(Buffer.from(file.model, 'base64')))

/** Reads a model from its bytes; `writeModel` of the training writes them. */
const readModel = (bytes: Uint8Array): Model => {
  const read = readerOf(bytes)
  const [rowCount, entryCount, listCount, transitionCount] = [
    read.word(),
    read.word(),
    read.word(),
    read.word(),
  ]
  const [most, transitionScale] = [read.float(), read.float()]
  const keys = read.hashes(rowCount)
  const counts = Uint8Array.from({ length: rowCount }, () => read.byte())
  const entryColumns = Uint8Array.from({ length: entryCount }, () => read.byte() % columns)
  const values = Float64Array.from(
    { length: entryCount },
    () => squared(signed(read.byte()) / 127) * most,
  )
  const transitions = Float32Array.from(
    { length: transitionCount },
    () => signed(read.byte()) * transitionScale,
  )
  const names = read.hashes(listCount)
  const lists = new Map(Array.from(names, (name) => [name, read.byte()] as const))
  const { rows, ...weights } = packedRows({ counts, entryColumns, values })
  return { table: tableOf(keys, rows), ...weights, transitions, lists }
}

/** A row with weights for this many labels is read faster label by label. */
const leastDense = 8

const packedRows = ({
  counts,
  entryColumns,
  values,
}: {
  counts: Uint8Array
  entryColumns: Uint8Array
  values: Float64Array
}): Pick<Model, 'labels' | 'weights'> & { rows: Int32Array } => {
  const rows = new Int32Array(counts.length)
  const ofLabels: number[] = []
  const weights: number[] = []
  const row = new Float64Array(labelCount)
  let entry = 0
  counts.forEach((count, at) => {
    row.fill(0)
    for (const end = entry + count; entry < end; entry += 1) {
      const column = entryColumns[entry] ?? 0
      row[column % labelCount] =
        (row[column % labelCount] ?? 0) +
        packed(values[entry] ?? 0, Math.floor(column / labelCount))
    }
    const isDense = row.reduce((used, weight) => used + (weight === 0 ? 0 : 1), 0) >= leastDense
    const start = weights.length
    row.forEach((weight, label) => {
      if (weight === 0 && !isDense) return
      ofLabels.push(label)
      weights.push(weight)
    })
    rows[at] = (start << rowBits) | (weights.length - start)
  })
  return { rows, labels: Uint8Array.from(ofLabels), weights: Float64Array.from(weights) }
}

/** A row says in its lowest bits how many weights it has, and above them where they start. */
export const rowBits = 5

export const rowMask = 2 ** rowBits - 1

/** The row of a feature, or -1. */
export const rowOf = (table: Int32Array, hash: number): number => {
  const mask = table.length - 1
  for (let place = placeOf(hash, mask); ; place = (place + 2) & mask) {
    const row = table[place + 1] ?? -1
    if (row < 0 || table[place] === hash) return row
  }
}

const placeOf = (hash: number, mask: number) => ((hash ^ (hash >>> 15)) << 1) & mask

const tableOf = (keys: Int32Array, rows: Int32Array) => {
  const size = 2 ** Math.ceil(Math.log2(3 * keys.length + 4))
  const table = new Int32Array(size).fill(-1)
  keys.forEach((hash, at) => {
    let place = placeOf(hash, size - 1)
    while ((table[place + 1] ?? -1) >= 0) place = (place + 2) & (size - 1)
    table[place] = hash
    table[place + 1] = rows[at] ?? -1
  })
  return table
}

const squared = (root: number) => root * Math.abs(root)

const signed = (byte: number) => (byte << 24) >> 24

const readerOf = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const byte = () => view.getUint8(at++)
  return {
    byte,
    word: () => view.getUint32((at += 4) - 4, true),
    float: () => view.getFloat32((at += 4) - 4, true),
    /** Ascending numbers, each as what it adds to the last one, seven bits a byte. */
    hashes: (count: number) => {
      let last = 0
      return Int32Array.from({ length: count }, () => {
        let added = 0
        for (let shift = 1; ; shift *= 128) {
          const next = byte()
          added += (next & 127) * shift
          if (next < 128) break
        }
        last += added
        return last | 0
      })
    },
  }
}
