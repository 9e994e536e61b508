import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import type { CitationOptions } from '../citationSettings'

/**
 * A parameter of the query as one text; none where it is missing or empty.
 * @throws APIError 400 where it stands more than once, or is longer than any that means something.
 */
export const textOf = (req: PayloadRequest, name: string, longest = 200): string | undefined => {
  const value: unknown = req.query[name]
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string' && value.length <= longest) return value
  throw new APIError(
    `${name} is one text of at most ${longest} characters; give it once.`,
    400,
    undefined,
    true,
  )
}

/**
 * A parameter of the query as a whole number from 1.
 * @throws APIError 400 where it is something else.
 */
export const countOf = (req: PayloadRequest, name: string): number | undefined => {
  const text = textOf(req, name)
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new APIError(`${name} is a whole number from 1.`, 400, undefined, true)
}

/**
 * Whether the query asks to write nothing (`dryRun=true`).
 * @throws APIError 400 for anything else: whoever misspells `true` must not write by mistake.
 */
export const isDryRunAsked = (req: PayloadRequest): boolean => {
  const { dryRun }: { dryRun?: unknown } = req.query
  if (dryRun === undefined || dryRun === 'false') return false
  if (dryRun === 'true') return true
  throw new APIError('dryRun is either true or false.', 400, undefined, true)
}

/** How the query wants citations printed. @throws APIError 400 as `textOf` does. */
export const citationOptionsIn = (req: PayloadRequest): CitationOptions => ({
  style: textOf(req, 'style'),
  citationLocale: textOf(req, 'citationLocale'),
})
