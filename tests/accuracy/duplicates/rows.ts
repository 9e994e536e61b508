import { existsSync } from 'node:fs'
import { compareReferences } from '../../../src/references/duplicates/compareReferences'
import { matchKeyNames, matchKeys } from '../../../src/references/duplicates/matchKeys'
import type { ReferenceFields } from '../../../src/references/reference'
import type { AccuracyRow, AccuracySet } from '../row'
import { exportedPairs } from './exportedPairs'
import { isHeldOut, labelledPairs } from './pairs'
import type { LabelledPair } from './pairs'
import { fixtures, realRecords } from './records'

/** How well duplicates are told from other works, on pairs made of real references; none without the fixtures. */
export const score = (): AccuracySet => {
  if (!existsSync(fixtures)) return { rows: [], notes: [`duplicates: ${fixtures} is not there.`] }
  const pairs = labelledPairs(realRecords())
  const heldOut = pairs.filter(isHeldOut)
  const rest = pairs.filter((pair) => !isHeldOut(pair))
  const rows = [
    ...rowsOf({ set: 'duplicates, held out', pairs: heldOut }),
    ...rowsOf({ set: 'duplicates, tuned on', pairs: rest }),
    ...rowsOf({ set: 'duplicates, three databases', pairs: exportedPairs() }),
  ]
  return { rows, notes: [] }
}

const rowsOf = ({ set, pairs }: { set: string; pairs: readonly LabelledPair[] }): AccuracyRow[] => [
  row({
    set,
    field: 'same',
    pairs,
    isFound: (one, other) => compareReferences(one, other).relation === 'same',
  }),
  row({
    set,
    field: 'same, found by its keys',
    pairs,
    isFound: (one, other) =>
      compareReferences(one, other).relation === 'same' && shareKey(one, other),
  }),
  row({
    set,
    field: 'same or similar',
    pairs,
    isFound: (one, other) => ['same', 'similar'].includes(compareReferences(one, other).relation),
  }),
]

/** Whether the library would look at the pair at all. */
const shareKey = (one: ReferenceFields, other: ReferenceFields) => {
  const [keys, otherKeys] = [matchKeys(one), matchKeys(other)]
  return (
    matchKeyNames.some((name) => keys[name] !== null && keys[name] === otherKeys[name]) ||
    (['doi', 'pmid', 'pmcid', 'arxiv'] as const).some(
      (name) => one[name] && one[name] === other[name],
    )
  )
}

const row = ({
  set,
  field,
  pairs,
  isFound,
}: {
  set: string
  field: string
  pairs: readonly LabelledPair[]
  isFound: (one: ReferenceFields, other: ReferenceFields) => boolean
}): AccuracyRow => {
  const found = pairs.filter(({ one, other }) => isFound(one, other))
  const right = found.filter(({ isSame }) => isSame).length
  const wanted = pairs.filter(({ isSame }) => isSame).length
  const precision = found.length === 0 ? 1 : right / found.length
  const recall = wanted === 0 ? 1 : right / wanted
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { set, field, precision, recall, f1, n: pairs.length }
}
