import type { PayloadRequest } from 'payload'
import { partyOf } from './party'
import { permissions } from './permissions'
import type { GuardedCollection, Operation } from './permissions'

/** All that an import may do. */
const needed: [GuardedCollection, Operation][] = [
  ['articles', 'create'],
  ['references', 'create'],
  ['treatments', 'create'],
  ['side-effects', 'create'],
  ['side-effects', 'update'],
  ['risk-factors', 'create'],
  ['risk-factors', 'update'],
  ['people', 'create'],
]

/** Whether the caller may import an article: everything that an import writes, they may write by hand. */
export const canImportArticles = (req: Pick<PayloadRequest, 'user'>): boolean =>
  needed.every(
    ([collection, operation]) => permissions[collection][operation][partyOf(req)] === 'all',
  )
