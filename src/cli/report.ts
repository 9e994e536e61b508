import { format } from 'node:util'
import type { CommandResult } from './command'

/**
 * Runs a command and prints its result to standard output, as JSON or for people. An error goes to standard error,
 * or as JSON to standard output, and the process then ends with 1.
 */
export const report = async ({
  isJson,
  run,
}: {
  isJson: boolean
  run: () => Promise<CommandResult>
}): Promise<void> => {
  // Libraries print with console.log; standard output is for the result alone.
  console.log = (...values: unknown[]) => process.stderr.write(`${format(...values)}\n`)
  process.stdout.on('error', endWithReader)
  try {
    const result = await run()
    const { json, text, remarks = [], isIncomplete = false, incompleteExit = 1 } = result
    if (!result.isPrinted) {
      process.stdout.write(`${isJson ? JSON.stringify(json, null, 2) : text}\n`)
    }
    for (const remark of remarks) process.stderr.write(`${remark}\n`)
    if (isIncomplete) process.exitCode = incompleteExit
  } catch (error) {
    process.exitCode = 1
    const { code, message } = failureOf(error)
    if (isJson) process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`)
    else process.stderr.write(`${message}\n`)
    if (code === unexpected && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`)
  }
}

/** `vouch ... | head` closes the pipe when it has enough. */
const endWithReader = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

const unexpected = 'unexpected'

/** The errors that are written for people, by name. All others are mistakes of the program. */
const codeOfName: Record<string, string> = {
  CitationDeadlineError: 'too-slow',
  CitationEngineError: 'cannot-print',
  CitationWorkerError: 'cannot-print',
  DatabaseSettingsError: 'database-settings',
  InvalidStyleError: 'invalid-style',
  LostTransactionError: 'not-saved',
  RetractionCsvError: 'not-retraction-watch',
  TransactionConflictError: 'database-busy',
  UnknownLocaleError: 'unknown-locale',
  UnknownStyleError: 'unknown-style',
  ValidationError: 'invalid-value',
  WriteWaitError: 'database-busy',
}

/** The errors that carry their own code. */
const ownCodes: ReadonlySet<string> = new Set([
  'ArticleImportError',
  'CommandError',
  'ReferenceFileError',
])

const failureOf = (error: unknown): { code: string; message: string } => {
  if (!(error instanceof Error)) return { code: unexpected, message: String(error) }
  const isOurs = ownCodes.has(error.name)
  const ownCode = isOurs && 'code' in error ? String(error.code) : undefined
  return { code: ownCode ?? codeOfName[error.name] ?? unexpected, message: error.message }
}
