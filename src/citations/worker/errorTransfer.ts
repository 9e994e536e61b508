import { CitationEngineError } from '../engine/engine'
import { DuplicateIdError } from '../findings'
import { UnknownLocaleError } from '../styles/locales'
import { InvalidStyleError, UnknownStyleError } from '../styles/styles'
import { CitationDeadlineError, CitationsBusyError, CitationWorkerError } from './errors'

/** An error as it travels between threads, where classes get lost. */
export type PackedError = {
  name: string
  message: string
  stack?: string
  /** The error's own fields, as far as they are plain data. */
  fields: Record<string, unknown>
  cause?: PackedError
}

/** Takes apart whatever was thrown, so that `postMessage` can carry it. */
export const packError = (thrown: unknown): PackedError => packNested(thrown, 0)

/**
 * The error again: a real Error with its name, message, fields, stack and causes. Of the classes
 * in the table below and of JavaScript's own it is an instance, of all others a plain Error.
 */
export const unpackError = ({ name, message, stack, fields, cause }: PackedError): Error => {
  const error = new Error(message, cause && { cause: unpackError(cause) })
  Object.setPrototypeOf(error, prototypes.get(name) ?? Error.prototype)
  Object.assign(error, fields)
  if (error.name !== name) error.name = name
  if (stack !== undefined) error.stack = stack
  return error
}

const errorClasses = {
  CitationDeadlineError,
  CitationEngineError,
  CitationWorkerError,
  CitationsBusyError,
  DuplicateIdError,
  InvalidStyleError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  UnknownLocaleError,
  UnknownStyleError,
}

const prototypes: ReadonlyMap<string, Error> = new Map(
  Object.entries(errorClasses).map(([name, { prototype }]) => [name, prototype]),
)

const deepestCause = 4

const packNested = (thrown: unknown, depth: number): PackedError => {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), fields: {} }
  const { name, message, stack, cause } = thrown
  const hasCause = cause !== undefined && depth < deepestCause
  return {
    name,
    message,
    fields: plainFields(thrown),
    ...(stack === undefined ? {} : { stack }),
    ...(hasCause ? { cause: packNested(cause, depth + 1) } : {}),
  }
}

const plainFields = (error: Error): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(error).filter(([key, value]) => key !== 'cause' && canTravel(value)),
  )

const canTravel = (value: unknown): boolean => {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}
