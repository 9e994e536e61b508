import type { Party } from './roles'

/**
 * What a party may reach with an operation: `all` documents, the `published` ones, those that something
 * published links to (`linked`), their own user (`self`), or none.
 */
export type Reach = 'all' | 'published' | 'linked' | 'self' | 'none'

export const operations = ['read', 'readVersions', 'create', 'update', 'trash', 'delete'] as const

export type Operation = (typeof operations)[number]

type Row = Record<Party, Reach>
type CollectionPermissions = Record<Operation, Row>

const row = (
  anonymous: Reach,
  reader: Reach,
  editor: Reach,
  reviewer: Reach,
  publisher: Reach,
  admin: Reach,
): Row => ({ anonymous, reader, editor, reviewer, publisher, admin })

// prettier-ignore -- a table is read across
const content: CollectionPermissions = {
  //                anonymous    reader   editor   reviewer publisher admin
  read: row('published', 'all', 'all', 'all', 'all', 'all'),
  readVersions: row('none', 'none', 'all', 'all', 'all', 'all'),
  create: row('none', 'none', 'all', 'none', 'all', 'all'),
  update: row('none', 'none', 'all', 'none', 'all', 'all'),
  trash: row('none', 'none', 'all', 'none', 'all', 'all'),
  delete: row('none', 'none', 'none', 'none', 'all', 'all'),
}

/** What the program writes and people only read. */
// prettier-ignore
const record: CollectionPermissions = {
  //                anonymous reader  editor  reviewer publisher admin
  read: row('none', 'none', 'all', 'all', 'all', 'all'),
  readVersions: row('none', 'none', 'none', 'none', 'none', 'none'),
  create: row('none', 'none', 'none', 'none', 'none', 'none'),
  update: row('none', 'none', 'none', 'none', 'none', 'none'),
  trash: row('none', 'none', 'none', 'none', 'none', 'none'),
  delete: row('none', 'none', 'none', 'none', 'none', 'none'),
}

/** `role x collection x operation`: the one place where it is written who may do what. */
// prettier-ignore
export const permissions = {
  articles: content,
  'side-effects': content,
  'risk-factors': content,
  treatments: content,
  references: {
    read:         row('linked',  'all',   'all',   'all',   'all',    'all'),
    readVersions: row('none',    'none',  'all',   'all',   'all',    'all'),
    create:       row('none',    'none',  'all',   'all',   'all',    'all'),
    update:       row('none',    'none',  'all',   'all',   'all',    'all'),
    trash:        row('none',    'none',  'all',   'none',  'all',    'all'),
    delete:       row('none',    'none',  'none',  'none',  'all',    'all'),
  },
  imports: record,
  merges: record,
  'duplicate-pairs': record,
  'retraction-notices': record,
  people: {
    read:         row('linked',  'all',   'all',   'all',   'all',    'all'),
    readVersions: row('none',    'none',  'all',   'all',   'all',    'all'),
    create:       row('none',    'none',  'all',   'none',  'all',    'all'),
    update:       row('none',    'none',  'all',   'none',  'all',    'all'),
    trash:        row('none',    'none',  'none',  'none',  'none',   'none'),
    delete:       row('none',    'none',  'none',  'none',  'all',    'all'),
  },
  media: {
    read:         row('linked',  'all',   'all',   'all',   'all',    'all'),
    readVersions: row('none',    'none',  'all',   'all',   'all',    'all'),
    create:       row('none',    'none',  'all',   'none',  'all',    'all'),
    update:       row('none',    'none',  'all',   'none',  'all',    'all'),
    trash:        row('none',    'none',  'none',  'none',  'none',   'none'),
    delete:       row('none',    'none',  'none',  'none',  'all',    'all'),
  },
  attachments: {
    read:         row('none',    'none',  'all',   'all',   'all',    'all'),
    readVersions: row('none',    'none',  'none',  'none',  'none',   'none'),
    create:       row('none',    'none',  'all',   'all',   'all',    'all'),
    update:       row('none',    'none',  'all',   'all',   'all',    'all'),
    trash:        row('none',    'none',  'none',  'none',  'none',   'none'),
    delete:       row('none',    'none',  'none',  'none',  'all',    'all'),
  },
  'uploaded-styles': {
    read:         row('none',    'none',  'all',   'all',   'all',    'all'),
    readVersions: row('none',    'none',  'all',   'all',   'all',    'all'),
    create:       row('none',    'none',  'none',  'none',  'all',    'all'),
    update:       row('none',    'none',  'none',  'none',  'all',    'all'),
    trash:        row('none',    'none',  'none',  'none',  'none',   'none'),
    delete:       row('none',    'none',  'none',  'none',  'all',    'all'),
  },
  users: {
    read:         row('none',    'self',  'all',   'all',   'all',    'all'),
    readVersions: row('none',    'none',  'none',  'none',  'none',   'none'),
    create:       row('none',    'none',  'none',  'none',  'none',   'all'),
    update:       row('none',    'none',  'self',  'self',  'self',   'all'),
    trash:        row('none',    'none',  'none',  'none',  'none',   'none'),
    delete:       row('none',    'none',  'none',  'none',  'none',   'none'),
  },
} satisfies Record<string, CollectionPermissions>

export type GuardedCollection = keyof typeof permissions
