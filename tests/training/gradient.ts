import { columns } from '../../src/references/plainText/labeller/scores'
import { labelCount, states } from './crf'
import type { Crf, Example } from './crf'

/** What the gradient of one reference is worked out in; used again for each reference. */
export type Gradient = {
  /** How the loss grows with each score, by word and column. */
  words: Float64Array
  /** The steps between labels that the loss grows or shrinks with; `stepCount` of them count. */
  steps: Int32Array
  stepValues: Float64Array
  stepCount: number
  loss: number
  buffers: Buffers
}

type Buffers = {
  scores: Float64Array
  factors: Float64Array
  alphas: Float64Array
  betas: Float64Array
  pairs: Float64Array
  /** What the alphas leave out of the logarithm of the sum over all paths. */
  logarithm: number
}

const pairCount = labelCount * labelCount
const first = labelCount
const last = 2 * labelCount
const least = 1e-4

export const newGradient = (mostWords: number): Gradient => ({
  words: new Float64Array(mostWords * columns),
  steps: new Int32Array(mostWords * pairCount),
  stepValues: new Float64Array(mostWords * pairCount),
  stepCount: 0,
  loss: 0,
  buffers: {
    scores: new Float64Array(mostWords * columns),
    factors: new Float64Array(mostWords * pairCount),
    alphas: new Float64Array(mostWords * labelCount),
    betas: new Float64Array(mostWords * labelCount),
    pairs: new Float64Array(pairCount),
    logarithm: 0,
  },
})

/**
 * Works out the loss of a reference (the negative logarithm of its labels' probability) and its gradient, by
 * forward and backward.
 */
export const findGradient = (
  gradient: Gradient,
  { crf, example }: { crf: Crf; example: Omit<Example, 'weight'> },
): void => {
  const { rows, joints, gold } = example
  const length = rows.length
  gradient.stepCount = 0
  gradient.words.fill(0, 0, length * columns)
  const { buffers } = gradient
  addScores(buffers.scores, { crf, rows })
  forward(buffers, { crf, joints, length })
  backward(buffers, { crf, length })
  addWords(gradient, gold)
  addEnds(gradient, length)
  addPairs(gradient, { joints, gold })
  gradient.loss = buffers.logarithm - goldScore(buffers.scores, { crf, joints, gold })
}

const addScores = (
  scores: Float64Array,
  { crf: { weights }, rows }: { crf: Crf; rows: readonly Int32Array[] },
) => {
  scores.fill(0, 0, rows.length * columns)
  for (let word = 0; word < rows.length; word += 1) {
    const list = rows[word] ?? none
    const base = word * columns
    for (let index = 0; index < list.length; index += 1) {
      const from = (list[index] ?? 0) * columns
      for (let column = 0; column < columns; column += 1) {
        scores[base + column] = (scores[base + column] ?? 0) + (weights[from + column] ?? 0)
      }
    }
  }
}

const none = new Int32Array()

const stepOf = (joint: number, from: number, to: number) => (joint * states + from) * states + to

const stepScore = (crf: Crf, joint: number, from: number, to: number) =>
  (crf.transitions[from * states + to] ?? 0) + (crf.jointTransitions[stepOf(joint, from, to)] ?? 0)

/** Divides so many values by their sum, which it returns. */
const normalise = (values: Float64Array, from: number, count: number) => {
  let sum = 0
  for (let at = from; at < from + count; at += 1) sum += values[at] ?? 0
  for (let at = from; at < from + count; at += 1) values[at] = (values[at] ?? 0) / sum
  return sum
}

const forward = (
  buffers: Buffers,
  { crf, joints, length }: { crf: Crf; joints: Uint8Array; length: number },
) => {
  const { scores, factors, alphas } = buffers
  let peak = -Infinity
  for (let to = 0; to < labelCount; to += 1) {
    const score = (scores[to] ?? 0) + (scores[first + to] ?? 0) + stepScore(crf, 0, labelCount, to)
    alphas[to] = score
    if (score > peak) peak = score
  }
  for (let to = 0; to < labelCount; to += 1) alphas[to] = Math.exp((alphas[to] ?? 0) - peak)
  buffers.logarithm = peak + Math.log(normalise(alphas, 0, labelCount))
  for (let word = 1; word < length; word += 1) {
    const largest = findFactors(buffers, { crf, joint: joints[word] ?? 0, word })
    const base = word * labelCount
    alphas.fill(0, base, base + labelCount)
    for (let from = 0; from < labelCount; from += 1) {
      const alpha = alphas[base - labelCount + from] ?? 0
      const row = word * pairCount + from * labelCount
      for (let to = 0; to < labelCount; to += 1) {
        alphas[base + to] = (alphas[base + to] ?? 0) + alpha * (factors[row + to] ?? 0)
      }
    }
    buffers.logarithm += largest + Math.log(normalise(alphas, base, labelCount))
  }
}

/** For each pair of labels the factor of going from one to the other, divided by the largest. */
const findFactors = (
  { scores, factors }: Buffers,
  { crf, joint, word }: { crf: Crf; joint: number; word: number },
) => {
  const base = word * columns
  const ends = base - columns + last
  const place = word * pairCount
  let peak = -Infinity
  for (let from = 0; from < labelCount; from += 1) {
    for (let to = 0; to < labelCount; to += 1) {
      const change = from === to ? 0 : (scores[ends + from] ?? 0) + (scores[base + first + to] ?? 0)
      const score = stepScore(crf, joint, from, to) + (scores[base + to] ?? 0) + change
      factors[place + from * labelCount + to] = score
      if (score > peak) peak = score
    }
  }
  for (let pair = place; pair < place + pairCount; pair += 1) {
    factors[pair] = Math.exp((factors[pair] ?? 0) - peak)
  }
  return peak
}

