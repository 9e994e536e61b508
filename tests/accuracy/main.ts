import { table } from '../../src/cli/table'
import type { AccuracySet } from './row'

/*
 * Scores what reads and compares references on labelled sets that it was not made from, and prints one
 * row for each field of each set. `--json` prints the rows as JSON; a set's name prints that set only.
 */

const sets: Readonly<Record<string, () => Promise<{ score: () => AccuracySet }>>> = {
  'plain-text': () => import('./plainText'),
  duplicates: () => import('./duplicates/rows'),
}

const args = process.argv.slice(2)
const wanted = Object.keys(sets).filter((name) => args.includes(name))
const names = wanted.length > 0 ? wanted : Object.keys(sets)
const scored: AccuracySet[] = []
for (const name of names) {
  const module = await sets[name]?.()
  if (module) scored.push(module.score())
}
const rows = scored.flatMap((set) => set.rows)

if (args.includes('--json')) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
else {
  const share = (value: number) => value.toFixed(4)
  const lines = rows.map(({ set, field, precision, recall, f1, n }) => [
    set,
    field,
    share(precision),
    share(recall),
    share(f1),
    String(n),
  ])
  process.stdout.write(`${table([['set', 'field', 'precision', 'recall', 'F1', 'n'], ...lines])}\n`)
  for (const note of scored.flatMap((set) => set.notes)) process.stdout.write(`${note}\n`)
}
