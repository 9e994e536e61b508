import { APIError } from 'payload'

/** The settings of the database cannot be used; the message names what, why and what to do. */
export class DatabaseSettingsError extends Error {
  override name = 'DatabaseSettingsError'
}

/** A write waited longer than the limit for its turn. Nothing was written; the request may be sent again. */
export class WriteWaitError extends APIError {
  override name = 'WriteWaitError'
  constructor(message: string) {
    super(message, 503, undefined, true)
  }
}

/** Code inside an open transaction wrote outside of it, which would wait for itself for ever. */
export class OutsideTransactionError extends APIError {
  override name = 'OutsideTransactionError'
  constructor(message: string) {
    super(message, 500)
  }
}

/** A transaction was gone when it should have been committed. Nothing of it was written. */
export class LostTransactionError extends APIError {
  override name = 'LostTransactionError'
  constructor(reason: string) {
    super(`Nothing was saved: ${reason}`, 500, undefined, true)
  }
}

/** Other transactions kept changing the same documents. Nothing was written. */
export class TransactionConflictError extends APIError {
  override name = 'TransactionConflictError'
  constructor({ message, cause }: { message: string; cause: unknown }) {
    super(message, 409, undefined, true)
    this.cause = cause
  }
}

/** What a commit says when its transaction was rolled back before, by an error that somebody caught. */
export const swallowedErrorReason =
  'this transaction had already been rolled back, because an operation with the same req failed ' +
  'and its error was caught. Let that error pass, or give the operation that may fail a req of ' +
  'its own (for a document that may be missing: disableErrors).'
