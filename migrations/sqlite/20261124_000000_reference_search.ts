import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/**
 * The words by which references are found, in an FTS5 table that triggers keep in step with a plain one: FTS5 knows
 * rows by number, and references have ids. A reference that is deleted takes its entry with it.
 *
 * Nearly every query asks for what is not in the trash, and SQLite would look for that in the index of deletedAt,
 * which is the whole library, rather than for a list of values in the index of a field. With what is in the
 * trash only, that index serves the trash and is out of the way.
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
  await db.run(sql`DROP INDEX references_deleted_at_idx`)
  await db.run(sql`CREATE INDEX references_deleted_at_idx ON "references" (deleted_at)
    WHERE deleted_at IS NOT NULL`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX references_deleted_at_idx`)
  await db.run(sql`CREATE INDEX references_deleted_at_idx ON "references" (deleted_at)`)
  await db.run(sql`DROP TABLE reference_search`)
  await db.run(sql`DROP TABLE reference_search_entries`)
}
