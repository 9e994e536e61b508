import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

type SchemaHook = NonNullable<SQLiteAdapter['afterSchemaInit']>[number]

/**
 * Schema hook: an index of the parent for every table of localized values. Payload's own begins with the locale, so that to
 * read a document in all its locales would go through the whole table.
 */
export const indexParentsOfLocales: SchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    if (!name.endsWith('_locales')) continue
    extendTable({
      table,
      extraConfig: ({ _parentID }) => ({
        _parentIdx: index(`${name}_parent_id_idx`).on(_parentID),
      }),
    })
  }
  return schema
}
