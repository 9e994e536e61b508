import { ValidationError } from 'payload'
import { uniqueIdentifiers } from '../../references/identifiers'

const mostRuns = 5

/** What has to be unique, and what a writer looks up before they choose it. */
const uniquePaths: readonly string[] = ['citationKey', 'slug', ...uniqueIdentifiers]

/**
 * Runs `run`, and runs it again where somebody took a citation key, an address or an identifier between the look and the
 * write: the next run finds what they saved. On SQLite writers take turns, so this happens on MongoDB only.
 * @param run one whole transaction, of which nothing is left when it fails.
 * @throws the ValidationError when it keeps coming, and every other error at once.
 */
export const whileTaken = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  for (let runs = 1; ; runs += 1) {
    try {
      return await run()
    } catch (error) {
      if (!isTaken(error) || runs === mostRuns) throw error
    }
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof ValidationError &&
  error.data.errors.every(({ path }) => uniquePaths.includes(path))
