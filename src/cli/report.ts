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
  try {
    const { json, text, remarks = [], isIncomplete = false } = await run()
    process.stdout.write(`${isJson ? JSON.stringify(json, null, 2) : text}\n`)
    for (const remark of remarks) process.stderr.write(`${remark}\n`)
    if (isIncomplete) process.exitCode = 1
  } catch (error) {
    process.exitCode = 1
    const { code, message } = failureOf(error)
    if (isJson) process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`)
    else process.stderr.write(`${message}\n`)
    if (code === unexpected && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`)
  }
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
  TransactionConflictError: 'database-busy',
  UnknownLocaleError: 'unknown-locale',
  UnknownStyleError: 'unknown-style',
  ValidationError: 'invalid-value',
  WriteWaitError: 'database-busy',
}

const failureOf = (error: unknown): { code: string; message: string } => {
  if (!(error instanceof Error)) return { code: unexpected, message: String(error) }
  const isOurs = error.name === 'ArticleImportError' || error.name === 'CommandError'
  const ownCode = isOurs && 'code' in error ? String(error.code) : undefined
  return { code: ownCode ?? codeOfName[error.name] ?? unexpected, message: error.message }
}
