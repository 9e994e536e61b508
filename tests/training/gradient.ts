import { columns } from '../../src/references/plainText/labeller/scores'
import { add, labelCount, states, transitionOf, wordScores } from './crf'
import type { Crf, Example } from './crf'

/** How the loss of one reference grows with each score: by word and column, and by step between labels. */
export type Gradient = {
  words: Float64Array
  steps: { joint: number; from: number; to: number; value: number }[]
  loss: number
}

const first = labelCount
const last = 2 * labelCount
const least = 1e-4

/** The loss (negative logarithm of the labels' probability) of a reference and its gradient, by forward and backward. */
export const gradientOf = (crf: Crf, { rows, joints, gold }: Omit<Example, 'weight'>): Gradient => {
  const length = rows.length
  const scores = wordScores(crf, rows)
  const words = new Float64Array(length * columns)
  const steps: Gradient['steps'] = []
  const factors = stepFactors(crf, { scores, joints })
  const { alphas, logarithm } = forward(crf, { scores, factors, length })
  const ends = endFactors(crf, scores, length)
  const betas = backward({ factors, ends: ends.values, length })
  let total = 0
  for (let label = 0; label < labelCount; label += 1) {
    total += at(alphas, (length - 1) * labelCount + label) * at(ends.values, label)
  }
  let goldScore = 0
  for (let word = 0; word < length; word += 1) {
    const base = word * labelCount
    const marginals = normalised(
      Float64Array.from(
        { length: labelCount },
        (_none, label) => at(alphas, base + label) * at(betas, base + label),
      ),
    )
    const own = at(gold, word)
    for (let label = 0; label < labelCount; label += 1) {
      const difference = at(marginals.values, label) - (label === own ? 1 : 0)
      const column = word * columns + label
      words[column] = difference
      if (word === 0) {
        words[column + first] = difference
        pushStep(steps, { joint: 0, from: labelCount, to: label, value: difference })
      }
      if (word === length - 1) {
        add(words, column + last, difference)
        pushStep(steps, { joint: 0, from: label, to: labelCount, value: difference })
      }
    }
    goldScore += at(scores, word * columns + own)
  }
  const [start, end] = [at(gold, 0), at(gold, length - 1)]
  goldScore +=
    at(scores, first + start) +
    transitionOf(crf, { joint: 0, from: labelCount, to: start }) +
    at(scores, (length - 1) * columns + last + end) +
    transitionOf(crf, { joint: 0, from: end, to: labelCount })
  for (let word = 1; word < length; word += 1) {
    const joint = at(joints, word)
    const [goldFrom, goldTo] = [at(gold, word - 1), at(gold, word)]
    const pairs = normalised(pairsOf({ alphas, betas, factors, word })).values
    for (let from = 0; from < labelCount; from += 1) {
      for (let to = 0; to < labelCount; to += 1) {
        const isGold = from === goldFrom && to === goldTo
        const value = at(pairs, from * labelCount + to) - (isGold ? 1 : 0)
        if (Math.abs(value) < least) continue
        pushStep(steps, { joint, from, to, value })
        if (from === to) continue
        add(words, (word - 1) * columns + last + from, value)
        add(words, word * columns + first + to, value)
      }
    }
    goldScore += transitionOf(crf, { joint, from: goldFrom, to: goldTo })
    if (goldFrom !== goldTo) {
      goldScore +=
        at(scores, (word - 1) * columns + last + goldFrom) +
        at(scores, word * columns + first + goldTo)
    }
  }
  return { words, steps, loss: logarithm + ends.peak + Math.log(total) - goldScore }
}

const at = (values: Float64Array | Uint8Array, index: number) => values[index] ?? 0

const pushStep = (steps: Gradient['steps'], step: Gradient['steps'][number]) => {
  if (Math.abs(step.value) >= least) steps.push(step)
}

const normalised = (values: Float64Array) => {
  const sum = values.reduce((total, value) => total + value, 0)
  return { values: values.map((value) => value / sum), sum }
}

type Factors = { values: Float64Array; peaks: Float64Array }

