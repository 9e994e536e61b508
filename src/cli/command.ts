export type CommandOptions = {
  json?: boolean
  dryRun?: boolean
  style?: string
  locale?: string
  format?: string
  citations?: string
  links?: boolean
}

/** What a command found out: as JSON, and as text for people. One of the two is printed. */
export type CommandResult = {
  json: object
  text: string
  /** What else a person should know; printed to standard error, a line each. */
  remarks?: readonly string[]
  /** Whether part of what was asked for could not be done; the process then ends with 1. */
  isIncomplete?: boolean
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
