/** Something that a person can mend: its message says what and how, and no stack trace is shown. */
export class Failure extends Error {}

/**
 * Ends the process with the message of a Failure; anything else is a bug, and keeps its stack.
 * @param {unknown} error
 * @returns {never}
 */
export const exitWith = (error) => {
  console.error(error instanceof Failure ? `\n${error.message}` : error)
  process.exit(1)
}

/**
 * What a program printed, for the message of its failure: where it is long, its first and last lines.
 * @param {{ stdout: string, stderr: string }} printed
 */
export const excerpt = ({ stdout, stderr }) => {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim())
  if (lines.length <= 50) return lines.join('\n')
  return [
    ...lines.slice(0, 20),
    `… (${lines.length - 50} lines left out)`,
    ...lines.slice(-30),
  ].join('\n')
}
