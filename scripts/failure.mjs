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
 * The last lines of what a program printed, for the message of its failure.
 * @param {{ stdout: string, stderr: string }} result
 */
export const lastLines = ({ stdout, stderr }) =>
  `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => line.trim())
    .slice(-30)
    .join('\n')
