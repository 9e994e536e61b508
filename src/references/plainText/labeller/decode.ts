import { featuresOf } from './features'
import { labels } from './labels'
import type { Label } from './labels'
import { rowBits, rowMask, rowOf } from './model'
import type { Model } from './model'
import { columns, labelCount as count, unpackInto } from './scores'
import { tokensOf } from './tokens'

/** Neighbouring words of one label, where they stand in the text. */
export type LabelledPart = {
  label: Label
  text: string
  start: number
  end: number
  /** How surely its first and last word have this label rather than another, from 0 to 1: the less sure. */
  confidence: number
}

const states = count + 1

/**
 * The parts of a printed reference, by the best path through the labels (Viterbi). `text` should be no
 * longer than a reference; words beyond `mostTokens` are left out.
 */
export const labelParts = (text: string, model: Model): LabelledPart[] => {
  const tokens = tokensOf(text)
  if (tokens.length === 0) return []
  const { features, joints } = featuresOf(tokens, model.lists)
  const lattice: Lattice = { scores: scoresOf(features, model), joints, model }
  const path = bestPath(lattice)
  const parts: LabelledPart[] = []
  let from = 0
  for (let to = 1; to <= tokens.length; to += 1) {
    if (to < tokens.length && path[to] === path[from]) continue
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
    parts.push({
      label: labels[path[from] ?? 0] ?? 'note',
      text: text.slice(start, end),
      start,
      end,
      confidence: confidenceOf(lattice, path, from, to - 1),
    })
    from = to
  }
  return parts
}

type Lattice = {
  /** Of each word its columns: of any word of a part, of a first one, of a last one. */
  scores: Float64Array
  joints: Uint8Array
  model: Model
}

const scoresOf = (features: readonly Int32Array[], model: Model) => {
  const scores = new Float64Array(features.length * columns)
  const sums = new Float64Array(count)
  for (let word = 0; word < features.length; word += 1) {
    sums.fill(0)
    addRows(sums, features[word] ?? none, model)
    for (let label = 0; label < count; label += 1) {
      unpackInto(scores, { base: word * columns, label, sum: sums[label] ?? 0 })
    }
  }
  return scores
}

const addRows = (
  sums: Float64Array,
  hashes: Int32Array,
  { table, labels: ofWeights, weights }: Model,
) => {
  for (let feature = 0; feature < hashes.length; feature += 1) {
    const row = rowOf(table, hashes[feature] ?? 0)
    if (row < 0) continue
    const length = row & rowMask
    const start = row >> rowBits
    if (length === count) {
      for (let label = 0; label < count; label += 1) {
        sums[label] = (sums[label] ?? 0) + (weights[start + label] ?? 0)
      }
    } else {
      for (let at = start; at < start + length; at += 1) {
        const label = ofWeights[at] ?? 0
        sums[label] = (sums[label] ?? 0) + (weights[at] ?? 0)
      }
    }
  }
}

const none = new Int32Array()

/** What it adds to go from one label to another, to word `at`; `count` before the first and after the last word. */
const stepScore = ({ scores, joints, model }: Lattice, at: number, from: number, to: number) => {
  const isOutside = from === count || to === count
  const joint = isOutside ? 0 : (joints[at] ?? 0)
  const transition = model.transitions[(joint * states + from) * states + to] ?? 0
  if (from === to) return transition
  const leaving = from === count ? 0 : (scores[(at - 1) * columns + 2 * count + from] ?? 0)
  const entering = to === count ? 0 : (scores[at * columns + count + to] ?? 0)
  return transition + leaving + entering
}

/** Labels this far behind the best one at a word (a factor of e to this power) are not followed. */
const beam = 14

const bestPath = (lattice: Lattice): Uint8Array => {
  const { scores, joints, model } = lattice
  const length = joints.length
  const origins = new Uint8Array(length * count)
  const totals = new Float64Array(count)
  const next = new Float64Array(count)
  for (let label = 0; label < count; label += 1) {
    totals[label] = (scores[label] ?? 0) + stepScore(lattice, 0, count, label)
  }
  for (let at = 1; at < length; at += 1) {
    const ends = (at - 1) * columns + 2 * count
    const base = at * columns
    const table = (joints[at] ?? 0) * states * states
    const least = greatest(totals) - beam
    next.fill(-Infinity)
    for (let from = 0; from < count; from += 1) {
      const total = totals[from] ?? 0
      if (total < least) continue
      const left = total + (scores[ends + from] ?? 0)
      const row = table + from * states
      for (let to = 0; to < count; to += 1) {
        const gain =
          (model.transitions[row + to] ?? 0) +
          (from === to ? total : left + (scores[base + count + to] ?? 0))
        if (gain > (next[to] ?? 0)) {
          next[to] = gain
          origins[at * count + to] = from
        }
      }
    }
    for (let to = 0; to < count; to += 1) totals[to] = (next[to] ?? 0) + (scores[base + to] ?? 0)
  }
  const path = new Uint8Array(length)
  let best = -Infinity
  totals.forEach((total, label) => {
    const whole = total + stepScore(lattice, length, label, count)
    if (whole > best) {
      best = whole
      path[length - 1] = label
    }
  })
  for (let at = length - 1; at > 0; at -= 1) {
    path[at - 1] = origins[at * count + (path[at] ?? 0)] ?? 0
  }
  return path
}

const greatest = (values: Float64Array) => {
  let most = -Infinity
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at] ?? 0)
  return most
}

const confidenceOf = (lattice: Lattice, path: Uint8Array, first: number, last: number) => {
  const confidence = confidenceAt(lattice, path, first)
  return first === last ? confidence : Math.min(confidence, confidenceAt(lattice, path, last))
}

/** The probability of a word's label, all other labels of the path given. */
const confidenceAt = (lattice: Lattice, path: Uint8Array, at: number) => {
  const own = path[at] ?? 0
  const ownScore = scoreInPath(lattice, path, at, own)
  let others = 0
  for (let label = 0; label < count; label += 1) {
    const gain = label === own ? -Infinity : scoreInPath(lattice, path, at, label) - ownScore
    if (gain > leastGain) others += Math.exp(Math.min(50, gain))
  }
  return 1 / (1 + others)
}

/** What is less likely by this factor of e does not change a probability of two decimals. */
const leastGain = -9

const scoreInPath = (lattice: Lattice, path: Uint8Array, at: number, label: number) =>
  (lattice.scores[at * columns + label] ?? 0) +
  stepScore(lattice, at, at === 0 ? count : (path[at - 1] ?? 0), label) +
  stepScore(lattice, at + 1, label, at + 1 < path.length ? (path[at + 1] ?? 0) : count)
