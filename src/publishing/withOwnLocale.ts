import { isolateObjectProperty } from 'payload'
import type { PayloadRequest } from 'payload'

/**
 * The same request with a locale of its own. A Local API call with `locale` and `req` writes the locale into `req`,
 * where it would decide in which locale everything after it is read and saved.
 */
export const withOwnLocale = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['locale', 'fallbackLocale'])
