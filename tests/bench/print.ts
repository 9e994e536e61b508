import type { BenchRow } from './row'

const columns: { title: string; cell: (row: BenchRow) => string }[] = [
  { title: 'bench', cell: ({ bench }) => bench },
  { title: 'job', cell: ({ job }) => job },
  { title: 'value', cell: ({ value, unit }) => `${value.toPrecision(4)} ${unit}` },
  {
    title: 'baseline',
    cell: ({ baseline, unit }) =>
      baseline ? `${baseline.name}: ${baseline.value.toPrecision(4)} ${unit}` : '',
  },
  { title: 'ratio', cell: ({ ratio }) => (ratio === null ? '' : ratio.toFixed(2)) },
  { title: 'target', cell: ({ target }) => target ?? '' },
  { title: 'met', cell: ({ met }) => (met === null ? '' : met ? 'yes' : 'no') },
]

/** Rows as a table for people. */
export const benchTable = (rows: BenchRow[]): string => {
  const cells = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ]
  const widths = columns.map((_, index) =>
    Math.max(...cells.map((line) => line[index]?.length ?? 0)),
  )
  return cells
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
