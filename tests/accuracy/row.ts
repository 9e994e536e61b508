/** One line of the table: how well a set's field is found. `n` is how many the labels hold. */
export type AccuracyRow = {
  set: string
  field: string
  precision: number
  recall: number
  f1: number
  n: number
}

export type Tally = { found: number; labelled: number; right: number }

export const rowOfTally = ({
  set,
  field,
  tally: { found, labelled, right },
}: {
  set: string
  field: string
  tally: Tally
}): AccuracyRow => ({
  set,
  field,
  precision: found === 0 ? 1 : right / found,
  recall: labelled === 0 ? 1 : right / labelled,
  f1: found + labelled === 0 ? 1 : (2 * right) / (found + labelled),
  n: labelled,
})

/** What scoring a set gives: its rows, and notes for people (speed and the like). */
export type AccuracySet = { rows: AccuracyRow[]; notes: string[] }
