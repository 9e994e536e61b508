import { columns } from '../../src/references/plainText/labeller/scores'
import { add, states } from './crf'
import type { Crf, Example } from './crf'
import { gradientOf } from './gradient'
import { seeded, shuffled } from './random'

export type Schedule = {
  epochs: number
  /** The share of features left out at random each time, so that no single one is relied on. */
  dropout: number
  /** The weights are the mean of those after each of so many last epochs; 0 is those after the last one. */
  averaged: number
}

const rate = 0.1
const leastGradient = 1e-3

/** Trains a field on examples by AdaGrad, one example at a time; says the loss after each epoch. */
export const train = ({
  crf,
  examples,
  schedule: { epochs, dropout, averaged },
  onEpoch,
}: {
  crf: Crf
  examples: readonly Example[]
  schedule: Schedule
  onEpoch: (epoch: number, loss: number) => void
}): void => {
  const random = seeded(1)
  const [words, steps, jointSteps] = [crf.weights, crf.transitions, crf.jointTransitions].map(
    adaptive,
  )
  const means = [crf.weights, crf.transitions, crf.jointTransitions].map((values) => ({
    values,
    mean: new Float32Array(averaged > 0 ? values.length : 0),
  }))
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const pace = rate * (1 - (0.9 * epoch) / epochs)
    let loss = 0
    for (const index of shuffled(examples.length, random)) {
      const example = examples[index]
      if (!example) continue
      const rows = example.rows.map((list) => list.filter(() => random() >= dropout))
      const gradient = gradientOf(crf, { ...example, rows })
      loss += gradient.loss * example.weight
      for (const { joint, from, to, value } of gradient.steps) {
        const step = from * states + to
        steps?.(step, value * example.weight, pace)
        jointSteps?.(joint * states * states + step, value * example.weight, pace)
      }
      rows.forEach((list, word) => {
        const active = activeColumns(gradient.words, word)
        for (const row of list) {
          for (const column of active) {
            const value = (gradient.words[word * columns + column] ?? 0) * example.weight
            words?.(row * columns + column, value, pace)
          }
        }
      })
    }
    if (epoch >= epochs - averaged) {
      for (const { values, mean } of means) {
        for (let at = 0; at < mean.length; at += 1) add(mean, at, (values[at] ?? 0) / averaged)
      }
    }
    onEpoch(epoch, loss)
  }
  if (averaged > 0) for (const { values, mean } of means) values.set(mean)
}

/** Steps against a gradient, smaller the more a weight was moved before. */
const adaptive = (values: Float32Array) => {
  const squares = new Float32Array(values.length).fill(1e-2)
  return (at: number, gradient: number, pace: number) => {
    add(squares, at, gradient * gradient)
    add(values, at, (-pace * gradient) / Math.sqrt(squares[at] ?? 1))
  }
}

const activeColumns = (gradient: Float64Array, word: number): number[] => {
  const active: number[] = []
  for (let column = 0; column < columns; column += 1) {
    if (Math.abs(gradient[word * columns + column] ?? 0) > leastGradient) active.push(column)
  }
  return active
}
