/** Rows as columns of equal width, two spaces apart. What a terminal would take for a command is left out. */
export const table = (rows: readonly string[][]): string => {
  const clean = rows.map((row) => row.map(printable))
  const columns = Math.max(0, ...clean.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...clean.map((row) => (column < row.length - 1 ? (row[column]?.length ?? 0) : 0))),
  )
  return clean
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    )
    .join('\n')
}

const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ')
