import type { ServiceName } from '../services'
import type { RegistryFailure } from './failure'

/** What is asked of a service. */
export type RegistryRequest = {
  service: ServiceName
  /** Below the service's address, its parts percent-encoded. */
  path: string
  query?: Readonly<Record<string, string>>
  /** Whether an answer of a few minutes ago will not do. */
  isFresh?: boolean
}

/** What came back: a text with 200, 400 or 404, or why there is none. */
export type Reply =
  | { state: 'answered'; status: 200 | 400 | 404; text: string; fetchedAt: string }
  | { state: 'failed'; failure: RegistryFailure }
