import { mostTokens } from '../../src/references/plainText/labeller/tokens'
import { columns } from '../../src/references/plainText/labeller/scores'
import { add, states } from './crf'
import type { Crf, Example } from './crf'
import { findGradient, newGradient } from './gradient'
import type { Gradient } from './gradient'
import { seeded, shuffled } from './random'

export type Schedule = {
  epochs: number
  /** The share of features left out at random each time, so that no single one is relied on. */
  dropout: number
  /** The weights are the mean of those after each of so many last epochs; 0 is those after the last one. */
  averaged: number
  seed: number
}

const rate = 0.1
const leastGradient = 1e-3
const gradient = newGradient(mostTokens)

/** Trains a field on examples by AdaGrad, one example at a time; says the loss after each epoch. */
export const train = ({
  crf,
  examples,
  schedule: { epochs, dropout, averaged, seed },
  onEpoch,
}: {
  crf: Crf
  examples: readonly Example[]
  schedule: Schedule
  onEpoch: (epoch: number, loss: number) => void
}): void => {
  const random = seeded(seed)
  const squares: Crf = {
    weights: new Float32Array(crf.weights.length).fill(firstSquare),
    transitions: new Float32Array(crf.transitions.length).fill(firstSquare),
    jointTransitions: new Float32Array(crf.jointTransitions.length).fill(firstSquare),
  }
  const snapshots: Crf = emptyLike(crf, averaged > 0)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const pace = rate * (1 - (0.9 * epoch) / epochs)
    let loss = 0
    for (const index of shuffled(examples.length, random)) {
      const example = examples[index]
      if (!example) continue
      const rows = example.rows.map((list) => list.filter(() => random() >= dropout))
      findGradient(gradient, { crf, example: { ...example, rows } })
      loss += gradient.loss * example.weight
      follow(crf, { squares, rows, weight: example.weight, pace })
    }
    if (epoch >= epochs - averaged) addShare(snapshots, crf, 1 / averaged)
    onEpoch(epoch, loss)
  }
  if (averaged > 0) copyInto(crf, snapshots)
}

const firstSquare = 1e-2

/** The mean of so many fields that `trained` makes, one after the other. */
export const meanOf = (count: number, trained: (index: number) => Crf): Crf => {
  const first = trained(0)
  const mean = emptyLike(first, true)
  addShare(mean, first, 1 / count)
  for (let index = 1; index < count; index += 1) addShare(mean, trained(index), 1 / count)
  return mean
}

export const copyOf = (crf: Crf): Crf => ({
  weights: crf.weights.slice(),
  transitions: crf.transitions.slice(),
  jointTransitions: crf.jointTransitions.slice(),
})

const emptyLike = (crf: Crf, isNeeded: boolean): Crf => ({
  weights: new Float32Array(isNeeded ? crf.weights.length : 0),
  transitions: new Float32Array(isNeeded ? crf.transitions.length : 0),
  jointTransitions: new Float32Array(isNeeded ? crf.jointTransitions.length : 0),
})

const tables = ['weights', 'transitions', 'jointTransitions'] as const

const addShare = (sum: Crf, crf: Crf, share: number) => {
  for (const name of tables) {
    const [into, values] = [sum[name], crf[name]]
    for (let at = 0; at < values.length; at += 1) add(into, at, (values[at] ?? 0) * share)
  }
}

const copyInto = (crf: Crf, from: Crf) => {
  for (const name of tables) crf[name].set(from[name])
}

/** Steps against the gradient, smaller the more a weight was moved before. */
const follow = (
  crf: Crf,
  {
    squares,
    rows,
    weight,
    pace,
  }: { squares: Crf; rows: readonly Int32Array[]; weight: number; pace: number },
) => {
  const { steps, stepValues, stepCount, words } = gradient
  for (let index = 0; index < stepCount; index += 1) {
    const step = steps[index] ?? 0
    const value = (stepValues[index] ?? 0) * weight
    move(crf.transitions, squares.transitions, step % (states * states), value, pace)
    move(crf.jointTransitions, squares.jointTransitions, step, value, pace)
  }
  for (let word = 0; word < rows.length; word += 1) {
    const list = rows[word] ?? none
    const base = word * columns
    const count = findActive(words, base)
    for (let index = 0; index < list.length; index += 1) {
      const row = (list[index] ?? 0) * columns
      for (let place = 0; place < count; place += 1) {
        const column = active[place] ?? 0
        const value = (words[base + column] ?? 0) * weight
        move(crf.weights, squares.weights, row + column, value, pace)
      }
    }
  }
}

const none = new Int32Array()

const move = (
  values: Float32Array,
  squares: Float32Array,
  at: number,
  value: number,
  pace: number,
) => {
  const square = (squares[at] ?? 0) + value * value
  squares[at] = square
  values[at] = (values[at] ?? 0) - (pace * value) / Math.sqrt(square)
}

const active = new Uint8Array(columns)

/** Notes the columns of a word that its gradient is worth following in, and says how many. */
const findActive = (words: Gradient['words'], base: number) => {
  let count = 0
  for (let column = 0; column < columns; column += 1) {
    if (Math.abs(words[base + column] ?? 0) <= leastGradient) continue
    active[count] = column
    count += 1
  }
  return count
}
