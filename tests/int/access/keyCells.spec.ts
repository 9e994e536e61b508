import { expect, it } from 'vitest'
import { permissions } from '../../../src/access/permissions'
import type { GuardedCollection, Operation, Reach } from '../../../src/access/permissions'
import type { Party } from '../../../src/access/roles'

/** What the house promises, said without the table: it may not be wrong unseen. */
const promises: [Party, Operation, GuardedCollection[], Reach][] = [
  ['anonymous', 'read', ['articles', 'side-effects', 'risk-factors', 'treatments'], 'published'],
  ['anonymous', 'read', ['references', 'people', 'media'], 'linked'],
  ['anonymous', 'read', ['users', 'attachments', 'uploaded-styles'], 'none'],
  ['anonymous', 'readVersions', ['articles', 'references', 'people', 'side-effects'], 'none'],
  ['anonymous', 'create', ['articles', 'references', 'users', 'media', 'attachments'], 'none'],
  ['anonymous', 'update', ['articles', 'references', 'users', 'people', 'treatments'], 'none'],
  ['anonymous', 'trash', ['articles', 'references', 'side-effects', 'risk-factors'], 'none'],
  ['anonymous', 'delete', ['articles', 'references', 'media', 'attachments'], 'none'],
  ['reader', 'read', ['articles', 'side-effects', 'references', 'people', 'media'], 'all'],
  ['reader', 'read', ['attachments'], 'none'],
  ['reader', 'read', ['users'], 'self'],
  ['reader', 'create', ['articles', 'references', 'people', 'media', 'users'], 'none'],
  ['reader', 'update', ['articles', 'references', 'people', 'media', 'users'], 'none'],
  ['reader', 'delete', ['articles', 'references', 'people', 'media', 'users'], 'none'],
  ['reviewer', 'update', ['articles', 'side-effects', 'risk-factors', 'treatments'], 'none'],
  ['reviewer', 'create', ['articles', 'side-effects', 'risk-factors', 'treatments'], 'none'],
  ['reviewer', 'update', ['references', 'attachments'], 'all'],
  ['reviewer', 'trash', ['references', 'articles'], 'none'],
  ['editor', 'update', ['articles', 'references', 'people', 'media', 'side-effects'], 'all'],
  ['editor', 'trash', ['articles', 'references'], 'all'],
  ['editor', 'delete', ['articles', 'references', 'people', 'media', 'attachments'], 'none'],
  ['publisher', 'delete', ['articles', 'references'], 'all'],
  ['editor', 'update', ['users'], 'self'],
  ['publisher', 'update', ['users'], 'self'],
  ['publisher', 'create', ['users'], 'none'],
  ['editor', 'update', ['uploaded-styles'], 'none'],
  ['reviewer', 'create', ['uploaded-styles'], 'none'],
  ['publisher', 'create', ['uploaded-styles'], 'all'],
  ['admin', 'create', ['users'], 'all'],
  ['admin', 'delete', ['users'], 'none'],
  ['publisher', 'delete', ['users'], 'none'],
]

it.each(promises)('%s: %s of %j is "%s" by the table', (party, operation, collections, reach) => {
  for (const collection of collections) {
    expect(permissions[collection][operation][party], collection).toBe(reach)
  }
})
