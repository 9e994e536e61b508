import type { Endpoint } from 'payload'
import { citeLimits, trustedProxies } from '../citeAnything/limits'
import { bibliographyEndpoints } from './bibliography'
import { citationStyleEndpoints } from './citationStyles'
import { citeEndpoint } from './cite'

// A setting that cannot be used stops the server at its start, not at somebody's first request.
citeLimits()
trustedProxies()

/** What the API has beside its collections. */
export const endpoints: Endpoint[] = [
  ...citationStyleEndpoints,
  ...bibliographyEndpoints,
  citeEndpoint,
]
