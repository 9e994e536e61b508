import { jointCount } from '../../src/references/plainText/labeller/joints'
import { labels } from '../../src/references/plainText/labeller/labels'
import { columns } from '../../src/references/plainText/labeller/scores'

/** One labelled reference: the rows of each word's features, its joints and its labels. */
export type Example = { rows: Int32Array[]; joints: Uint8Array; gold: Uint8Array; weight: number }

export const labelCount = labels.length

/** Labels and the outside: before the first word, behind the last one. */
export const states = labelCount + 1

/** A conditional random field: weights of features, of steps between labels, of such steps at a kind of joint. */
export type Crf = {
  weights: Float32Array
  transitions: Float32Array
  jointTransitions: Float32Array
}

export const newCrf = (rowCount: number): Crf => ({
  weights: new Float32Array(rowCount * columns),
  transitions: new Float32Array(states * states),
  jointTransitions: new Float32Array(jointCount * states * states),
})

export const add = (values: Float64Array | Float32Array, at: number, value: number): void => {
  values[at] = (values[at] ?? 0) + value
}

/** What the features of each word give each column. */
export const wordScores = (crf: Crf, rows: readonly Int32Array[]): Float64Array => {
  const scores = new Float64Array(rows.length * columns)
  rows.forEach((list, word) => {
    const base = word * columns
    for (const row of list) {
      const from = row * columns
      for (let column = 0; column < columns; column += 1) {
        scores[base + column] = (scores[base + column] ?? 0) + (crf.weights[from + column] ?? 0)
      }
    }
  })
  return scores
}

export const transitionOf = (crf: Crf, step: { joint: number; from: number; to: number }): number =>
  (crf.transitions[step.from * states + step.to] ?? 0) +
  (crf.jointTransitions[(step.joint * states + step.from) * states + step.to] ?? 0)
