import { randomUUID } from 'node:crypto'
import type { GuardedCollection } from '../../../src/access/permissions'
import type { Row } from '../api'
import { styleFile } from '../citationStyles/styleFile'
import { upload } from '../content'

type Sample = {
  /** What a caller sends to create one; it is a draft where there are drafts. */
  body: () => Row | FormData
  /** A harmless change. */
  change: Row
}

const unique = (word: string) => `${word} ${randomUUID().slice(0, 8)}`

const named: Sample = { body: () => ({ name: unique('Name') }), change: { name: 'Changed' } }

/** What is sent to each collection to go through the table of permissions. */
export const samples: Record<GuardedCollection, Sample> = {
  articles: { body: () => ({ title: unique('Title') }), change: { title: 'Changed' } },
  'side-effects': named,
  'risk-factors': named,
  treatments: named,
  references: { body: () => ({ title: unique('Title') }), change: { title: 'Changed' } },
  imports: { body: () => ({ fileName: unique('File') }), change: { fileName: 'Changed' } },
  merges: { body: () => ({ title: unique('Merge') }), change: { title: 'Changed' } },
  'duplicate-pairs': {
    body: () => ({ pairKey: unique('Pair'), relation: 'same', score: 1 }),
    change: { relation: 'similar' },
  },
  'retraction-notices': {
    body: () => ({ kind: 'retracted', source: 'retraction-watch', fingerprint: unique('Row') }),
    change: { notice: '10.1000/changed' },
  },
  people: named,
  media: { body: () => upload('picture', { alt: 'A picture' }), change: { alt: 'Changed' } },
  attachments: { body: () => upload('words'), change: { note: 'Changed' } },
  'uploaded-styles': {
    body: () => ({ styleId: `style-${randomUUID().slice(0, 8)}`, xml: styleFile() }),
    change: { xml: styleFile({ title: 'Changed' }) },
  },
  users: {
    body: () => ({
      name: 'New',
      role: 'editor',
      email: `${randomUUID()}@example.org`,
      password: randomUUID(),
    }),
    change: { name: 'Changed' },
  },
}
