import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/**
 * The words by which references are found, in an FTS5 table that triggers keep in step with a plain one: FTS5 knows
 * rows by number, and references have ids. A reference that is deleted takes its entry with it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE reference_search_entries (
    entry integer PRIMARY KEY,
    reference text NOT NULL UNIQUE REFERENCES "references"(id) ON DELETE CASCADE,
    tokens text NOT NULL
  )`)
  await db.run(sql`CREATE VIRTUAL TABLE reference_search USING fts5(
    tokens, content='reference_search_entries', content_rowid='entry', detail=none,
    tokenize='unicode61 remove_diacritics 0'
  )`)
  await db.run(sql`CREATE TRIGGER reference_search_insert AFTER INSERT ON reference_search_entries BEGIN
    INSERT INTO reference_search (rowid, tokens) VALUES (new.entry, new.tokens);
  END`)
  await db.run(sql`CREATE TRIGGER reference_search_delete AFTER DELETE ON reference_search_entries BEGIN
    INSERT INTO reference_search (reference_search, rowid, tokens)
    VALUES ('delete', old.entry, old.tokens);
  END`)
  await db.run(sql`CREATE TRIGGER reference_search_update AFTER UPDATE ON reference_search_entries BEGIN
    INSERT INTO reference_search (reference_search, rowid, tokens)
    VALUES ('delete', old.entry, old.tokens);
    INSERT INTO reference_search (rowid, tokens) VALUES (new.entry, new.tokens);
  END`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE reference_search`)
  await db.run(sql`DROP TABLE reference_search_entries`)
}
