import type { PayloadRequest } from 'payload'
import { withOwnLocale } from './withOwnLocale'

/** The same request, in the default locale where it is for all of them: text is computed in one. */
export const inOneLocale = (req: PayloadRequest): PayloadRequest => {
  const { localization } = req.payload.config
  if (req.locale !== 'all' || !localization) return req
  return Object.assign(withOwnLocale(req), { locale: localization.defaultLocale })
}
