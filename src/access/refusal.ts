import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'

/** What stands in the way of what somebody asked for, for people. */
export const refusal = (status: number, message: string, data?: Record<string, unknown>) =>
  new APIError(message, status, data, true)

/**
 * @param task what is asked for, after "may not": `merge references`.
 * @param ask whom to ask for it: `an editor or an admin`.
 * @throws APIError 401 for whoever is not signed in, 403 for a role that may not.
 */
export const refuseUnless = ({
  isAllowed,
  req,
  task,
  ask,
}: {
  isAllowed: boolean
  req: Pick<PayloadRequest, 'user'>
  task: string
  ask: string
}): void => {
  if (isAllowed) return
  if (!req.user) throw refusal(401, `Sign in to ${task}.`)
  throw refusal(403, `Your role may not ${task}. Ask ${ask}.`)
}
