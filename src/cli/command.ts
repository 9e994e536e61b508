export type CommandOptions = {
  json?: boolean
  dryRun?: boolean
  style?: string
  locale?: string
  format?: string
  citations?: string
  links?: boolean
  from?: string
  to?: string
  as?: string
  similar?: string
  ids?: string
  where?: string
  search?: string
  dismissed?: boolean
}

/** What a command found out: as JSON, and as text for people. One of the two is printed. */
export type CommandResult = {
  json: object
  text: string
  /** What else a person should know; printed to standard error, a line each. */
  remarks?: readonly string[]
  /** Whether part of what was asked for could not be done; the process then ends with `incompleteExit`. */
  isIncomplete?: boolean
  /** The command has written its result to standard output itself, piece by piece. */
  isPrinted?: boolean
  /** Tells an incomplete result from a failure where a command promises to (default: 1). */
  incompleteExit?: number
}

/** What each command's file exports. */
export type CommandModule = {
  /** @throws whatever stands in the way; the caller prints it for people or as JSON. */
  run: (input: { args: readonly string[]; options: CommandOptions }) => Promise<CommandResult>
}

/** What a person can mend; the message says what, where and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code: string

  constructor({ code, message }: { code: string; message: string }) {
    super(message)
    this.code = code
  }
}
