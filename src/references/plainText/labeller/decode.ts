import { featuresOf } from './features'
import { labels } from './labels'
import type { Label } from './labels'
import { rowOf } from './model'
import type { Model } from './model'
import { columns } from './scores'
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

const count = labels.length
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
      confidence: Math.min(confidenceAt(lattice, path, from), confidenceAt(lattice, path, to - 1)),
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
  const { table, starts, columns: at, values } = model
  for (let word = 0; word < features.length; word += 1) {
    const hashes = features[word] ?? none
    const base = word * columns
    for (let feature = 0; feature < hashes.length; feature += 1) {
      const row = rowOf(table, hashes[feature] ?? 0)
      if (row < 0) continue
      const end = starts[row + 1] ?? 0
      for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
        const place = base + (at[entry] ?? 0)
        scores[place] = (scores[place] ?? 0) + (values[entry] ?? 0)
      }
    }
  }
  return scores
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
    const least = Math.max(...totals) - beam
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

/** The probability of a word's label, all other labels of the path given. */
const confidenceAt = (lattice: Lattice, path: Uint8Array, at: number) => {
  const before = path[at - 1] ?? count
  const after = path[at + 1] ?? count
  const own = path[at] ?? 0
  const scoreOf = (label: number) =>
    (lattice.scores[at * columns + label] ?? 0) +
    stepScore(lattice, at, before, label) +
    stepScore(lattice, at + 1, label, after)
  const ownScore = scoreOf(own)
  let others = 0
  for (let label = 0; label < count; label += 1) {
    if (label !== own) others += Math.exp(Math.min(50, scoreOf(label) - ownScore))
  }
  return 1 / (1 + others)
}