/** For each word but the first and each pair of labels, the factor of going from one to the other. */
const stepFactors = (
  crf: Crf,
  { scores, joints }: { scores: Float64Array; joints: Uint8Array },
): Factors => {
  const size = labelCount * labelCount
  const values = new Float64Array(joints.length * size)
  const peaks = new Float64Array(joints.length)
  for (let word = 1; word < joints.length; word += 1) {
    const base = word * columns
    const before = base - columns + last
    const joint = at(joints, word)
    let peak = -Infinity
    for (let from = 0; from < labelCount; from += 1) {
      for (let to = 0; to < labelCount; to += 1) {
        const change = from === to ? 0 : at(scores, before + from) + at(scores, base + first + to)
        const score = transitionOf(crf, { joint, from, to }) + at(scores, base + to) + change
        values[word * size + from * labelCount + to] = score
        peak = Math.max(peak, score)
      }
    }
    for (let pair = word * size; pair < (word + 1) * size; pair += 1) {
      values[pair] = Math.exp(at(values, pair) - peak)
    }
    peaks[word] = peak
  }
  return { values, peaks }
}

const forward = (
  crf: Crf,
  { scores, factors, length }: { scores: Float64Array; factors: Factors; length: number },
) => {
  const alphas = new Float64Array(length * labelCount)
  const starts = Float64Array.from(
    { length: labelCount },
    (_none, label) =>
      at(scores, label) +
      at(scores, first + label) +
      transitionOf(crf, { joint: 0, from: labelCount, to: label }),
  )
  const peak = Math.max(...starts)
  const opening = normalised(starts.map((score) => Math.exp(score - peak)))
  alphas.set(opening.values)
  let logarithm = peak + Math.log(opening.sum)
  for (let word = 1; word < length; word += 1) {
    const sums = new Float64Array(labelCount)
    for (let from = 0; from < labelCount; from += 1) {
      const alpha = at(alphas, (word - 1) * labelCount + from)
      const row = (word * labelCount + from) * labelCount
      for (let to = 0; to < labelCount; to += 1) add(sums, to, alpha * at(factors.values, row + to))
    }
    const { values, sum } = normalised(sums)
    alphas.set(values, word * labelCount)
    logarithm += at(factors.peaks, word) + Math.log(sum)
  }
  return { alphas, logarithm }
}

const endFactors = (crf: Crf, scores: Float64Array, length: number) => {
  const ends = Float64Array.from(
    { length: labelCount },
    (_none, label) =>
      at(scores, (length - 1) * columns + last + label) +
      transitionOf(crf, { joint: 0, from: label, to: states - 1 }),
  )
  const peak = Math.max(...ends)
  return { values: ends.map((score) => Math.exp(score - peak)), peak }
}

const backward = ({
  factors,
  ends,
  length,
}: {
  factors: Factors
  ends: Float64Array
  length: number
}) => {
  const betas = new Float64Array(length * labelCount)
  betas.set(normalised(ends).values, (length - 1) * labelCount)
  for (let word = length - 1; word > 0; word -= 1) {
    const sums = new Float64Array(labelCount)
    for (let from = 0; from < labelCount; from += 1) {
      const row = (word * labelCount + from) * labelCount
      let sum = 0
      for (let to = 0; to < labelCount; to += 1) {
        sum += at(factors.values, row + to) * at(betas, word * labelCount + to)
      }
      sums[from] = sum
    }
    betas.set(normalised(sums).values, (word - 1) * labelCount)
  }
  return betas
}

/** For each pair of labels how likely it is at a word and the one before it, not yet normalised. */
const pairsOf = ({
  alphas,
  betas,
  factors,
  word,
}: {
  alphas: Float64Array
  betas: Float64Array
  factors: Factors
  word: number
}) => {
  const pairs = new Float64Array(labelCount * labelCount)
  for (let from = 0; from < labelCount; from += 1) {
    const alpha = at(alphas, (word - 1) * labelCount + from)
    const row = (word * labelCount + from) * labelCount
    for (let to = 0; to < labelCount; to += 1) {
      pairs[from * labelCount + to] =
        alpha * at(factors.values, row + to) * at(betas, word * labelCount + to)
    }
  }
  return pairs
}