const backward = (buffers: Buffers, { crf, length }: { crf: Crf; length: number }) => {
  const { scores, factors, alphas, betas } = buffers
  const ends = (length - 1) * columns + last
  const base = (length - 1) * labelCount
  let peak = -Infinity
  for (let label = 0; label < labelCount; label += 1) {
    const score = (scores[ends + label] ?? 0) + stepScore(crf, 0, label, labelCount)
    betas[base + label] = score
    if (score > peak) peak = score
  }
  let total = 0
  for (let at = base; at < base + labelCount; at += 1) {
    betas[at] = Math.exp((betas[at] ?? 0) - peak)
    total += (betas[at] ?? 0) * (alphas[at] ?? 0)
  }
  buffers.logarithm += peak + Math.log(total)
  normalise(betas, base, labelCount)
  for (let word = length - 1; word > 0; word -= 1) {
    const own = word * labelCount
    for (let from = 0; from < labelCount; from += 1) {
      const row = word * pairCount + from * labelCount
      let sum = 0
      for (let to = 0; to < labelCount; to += 1) {
        sum += (factors[row + to] ?? 0) * (betas[own + to] ?? 0)
      }
      betas[own - labelCount + from] = sum
    }
    normalise(betas, own - labelCount, labelCount)
  }
}

/** How much more likely each label is at each word than it should be. */
const addWords = ({ words, buffers: { alphas, betas } }: Gradient, gold: Uint8Array) => {
  for (let word = 0; word < gold.length; word += 1) {
    const base = word * labelCount
    let sum = 0
    for (let at = base; at < base + labelCount; at += 1) sum += (alphas[at] ?? 0) * (betas[at] ?? 0)
    for (let label = 0; label < labelCount; label += 1) {
      const share = ((alphas[base + label] ?? 0) * (betas[base + label] ?? 0)) / sum
      words[word * columns + label] = share - (label === gold[word] ? 1 : 0)
    }
  }
}

const addStep = (gradient: Gradient, step: number, value: number) => {
  gradient.steps[gradient.stepCount] = step
  gradient.stepValues[gradient.stepCount] = value
  gradient.stepCount += 1
}

/** The first word begins a part and the last one ends one. */
const addEnds = (gradient: Gradient, length: number) => {
  const { words } = gradient
  const end = (length - 1) * columns
  for (let label = 0; label < labelCount; label += 1) {
    const [starting, ending] = [words[label] ?? 0, words[end + label] ?? 0]
    words[first + label] = (words[first + label] ?? 0) + starting
    words[end + last + label] = (words[end + last + label] ?? 0) + ending
    if (Math.abs(starting) >= least) addStep(gradient, stepOf(0, labelCount, label), starting)
    if (Math.abs(ending) >= least) addStep(gradient, stepOf(0, label, labelCount), ending)
  }
}

/** How much more likely each step between labels is than it should be. */
const addPairs = (
  gradient: Gradient,
  { joints, gold }: { joints: Uint8Array; gold: Uint8Array },
) => {
  const { words } = gradient
  const { alphas, betas, factors, pairs } = gradient.buffers
  for (let word = 1; word < gold.length; word += 1) {
    const base = word * labelCount
    for (let from = 0; from < labelCount; from += 1) {
      const alpha = alphas[base - labelCount + from] ?? 0
      const row = from * labelCount
      for (let to = 0; to < labelCount; to += 1) {
        pairs[row + to] =
          alpha * (factors[word * pairCount + row + to] ?? 0) * (betas[base + to] ?? 0)
      }
    }
    normalise(pairs, 0, pairCount)
    const right = (gold[word - 1] ?? 0) * labelCount + (gold[word] ?? 0)
    pairs[right] = (pairs[right] ?? 0) - 1
    for (let from = 0; from < labelCount; from += 1) {
      for (let to = 0; to < labelCount; to += 1) {
        const value = pairs[from * labelCount + to] ?? 0
        if (Math.abs(value) < least) continue
        addStep(gradient, stepOf(joints[word] ?? 0, from, to), value)
        if (from === to) continue
        const [ending, beginning] = [
          (word - 1) * columns + last + from,
          word * columns + first + to,
        ]
        words[ending] = (words[ending] ?? 0) + value
        words[beginning] = (words[beginning] ?? 0) + value
      }
    }
  }
}

/** The score of the path that the labels say. */
const goldScore = (
  scores: Float64Array,
  { crf, joints, gold }: { crf: Crf; joints: Uint8Array; gold: Uint8Array },
) => {
  let total = 0
  for (let word = 0; word <= gold.length; word += 1) {
    const from = gold[word - 1] ?? labelCount
    const to = gold[word] ?? labelCount
    const isEdge = from === labelCount || to === labelCount
    total += stepScore(crf, isEdge ? 0 : (joints[word] ?? 0), from, to)
    if (to < labelCount) total += scores[word * columns + to] ?? 0
    if (from === to) continue
    if (from < labelCount) total += scores[(word - 1) * columns + last + from] ?? 0
    if (to < labelCount) total += scores[word * columns + first + to] ?? 0
  }
  return total
}
