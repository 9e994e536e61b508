import { APIError } from 'payload'

/** What stands in the way of a merge or its undoing, for people. */
export const refusal = (status: number, message: string, data?: Record<string, unknown>) =>
  new APIError(message, status, data, true)
