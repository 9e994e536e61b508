import { brotliDecompressSync } from 'node:zlib'
import weights from './weights.json'
import { columns } from './scores'
import type { WordLists } from './wordLists'

/** The trained labeller. `npm run train-references` makes it and says what is in it. */
export type Model = {
  /** The features by hash, in pairs: a hash and its row, which is -1 where a place is empty. */
  table: Int32Array
  /** Where the weights of a row start; one more than there are rows. */
  starts: Int32Array
  columns: Uint8Array
  values: Float32Array
  /** By joint, label before and label; the last label before is the start, the last one the end. */
  transitions: Float32Array
  lists: WordLists
}

/** The labeller that is shipped; read at the first call. */
export const shippedModel = (): Model =>
  (shipped ??= readModel(brotliDecompressSync(Buffer.from(weights.model, 'base64'))))

let shipped: Model | undefined

/** Reads a model from its bytes; `writeModel` of the training writes them. */
export const readModel = (bytes: Uint8Array): Model => {
  const read = readerOf(bytes)
  const [rowCount, entryCount, listCount, transitionCount] = [
    read.word(),
    read.word(),
    read.word(),
    read.word(),
  ]
  const [most, transitionScale] = [read.float(), read.float()]
  const keys = read.hashes(rowCount)
  const starts = new Int32Array(rowCount + 1)
  for (let row = 0; row < rowCount; row += 1) starts[row + 1] = (starts[row] ?? 0) + read.byte()
  const columnsOfEntries = Uint8Array.from({ length: entryCount }, () => read.byte() % columns)
  const values = Float32Array.from(
    { length: entryCount },
    () => squared(signed(read.byte()) / 127) * most,
  )
  const transitions = Float32Array.from(
    { length: transitionCount },
    () => signed(read.byte()) * transitionScale,
  )
  const names = read.hashes(listCount)
  const lists = new Map(Array.from(names, (name) => [name, read.byte()] as const))
  return { table: tableOf(keys), starts, columns: columnsOfEntries, values, transitions, lists }
}

/** The row of a feature, or -1. */
export const rowOf = (table: Int32Array, hash: number): number => {
  const mask = table.length - 1
  for (let place = placeOf(hash, mask); ; place = (place + 2) & mask) {
    const row = table[place + 1] ?? -1
    if (row < 0 || table[place] === hash) return row
  }
}

const placeOf = (hash: number, mask: number) => ((hash ^ (hash >>> 15)) << 1) & mask

const tableOf = (keys: Int32Array) => {
  const size = 2 ** Math.ceil(Math.log2(4 * keys.length + 4))
  const table = new Int32Array(size).fill(-1)
  keys.forEach((hash, row) => {
    let place = placeOf(hash, size - 1)
    while ((table[place + 1] ?? -1) >= 0) place = (place + 2) & (size - 1)
    table[place] = hash
    table[place + 1] = row
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
