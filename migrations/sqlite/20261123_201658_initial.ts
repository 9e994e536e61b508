import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`kind\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_corrections_order_idx\` ON \`articles_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_parent_id_idx\` ON \`articles_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_corrections_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles_corrections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_corrections_locales_locale_parent_id_unique\` ON \`articles_corrections_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_locales_parent_id_idx\` ON \`articles_corrections_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_sign_offs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`credentials\` text,
  	\`scope\` text,
  	\`at\` text,
  	\`content_hash\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_sign_offs_order_idx\` ON \`articles_sign_offs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_sign_offs_parent_id_idx\` ON \`articles_sign_offs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`image_id\` text,
  	\`citation_style\` text,
  	\`citation_locale\` text,
  	\`audience\` text DEFAULT 'public',
  	\`review_state\` text DEFAULT 'drafting',
  	\`last_reviewed\` text,
  	\`next_review_due\` text,
  	\`funding\` text,
  	\`imported_from_file_name\` text,
  	\`imported_from_content_hash\` text,
  	\`imported_from_imported_at\` text,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_image_idx\` ON \`articles\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_review_state_idx\` ON \`articles\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`articles_next_review_due_idx\` ON \`articles\` (\`next_review_due\`);`)
  await db.run(sql`CREATE INDEX \`articles_imported_from_imported_from_content_hash_idx\` ON \`articles\` (\`imported_from_content_hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_by_idx\` ON \`articles\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`articles_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`competing_interests\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_title_idx\` ON \`articles_locales\` (\`title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_locales_locale_parent_id_unique\` ON \`articles_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_locales_parent_id_idx\` ON \`articles_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`treatments_id\` text,
  	\`side_effects_id\` text,
  	\`risk_factors_id\` text,
  	\`references_id\` text,
  	\`people_id\` text,
  	\`media_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`treatments_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`side_effects_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`risk_factors_id\`) REFERENCES \`risk_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_treatments_id_idx\` ON \`articles_rels\` (\`treatments_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_side_effects_id_idx\` ON \`articles_rels\` (\`side_effects_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_risk_factors_id_idx\` ON \`articles_rels\` (\`risk_factors_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_references_id_idx\` ON \`articles_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_people_id_idx\` ON \`articles_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`kind\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_order_idx\` ON \`_articles_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_parent_id_idx\` ON \`_articles_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_corrections_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v_version_corrections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_articles_v_version_corrections_locales_locale_parent_id_uni\` ON \`_articles_v_version_corrections_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_locales_parent_id_idx\` ON \`_articles_v_version_corrections_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_sign_offs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`credentials\` text,
  	\`scope\` text,
  	\`at\` text,
  	\`content_hash\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_sign_offs_order_idx\` ON \`_articles_v_version_sign_offs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_sign_offs_parent_id_idx\` ON \`_articles_v_version_sign_offs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_image_id\` text,
  	\`version_citation_style\` text,
  	\`version_citation_locale\` text,
  	\`version_audience\` text DEFAULT 'public',
  	\`version_review_state\` text DEFAULT 'drafting',
  	\`version_last_reviewed\` text,
  	\`version_next_review_due\` text,
  	\`version_funding\` text,
  	\`version_imported_from_file_name\` text,
  	\`version_imported_from_content_hash\` text,
  	\`version_imported_from_imported_at\` text,
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_image_idx\` ON \`_articles_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_review_state_idx\` ON \`_articles_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_next_review_due_idx\` ON \`_articles_v\` (\`version_next_review_due\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_imported_from_version_imported_from__idx\` ON \`_articles_v\` (\`version_imported_from_content_hash\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_by_idx\` ON \`_articles_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_snapshot_idx\` ON \`_articles_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_published_locale_idx\` ON \`_articles_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_competing_interests\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_title_idx\` ON \`_articles_v_locales\` (\`version_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_articles_v_locales_locale_parent_id_unique\` ON \`_articles_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_locales_parent_id_idx\` ON \`_articles_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`treatments_id\` text,
  	\`side_effects_id\` text,
  	\`risk_factors_id\` text,
  	\`references_id\` text,
  	\`people_id\` text,
  	\`media_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`treatments_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`side_effects_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`risk_factors_id\`) REFERENCES \`risk_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_treatments_id_idx\` ON \`_articles_v_rels\` (\`treatments_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_side_effects_id_idx\` ON \`_articles_v_rels\` (\`side_effects_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_risk_factors_id_idx\` ON \`_articles_v_rels\` (\`risk_factors_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_references_id_idx\` ON \`_articles_v_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_people_id_idx\` ON \`_articles_v_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`side_effects_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`system\` text,
  	\`code\` text,
  	\`display\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`side_effects_codes_order_idx\` ON \`side_effects_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_codes_parent_id_idx\` ON \`side_effects_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`side_effects_occurrences_seriousness_criteria\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`side_effects_occurrences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_seriousness_criteria_order_idx\` ON \`side_effects_occurrences_seriousness_criteria\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_seriousness_criteria_parent_idx\` ON \`side_effects_occurrences_seriousness_criteria\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`side_effects_occurrences_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`reference_id\` text,
  	\`label\` text DEFAULT 'page',
  	\`locator\` text,
  	\`quote\` text,
  	\`retraction_reason\` text,
  	FOREIGN KEY (\`reference_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`side_effects_occurrences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_evidence_order_idx\` ON \`side_effects_occurrences_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_evidence_parent_id_idx\` ON \`side_effects_occurrences_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_evidence_reference_idx\` ON \`side_effects_occurrences_evidence\` (\`reference_id\`);`)
  await db.run(sql`CREATE TABLE \`side_effects_occurrences\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`treatment_id\` text,
  	\`phase\` text,
  	\`frequency_events\` numeric,
  	\`frequency_total\` numeric,
  	\`frequency_comparator_events\` numeric,
  	\`frequency_comparator_total\` numeric,
  	\`frequency_band\` text,
  	\`severity\` numeric,
  	\`reversible\` text,
  	\`serious\` integer,
  	\`onset_min\` numeric,
  	\`onset_max\` numeric,
  	\`onset_unit\` text,
  	\`duration_min\` numeric,
  	\`duration_max\` numeric,
  	\`duration_unit\` text,
  	FOREIGN KEY (\`treatment_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_order_idx\` ON \`side_effects_occurrences\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_parent_id_idx\` ON \`side_effects_occurrences\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_treatment_idx\` ON \`side_effects_occurrences\` (\`treatment_id\`);`)
  await db.run(sql`CREATE TABLE \`side_effects_occurrences_locales\` (
  	\`population\` text,
  	\`action_advice\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`side_effects_occurrences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`side_effects_occurrences_locales_locale_parent_id_unique\` ON \`side_effects_occurrences_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_occurrences_locales_parent_id_idx\` ON \`side_effects_occurrences_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`side_effects\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`side_effects_slug_idx\` ON \`side_effects\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_updated_by_idx\` ON \`side_effects\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_updated_at_idx\` ON \`side_effects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_created_at_idx\` ON \`side_effects\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_deleted_at_idx\` ON \`side_effects\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`side_effects__status_idx\` ON \`side_effects\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`side_effects_locales\` (
  	\`name\` text,
  	\`plain_name\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`side_effects_name_idx\` ON \`side_effects_locales\` (\`name\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`side_effects_locales_locale_parent_id_unique\` ON \`side_effects_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_locales_parent_id_idx\` ON \`side_effects_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`side_effects_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`side_effects_texts_order_parent\` ON \`side_effects_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_texts_locale_parent\` ON \`side_effects_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`side_effects_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`references_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`side_effects_rels_order_idx\` ON \`side_effects_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_rels_parent_idx\` ON \`side_effects_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_rels_path_idx\` ON \`side_effects_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`side_effects_rels_references_id_idx\` ON \`side_effects_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v_version_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`system\` text,
  	\`code\` text,
  	\`display\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_side_effects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_codes_order_idx\` ON \`_side_effects_v_version_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_codes_parent_id_idx\` ON \`_side_effects_v_version_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v_version_occurrences_seriousness_criteria\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_side_effects_v_version_occurrences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_seriousness_criteria_order_idx\` ON \`_side_effects_v_version_occurrences_seriousness_criteria\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_seriousness_criteria_parent_idx\` ON \`_side_effects_v_version_occurrences_seriousness_criteria\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v_version_occurrences_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`reference_id\` text,
  	\`label\` text DEFAULT 'page',
  	\`locator\` text,
  	\`quote\` text,
  	\`retraction_reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`reference_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_side_effects_v_version_occurrences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_evidence_order_idx\` ON \`_side_effects_v_version_occurrences_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_evidence_parent_id_idx\` ON \`_side_effects_v_version_occurrences_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_evidence_reference_idx\` ON \`_side_effects_v_version_occurrences_evidence\` (\`reference_id\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v_version_occurrences\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`treatment_id\` text,
  	\`phase\` text,
  	\`frequency_events\` numeric,
  	\`frequency_total\` numeric,
  	\`frequency_comparator_events\` numeric,
  	\`frequency_comparator_total\` numeric,
  	\`frequency_band\` text,
  	\`severity\` numeric,
  	\`reversible\` text,
  	\`serious\` integer,
  	\`onset_min\` numeric,
  	\`onset_max\` numeric,
  	\`onset_unit\` text,
  	\`duration_min\` numeric,
  	\`duration_max\` numeric,
  	\`duration_unit\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`treatment_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_side_effects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_order_idx\` ON \`_side_effects_v_version_occurrences\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_parent_id_idx\` ON \`_side_effects_v_version_occurrences\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_treatment_idx\` ON \`_side_effects_v_version_occurrences\` (\`treatment_id\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v_version_occurrences_locales\` (
  	\`population\` text,
  	\`action_advice\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_side_effects_v_version_occurrences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_side_effects_v_version_occurrences_locales_locale_parent_id\` ON \`_side_effects_v_version_occurrences_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_occurrences_locales_parent_id_idx\` ON \`_side_effects_v_version_occurrences_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_side_effects_v_parent_idx\` ON \`_side_effects_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_version_slug_idx\` ON \`_side_effects_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_version_updated_by_idx\` ON \`_side_effects_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_version_updated_at_idx\` ON \`_side_effects_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_version_created_at_idx\` ON \`_side_effects_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_version_deleted_at_idx\` ON \`_side_effects_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_version__status_idx\` ON \`_side_effects_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_created_at_idx\` ON \`_side_effects_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_updated_at_idx\` ON \`_side_effects_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_snapshot_idx\` ON \`_side_effects_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_published_locale_idx\` ON \`_side_effects_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_latest_idx\` ON \`_side_effects_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_autosave_idx\` ON \`_side_effects_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v_locales\` (
  	\`version_name\` text,
  	\`version_plain_name\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_side_effects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_side_effects_v_version_version_name_idx\` ON \`_side_effects_v_locales\` (\`version_name\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_side_effects_v_locales_locale_parent_id_unique\` ON \`_side_effects_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_locales_parent_id_idx\` ON \`_side_effects_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_side_effects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_side_effects_v_texts_order_parent\` ON \`_side_effects_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_texts_locale_parent\` ON \`_side_effects_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_side_effects_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`references_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_side_effects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_side_effects_v_rels_order_idx\` ON \`_side_effects_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_rels_parent_idx\` ON \`_side_effects_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_rels_path_idx\` ON \`_side_effects_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_side_effects_v_rels_references_id_idx\` ON \`_side_effects_v_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE TABLE \`risk_factors_raises_risk_of_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`reference_id\` text,
  	\`label\` text DEFAULT 'page',
  	\`locator\` text,
  	\`quote\` text,
  	\`retraction_reason\` text,
  	FOREIGN KEY (\`reference_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`risk_factors_raises_risk_of\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`risk_factors_raises_risk_of_evidence_order_idx\` ON \`risk_factors_raises_risk_of_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_raises_risk_of_evidence_parent_id_idx\` ON \`risk_factors_raises_risk_of_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_raises_risk_of_evidence_reference_idx\` ON \`risk_factors_raises_risk_of_evidence\` (\`reference_id\`);`)
  await db.run(sql`CREATE TABLE \`risk_factors_raises_risk_of\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`side_effect_id\` text,
  	\`treatment_id\` text,
  	\`effect_measure\` text,
  	\`effect_value\` numeric,
  	\`effect_ci_low\` numeric,
  	\`effect_ci_high\` numeric,
  	FOREIGN KEY (\`side_effect_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`treatment_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`risk_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`risk_factors_raises_risk_of_order_idx\` ON \`risk_factors_raises_risk_of\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_raises_risk_of_parent_id_idx\` ON \`risk_factors_raises_risk_of\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_raises_risk_of_side_effect_idx\` ON \`risk_factors_raises_risk_of\` (\`side_effect_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_raises_risk_of_treatment_idx\` ON \`risk_factors_raises_risk_of\` (\`treatment_id\`);`)
  await db.run(sql`CREATE TABLE \`risk_factors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'risk-factor',
  	\`modifiable\` integer,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`risk_factors_slug_idx\` ON \`risk_factors\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_updated_by_idx\` ON \`risk_factors\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_updated_at_idx\` ON \`risk_factors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_created_at_idx\` ON \`risk_factors\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_deleted_at_idx\` ON \`risk_factors\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors__status_idx\` ON \`risk_factors\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`risk_factors_locales\` (
  	\`name\` text,
  	\`plain_name\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`risk_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`risk_factors_name_idx\` ON \`risk_factors_locales\` (\`name\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`risk_factors_locales_locale_parent_id_unique\` ON \`risk_factors_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_locales_parent_id_idx\` ON \`risk_factors_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`risk_factors_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`treatments_id\` text,
  	\`references_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`risk_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`treatments_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`risk_factors_rels_order_idx\` ON \`risk_factors_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_rels_parent_idx\` ON \`risk_factors_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_rels_path_idx\` ON \`risk_factors_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_rels_treatments_id_idx\` ON \`risk_factors_rels\` (\`treatments_id\`);`)
  await db.run(sql`CREATE INDEX \`risk_factors_rels_references_id_idx\` ON \`risk_factors_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE TABLE \`_risk_factors_v_version_raises_risk_of_evidence\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`reference_id\` text,
  	\`label\` text DEFAULT 'page',
  	\`locator\` text,
  	\`quote\` text,
  	\`retraction_reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`reference_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_risk_factors_v_version_raises_risk_of\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_raises_risk_of_evidence_order_idx\` ON \`_risk_factors_v_version_raises_risk_of_evidence\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_raises_risk_of_evidence_parent_id_idx\` ON \`_risk_factors_v_version_raises_risk_of_evidence\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_raises_risk_of_evidence_referenc_idx\` ON \`_risk_factors_v_version_raises_risk_of_evidence\` (\`reference_id\`);`)
  await db.run(sql`CREATE TABLE \`_risk_factors_v_version_raises_risk_of\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`side_effect_id\` text,
  	\`treatment_id\` text,
  	\`effect_measure\` text,
  	\`effect_value\` numeric,
  	\`effect_ci_low\` numeric,
  	\`effect_ci_high\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`side_effect_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`treatment_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_risk_factors_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_raises_risk_of_order_idx\` ON \`_risk_factors_v_version_raises_risk_of\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_raises_risk_of_parent_id_idx\` ON \`_risk_factors_v_version_raises_risk_of\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_raises_risk_of_side_effect_idx\` ON \`_risk_factors_v_version_raises_risk_of\` (\`side_effect_id\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_raises_risk_of_treatment_idx\` ON \`_risk_factors_v_version_raises_risk_of\` (\`treatment_id\`);`)
  await db.run(sql`CREATE TABLE \`_risk_factors_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_kind\` text DEFAULT 'risk-factor',
  	\`version_modifiable\` integer,
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`risk_factors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_parent_idx\` ON \`_risk_factors_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_version_slug_idx\` ON \`_risk_factors_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_version_updated_by_idx\` ON \`_risk_factors_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_version_updated_at_idx\` ON \`_risk_factors_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_version_created_at_idx\` ON \`_risk_factors_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_version_deleted_at_idx\` ON \`_risk_factors_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_version__status_idx\` ON \`_risk_factors_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_created_at_idx\` ON \`_risk_factors_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_updated_at_idx\` ON \`_risk_factors_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_snapshot_idx\` ON \`_risk_factors_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_published_locale_idx\` ON \`_risk_factors_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_latest_idx\` ON \`_risk_factors_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_autosave_idx\` ON \`_risk_factors_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_risk_factors_v_locales\` (
  	\`version_name\` text,
  	\`version_plain_name\` text,
  	\`version_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_risk_factors_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_version_version_name_idx\` ON \`_risk_factors_v_locales\` (\`version_name\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_risk_factors_v_locales_locale_parent_id_unique\` ON \`_risk_factors_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_locales_parent_id_idx\` ON \`_risk_factors_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_risk_factors_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`treatments_id\` text,
  	\`references_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_risk_factors_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`treatments_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_rels_order_idx\` ON \`_risk_factors_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_rels_parent_idx\` ON \`_risk_factors_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_rels_path_idx\` ON \`_risk_factors_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_rels_treatments_id_idx\` ON \`_risk_factors_v_rels\` (\`treatments_id\`);`)
  await db.run(sql`CREATE INDEX \`_risk_factors_v_rels_references_id_idx\` ON \`_risk_factors_v_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE TABLE \`treatments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`procedure_type\` text,
  	\`generate_slug\` integer DEFAULT true,
  	\`slug\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`treatments_slug_idx\` ON \`treatments\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`treatments_updated_by_idx\` ON \`treatments\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`treatments_updated_at_idx\` ON \`treatments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`treatments_created_at_idx\` ON \`treatments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`treatments_deleted_at_idx\` ON \`treatments\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`treatments__status_idx\` ON \`treatments\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`treatments_locales\` (
  	\`name\` text,
  	\`body_location\` text,
  	\`description\` text,
  	\`preparation\` text,
  	\`how_performed\` text,
  	\`followup\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`treatments_name_idx\` ON \`treatments_locales\` (\`name\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`treatments_locales_locale_parent_id_unique\` ON \`treatments_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`treatments_locales_parent_id_idx\` ON \`treatments_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`treatments_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`treatments_texts_order_parent\` ON \`treatments_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`treatments_texts_locale_parent\` ON \`treatments_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`treatments_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`references_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`treatments_rels_order_idx\` ON \`treatments_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`treatments_rels_parent_idx\` ON \`treatments_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`treatments_rels_path_idx\` ON \`treatments_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`treatments_rels_references_id_idx\` ON \`treatments_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE TABLE \`_treatments_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_procedure_type\` text,
  	\`version_generate_slug\` integer DEFAULT true,
  	\`version_slug\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_treatments_v_parent_idx\` ON \`_treatments_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_version_version_slug_idx\` ON \`_treatments_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_version_version_updated_by_idx\` ON \`_treatments_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_version_version_updated_at_idx\` ON \`_treatments_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_version_version_created_at_idx\` ON \`_treatments_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_version_version_deleted_at_idx\` ON \`_treatments_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_version_version__status_idx\` ON \`_treatments_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_created_at_idx\` ON \`_treatments_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_updated_at_idx\` ON \`_treatments_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_snapshot_idx\` ON \`_treatments_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_published_locale_idx\` ON \`_treatments_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_latest_idx\` ON \`_treatments_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_autosave_idx\` ON \`_treatments_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_treatments_v_locales\` (
  	\`version_name\` text,
  	\`version_body_location\` text,
  	\`version_description\` text,
  	\`version_preparation\` text,
  	\`version_how_performed\` text,
  	\`version_followup\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_treatments_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_treatments_v_version_version_name_idx\` ON \`_treatments_v_locales\` (\`version_name\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_treatments_v_locales_locale_parent_id_unique\` ON \`_treatments_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_locales_parent_id_idx\` ON \`_treatments_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_treatments_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_treatments_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_treatments_v_texts_order_parent\` ON \`_treatments_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_texts_locale_parent\` ON \`_treatments_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_treatments_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`references_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_treatments_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_treatments_v_rels_order_idx\` ON \`_treatments_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_rels_parent_idx\` ON \`_treatments_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_rels_path_idx\` ON \`_treatments_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_treatments_v_rels_references_id_idx\` ON \`_treatments_v_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE TABLE \`references_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`family\` text,
  	\`given\` text,
  	\`literal\` text,
  	\`non_dropping_particle\` text,
  	\`dropping_particle\` text,
  	\`suffix\` text,
  	\`comma_suffix\` integer,
  	\`static_ordering\` integer,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`references_authors_order_idx\` ON \`references_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`references_authors_parent_id_idx\` ON \`references_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`references_editors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`family\` text,
  	\`given\` text,
  	\`literal\` text,
  	\`non_dropping_particle\` text,
  	\`dropping_particle\` text,
  	\`suffix\` text,
  	\`comma_suffix\` integer,
  	\`static_ordering\` integer,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`references_editors_order_idx\` ON \`references_editors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`references_editors_parent_id_idx\` ON \`references_editors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`references_notices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`notice\` text,
  	\`date\` text,
  	\`reasons\` text,
  	\`added_by\` text,
  	\`dismissed_at\` text,
  	\`dismissed_by\` text,
  	\`dismissed_reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`references_notices_order_idx\` ON \`references_notices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`references_notices_parent_id_idx\` ON \`references_notices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`references_provenance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`field\` text,
  	\`source\` text,
  	\`fetched_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`references_provenance_order_idx\` ON \`references_provenance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`references_provenance_parent_id_idx\` ON \`references_provenance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`references\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text DEFAULT 'article-journal' NOT NULL,
  	\`language\` text,
  	\`title\` text,
  	\`container_title\` text,
  	\`volume\` text,
  	\`issue\` text,
  	\`page\` text,
  	\`edition\` text,
  	\`issued\` text,
  	\`issued_text\` text,
  	\`accessed\` text,
  	\`accessed_text\` text,
  	\`publisher\` text,
  	\`publisher_place\` text,
  	\`genre\` text,
  	\`abstract\` text,
  	\`doi\` text,
  	\`pmid\` text,
  	\`pmcid\` text,
  	\`arxiv\` text,
  	\`isbn\` text,
  	\`url\` text,
  	\`citation_key\` text,
  	\`source_type\` text,
  	\`evidence_level\` numeric,
  	\`status\` text DEFAULT 'unknown' NOT NULL,
  	\`status_source\` text,
  	\`status_checked_at\` text,
  	\`status_notice\` text,
  	\`status_asked_at\` text,
  	\`is_alarm_due\` integer,
  	\`told_notices\` text,
  	\`link_state\` text DEFAULT 'unknown',
  	\`link_checked_at\` text,
  	\`link_archived_url\` text,
  	\`link_address\` text,
  	\`link_http_status\` numeric,
  	\`link_failed_at\` text,
  	\`extra\` text,
  	\`raw_text\` text,
  	\`merged_into_id\` text,
  	\`held_identifiers\` text,
  	\`title_key\` text,
  	\`words_key\` text,
  	\`author_key\` text,
  	\`place_key\` text,
  	\`import_id\` text,
  	\`is_cited\` integer DEFAULT false,
  	\`is_public\` integer DEFAULT false,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`merged_into_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`import_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`references_type_idx\` ON \`references\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`references_title_idx\` ON \`references\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`references_issued_idx\` ON \`references\` (\`issued\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`references_doi_idx\` ON \`references\` (\`doi\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`references_pmid_idx\` ON \`references\` (\`pmid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`references_pmcid_idx\` ON \`references\` (\`pmcid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`references_arxiv_idx\` ON \`references\` (\`arxiv\`);`)
  await db.run(sql`CREATE INDEX \`references_isbn_idx\` ON \`references\` (\`isbn\`);`)
  await db.run(sql`CREATE INDEX \`references_url_idx\` ON \`references\` (\`url\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`references_citation_key_idx\` ON \`references\` (\`citation_key\`);`)
  await db.run(sql`CREATE INDEX \`references_source_type_idx\` ON \`references\` (\`source_type\`);`)
  await db.run(sql`CREATE INDEX \`references_status_idx\` ON \`references\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`references_status_asked_at_idx\` ON \`references\` (\`status_asked_at\`);`)
  await db.run(sql`CREATE INDEX \`references_is_alarm_due_idx\` ON \`references\` (\`is_alarm_due\`);`)
  await db.run(sql`CREATE INDEX \`references_link_link_checked_at_idx\` ON \`references\` (\`link_checked_at\`);`)
  await db.run(sql`CREATE INDEX \`references_merged_into_idx\` ON \`references\` (\`merged_into_id\`);`)
  await db.run(sql`CREATE INDEX \`references_title_key_idx\` ON \`references\` (\`title_key\`);`)
  await db.run(sql`CREATE INDEX \`references_words_key_idx\` ON \`references\` (\`words_key\`);`)
  await db.run(sql`CREATE INDEX \`references_author_key_idx\` ON \`references\` (\`author_key\`);`)
  await db.run(sql`CREATE INDEX \`references_place_key_idx\` ON \`references\` (\`place_key\`);`)
  await db.run(sql`CREATE INDEX \`references_import_idx\` ON \`references\` (\`import_id\`);`)
  await db.run(sql`CREATE INDEX \`references_is_cited_idx\` ON \`references\` (\`is_cited\`);`)
  await db.run(sql`CREATE INDEX \`references_is_public_idx\` ON \`references\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`references_updated_by_idx\` ON \`references\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`references_updated_at_idx\` ON \`references\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`references_created_at_idx\` ON \`references\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`references_deleted_at_idx\` ON \`references\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`references_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`attachments_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`references_rels_order_idx\` ON \`references_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`references_rels_parent_idx\` ON \`references_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`references_rels_path_idx\` ON \`references_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`references_rels_attachments_id_idx\` ON \`references_rels\` (\`attachments_id\`);`)
  await db.run(sql`CREATE TABLE \`_references_v_version_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`family\` text,
  	\`given\` text,
  	\`literal\` text,
  	\`non_dropping_particle\` text,
  	\`dropping_particle\` text,
  	\`suffix\` text,
  	\`comma_suffix\` integer,
  	\`static_ordering\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_references_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_references_v_version_authors_order_idx\` ON \`_references_v_version_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_authors_parent_id_idx\` ON \`_references_v_version_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_references_v_version_editors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`family\` text,
  	\`given\` text,
  	\`literal\` text,
  	\`non_dropping_particle\` text,
  	\`dropping_particle\` text,
  	\`suffix\` text,
  	\`comma_suffix\` integer,
  	\`static_ordering\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_references_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_references_v_version_editors_order_idx\` ON \`_references_v_version_editors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_editors_parent_id_idx\` ON \`_references_v_version_editors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_references_v_version_notices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`notice\` text,
  	\`date\` text,
  	\`reasons\` text,
  	\`added_by\` text,
  	\`dismissed_at\` text,
  	\`dismissed_by\` text,
  	\`dismissed_reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_references_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_references_v_version_notices_order_idx\` ON \`_references_v_version_notices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_notices_parent_id_idx\` ON \`_references_v_version_notices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_references_v_version_provenance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`field\` text,
  	\`source\` text,
  	\`fetched_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_references_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_references_v_version_provenance_order_idx\` ON \`_references_v_version_provenance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_provenance_parent_id_idx\` ON \`_references_v_version_provenance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_references_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_type\` text DEFAULT 'article-journal' NOT NULL,
  	\`version_language\` text,
  	\`version_title\` text,
  	\`version_container_title\` text,
  	\`version_volume\` text,
  	\`version_issue\` text,
  	\`version_page\` text,
  	\`version_edition\` text,
  	\`version_issued\` text,
  	\`version_issued_text\` text,
  	\`version_accessed\` text,
  	\`version_accessed_text\` text,
  	\`version_publisher\` text,
  	\`version_publisher_place\` text,
  	\`version_genre\` text,
  	\`version_abstract\` text,
  	\`version_doi\` text,
  	\`version_pmid\` text,
  	\`version_pmcid\` text,
  	\`version_arxiv\` text,
  	\`version_isbn\` text,
  	\`version_url\` text,
  	\`version_citation_key\` text,
  	\`version_source_type\` text,
  	\`version_evidence_level\` numeric,
  	\`version_status\` text DEFAULT 'unknown' NOT NULL,
  	\`version_status_source\` text,
  	\`version_status_checked_at\` text,
  	\`version_status_notice\` text,
  	\`version_status_asked_at\` text,
  	\`version_is_alarm_due\` integer,
  	\`version_told_notices\` text,
  	\`version_link_state\` text DEFAULT 'unknown',
  	\`version_link_checked_at\` text,
  	\`version_link_archived_url\` text,
  	\`version_link_address\` text,
  	\`version_link_http_status\` numeric,
  	\`version_link_failed_at\` text,
  	\`version_extra\` text,
  	\`version_raw_text\` text,
  	\`version_merged_into_id\` text,
  	\`version_held_identifiers\` text,
  	\`version_title_key\` text,
  	\`version_words_key\` text,
  	\`version_author_key\` text,
  	\`version_place_key\` text,
  	\`version_import_id\` text,
  	\`version_is_cited\` integer DEFAULT false,
  	\`version_is_public\` integer DEFAULT false,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_merged_into_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_import_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_references_v_parent_idx\` ON \`_references_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_type_idx\` ON \`_references_v\` (\`version_type\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_title_idx\` ON \`_references_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_issued_idx\` ON \`_references_v\` (\`version_issued\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_doi_idx\` ON \`_references_v\` (\`version_doi\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_pmid_idx\` ON \`_references_v\` (\`version_pmid\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_pmcid_idx\` ON \`_references_v\` (\`version_pmcid\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_arxiv_idx\` ON \`_references_v\` (\`version_arxiv\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_isbn_idx\` ON \`_references_v\` (\`version_isbn\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_url_idx\` ON \`_references_v\` (\`version_url\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_citation_key_idx\` ON \`_references_v\` (\`version_citation_key\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_source_type_idx\` ON \`_references_v\` (\`version_source_type\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_status_idx\` ON \`_references_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_status_asked_at_idx\` ON \`_references_v\` (\`version_status_asked_at\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_is_alarm_due_idx\` ON \`_references_v\` (\`version_is_alarm_due\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_link_version_link_checked_at_idx\` ON \`_references_v\` (\`version_link_checked_at\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_merged_into_idx\` ON \`_references_v\` (\`version_merged_into_id\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_title_key_idx\` ON \`_references_v\` (\`version_title_key\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_words_key_idx\` ON \`_references_v\` (\`version_words_key\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_author_key_idx\` ON \`_references_v\` (\`version_author_key\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_place_key_idx\` ON \`_references_v\` (\`version_place_key\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_import_idx\` ON \`_references_v\` (\`version_import_id\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_is_cited_idx\` ON \`_references_v\` (\`version_is_cited\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_is_public_idx\` ON \`_references_v\` (\`version_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_updated_by_idx\` ON \`_references_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_updated_at_idx\` ON \`_references_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_created_at_idx\` ON \`_references_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_version_version_deleted_at_idx\` ON \`_references_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_created_at_idx\` ON \`_references_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_updated_at_idx\` ON \`_references_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_references_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`attachments_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_references_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_references_v_rels_order_idx\` ON \`_references_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_rels_parent_idx\` ON \`_references_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_rels_path_idx\` ON \`_references_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_references_v_rels_attachments_id_idx\` ON \`_references_v_rels\` (\`attachments_id\`);`)
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`state\` text DEFAULT 'running' NOT NULL,
  	\`format\` text,
  	\`progress\` numeric DEFAULT 0,
  	\`file_name\` text,
  	\`reason\` text,
  	\`counts_read\` numeric DEFAULT 0 NOT NULL,
  	\`counts_created\` numeric DEFAULT 0 NOT NULL,
  	\`counts_new\` numeric DEFAULT 0 NOT NULL,
  	\`counts_known\` numeric DEFAULT 0 NOT NULL,
  	\`counts_similar\` numeric DEFAULT 0 NOT NULL,
  	\`counts_broken\` numeric DEFAULT 0 NOT NULL,
  	\`problems\` text,
  	\`kept\` text,
  	\`by\` text,
  	\`ended_at\` text,
  	\`kept_count\` numeric,
  	\`content_hash\` text,
  	\`options\` text,
  	\`worker\` text,
  	\`heartbeat_at\` text,
  	\`is_stop_requested\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_state_idx\` ON \`imports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`merges\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`survivor_id\` text,
  	\`merged_id\` text,
  	\`merged_at\` text,
  	\`moved_count\` numeric,
  	\`undone_at\` text,
  	\`sequence\` numeric,
  	\`merged_by\` text,
  	\`choices\` text,
  	\`before\` text,
  	\`applied\` text,
  	\`moves\` text,
  	\`undone_by\` text,
  	\`not_undone\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`survivor_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`merged_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`merges_survivor_idx\` ON \`merges\` (\`survivor_id\`);`)
  await db.run(sql`CREATE INDEX \`merges_merged_idx\` ON \`merges\` (\`merged_id\`);`)
  await db.run(sql`CREATE INDEX \`merges_merged_at_idx\` ON \`merges\` (\`merged_at\`);`)
  await db.run(sql`CREATE INDEX \`merges_sequence_idx\` ON \`merges\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`merges_updated_at_idx\` ON \`merges\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`merges_created_at_idx\` ON \`merges\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`merges_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`merges\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`merges_texts_order_parent\` ON \`merges_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`merges_texts_text_idx\` ON \`merges_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`duplicate_pairs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`pair_key\` text NOT NULL,
  	\`one_id\` text,
  	\`other_id\` text,
  	\`relation\` text NOT NULL,
  	\`score\` numeric NOT NULL,
  	\`reasons\` text,
  	\`is_open\` integer,
  	\`scan\` text,
  	\`dismissed_at\` text,
  	\`dismissed_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`one_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`other_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`duplicate_pairs_pair_key_idx\` ON \`duplicate_pairs\` (\`pair_key\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_pairs_one_idx\` ON \`duplicate_pairs\` (\`one_id\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_pairs_other_idx\` ON \`duplicate_pairs\` (\`other_id\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_pairs_score_idx\` ON \`duplicate_pairs\` (\`score\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_pairs_is_open_idx\` ON \`duplicate_pairs\` (\`is_open\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_pairs_scan_idx\` ON \`duplicate_pairs\` (\`scan\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_pairs_dismissed_at_idx\` ON \`duplicate_pairs\` (\`dismissed_at\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_pairs_updated_at_idx\` ON \`duplicate_pairs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_pairs_created_at_idx\` ON \`duplicate_pairs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`retraction_notices\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`doi\` text,
  	\`pmid\` text,
  	\`kind\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`notice\` text,
  	\`date\` text,
  	\`reasons\` text,
  	\`fingerprint\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`retraction_notices_doi_idx\` ON \`retraction_notices\` (\`doi\`);`)
  await db.run(sql`CREATE INDEX \`retraction_notices_pmid_idx\` ON \`retraction_notices\` (\`pmid\`);`)
  await db.run(sql`CREATE INDEX \`retraction_notices_updated_at_idx\` ON \`retraction_notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retraction_notices_created_at_idx\` ON \`retraction_notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`attachments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`honorific\` text,
  	\`name\` text NOT NULL,
  	\`credentials\` text,
  	\`orcid\` text,
  	\`affiliation\` text,
  	\`competing_interests\` text,
  	\`user_id\` text,
  	\`is_public\` integer DEFAULT false,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`people_name_idx\` ON \`people\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`people_user_idx\` ON \`people\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`people_is_public_idx\` ON \`people\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_by_idx\` ON \`people\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`people_locales\` (
  	\`bio\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`people_locales_locale_parent_id_unique\` ON \`people_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`people_locales_parent_id_idx\` ON \`people_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_people_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_honorific\` text,
  	\`version_name\` text NOT NULL,
  	\`version_credentials\` text,
  	\`version_orcid\` text,
  	\`version_affiliation\` text,
  	\`version_competing_interests\` text,
  	\`version_user_id\` text,
  	\`version_is_public\` integer DEFAULT false,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_people_v_parent_idx\` ON \`_people_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_name_idx\` ON \`_people_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_user_idx\` ON \`_people_v\` (\`version_user_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_is_public_idx\` ON \`_people_v\` (\`version_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_updated_by_idx\` ON \`_people_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_updated_at_idx\` ON \`_people_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_version_version_created_at_idx\` ON \`_people_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_created_at_idx\` ON \`_people_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_updated_at_idx\` ON \`_people_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_people_v_locales\` (
  	\`version_bio\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_people_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_people_v_locales_locale_parent_id_unique\` ON \`_people_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_people_v_locales_parent_id_idx\` ON \`_people_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`credit\` text,
  	\`is_public\` integer DEFAULT false,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_page_url\` text,
  	\`sizes_page_width\` numeric,
  	\`sizes_page_height\` numeric,
  	\`sizes_page_mime_type\` text,
  	\`sizes_page_filesize\` numeric,
  	\`sizes_page_filename\` text,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_is_public_idx\` ON \`media\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_by_idx\` ON \`media\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_page_sizes_page_filename_idx\` ON \`media\` (\`sizes_page_filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_locales_parent_id_idx\` ON \`media_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_credit\` text,
  	\`version_is_public\` integer DEFAULT false,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`version_sizes_thumbnail_url\` text,
  	\`version_sizes_thumbnail_width\` numeric,
  	\`version_sizes_thumbnail_height\` numeric,
  	\`version_sizes_thumbnail_mime_type\` text,
  	\`version_sizes_thumbnail_filesize\` numeric,
  	\`version_sizes_thumbnail_filename\` text,
  	\`version_sizes_page_url\` text,
  	\`version_sizes_page_width\` numeric,
  	\`version_sizes_page_height\` numeric,
  	\`version_sizes_page_mime_type\` text,
  	\`version_sizes_page_filesize\` numeric,
  	\`version_sizes_page_filename\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_v_parent_idx\` ON \`_media_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_is_public_idx\` ON \`_media_v\` (\`version_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_updated_by_idx\` ON \`_media_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_updated_at_idx\` ON \`_media_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_created_at_idx\` ON \`_media_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_filename_idx\` ON \`_media_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_thumbnail_version_sizes_thumbnail_idx\` ON \`_media_v\` (\`version_sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_page_version_sizes_page_filename_idx\` ON \`_media_v\` (\`version_sizes_page_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_created_at_idx\` ON \`_media_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_updated_at_idx\` ON \`_media_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_media_v_locales\` (
  	\`version_alt\` text NOT NULL,
  	\`version_caption\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_media_v_locales_locale_parent_id_unique\` ON \`_media_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_locales_parent_id_idx\` ON \`_media_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`uploaded_styles\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`xml\` text NOT NULL,
  	\`style_id\` text NOT NULL,
  	\`title\` text,
  	\`kind\` text,
  	\`parent\` text,
  	\`default_locale\` text,
  	\`hash\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`uploaded_styles_style_id_idx\` ON \`uploaded_styles\` (\`style_id\`);`)
  await db.run(sql`CREATE INDEX \`uploaded_styles_parent_idx\` ON \`uploaded_styles\` (\`parent\`);`)
  await db.run(sql`CREATE INDEX \`uploaded_styles_hash_idx\` ON \`uploaded_styles\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`uploaded_styles_updated_by_idx\` ON \`uploaded_styles\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`uploaded_styles_updated_at_idx\` ON \`uploaded_styles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`uploaded_styles_created_at_idx\` ON \`uploaded_styles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`uploaded_styles_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`uploaded_styles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`uploaded_styles_texts_order_parent\` ON \`uploaded_styles_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_uploaded_styles_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_xml\` text NOT NULL,
  	\`version_style_id\` text NOT NULL,
  	\`version_title\` text,
  	\`version_kind\` text,
  	\`version_parent\` text,
  	\`version_default_locale\` text,
  	\`version_hash\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`uploaded_styles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_parent_idx\` ON \`_uploaded_styles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_version_version_style_id_idx\` ON \`_uploaded_styles_v\` (\`version_style_id\`);`)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_version_version_parent_idx\` ON \`_uploaded_styles_v\` (\`version_parent\`);`)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_version_version_hash_idx\` ON \`_uploaded_styles_v\` (\`version_hash\`);`)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_version_version_updated_by_idx\` ON \`_uploaded_styles_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_version_version_updated_at_idx\` ON \`_uploaded_styles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_version_version_created_at_idx\` ON \`_uploaded_styles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_created_at_idx\` ON \`_uploaded_styles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_updated_at_idx\` ON \`_uploaded_styles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_uploaded_styles_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_uploaded_styles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_uploaded_styles_v_texts_order_parent\` ON \`_uploaded_styles_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'editor' NOT NULL,
  	\`is_deactivated\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`meta\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	\`side_effects_id\` text,
  	\`risk_factors_id\` text,
  	\`treatments_id\` text,
  	\`references_id\` text,
  	\`attachments_id\` text,
  	\`people_id\` text,
  	\`media_id\` text,
  	\`uploaded_styles_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`side_effects_id\`) REFERENCES \`side_effects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`risk_factors_id\`) REFERENCES \`risk_factors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`treatments_id\`) REFERENCES \`treatments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachments_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`uploaded_styles_id\`) REFERENCES \`uploaded_styles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_side_effects_id_idx\` ON \`payload_locked_documents_rels\` (\`side_effects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_risk_factors_id_idx\` ON \`payload_locked_documents_rels\` (\`risk_factors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_treatments_id_idx\` ON \`payload_locked_documents_rels\` (\`treatments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_references_id_idx\` ON \`payload_locked_documents_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attachments_id_idx\` ON \`payload_locked_documents_rels\` (\`attachments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_uploaded_styles_id_idx\` ON \`payload_locked_documents_rels\` (\`uploaded_styles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_query_presets\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`is_shared\` integer DEFAULT false,
  	\`access_read_constraint\` text DEFAULT 'onlyMe',
  	\`access_update_constraint\` text DEFAULT 'onlyMe',
  	\`access_delete_constraint\` text DEFAULT 'onlyMe',
  	\`where\` text,
  	\`columns\` text,
  	\`group_by\` text,
  	\`related_collection\` text NOT NULL,
  	\`is_temp\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_query_presets_updated_at_idx\` ON \`payload_query_presets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_created_at_idx\` ON \`payload_query_presets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_query_presets_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_query_presets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_order_idx\` ON \`payload_query_presets_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_parent_idx\` ON \`payload_query_presets_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_path_idx\` ON \`payload_query_presets_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_users_id_idx\` ON \`payload_query_presets_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`editorial_policy_publishing_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`editorial_policy\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_policy_publishing_roles_order_idx\` ON \`editorial_policy_publishing_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`editorial_policy_publishing_roles_parent_idx\` ON \`editorial_policy_publishing_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editorial_policy\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`review_interval_months\` numeric DEFAULT 36,
  	\`gate_missing_reference\` text DEFAULT 'block' NOT NULL,
  	\`gate_retracted_reference\` text DEFAULT 'block' NOT NULL,
  	\`gate_retracted_with_reason\` text DEFAULT 'warn' NOT NULL,
  	\`gate_missing_disclosure\` text DEFAULT 'warn' NOT NULL,
  	\`gate_uncited_claim\` text DEFAULT 'warn' NOT NULL,
  	\`gate_duplicate_reference\` text DEFAULT 'warn' NOT NULL,
  	\`gate_incomplete_reference\` text DEFAULT 'warn' NOT NULL,
  	\`gate_status_unknown\` text DEFAULT 'warn' NOT NULL,
  	\`gate_uncited_reference\` text DEFAULT 'ignore' NOT NULL,
  	\`citation_style\` text DEFAULT 'vancouver' NOT NULL,
  	\`citation_locale\` text,
  	\`auto_match_threshold\` numeric DEFAULT 0.95,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_editorial_policy_v_version_publishing_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_editorial_policy_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_editorial_policy_v_version_publishing_roles_order_idx\` ON \`_editorial_policy_v_version_publishing_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_editorial_policy_v_version_publishing_roles_parent_idx\` ON \`_editorial_policy_v_version_publishing_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_editorial_policy_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`version_review_interval_months\` numeric DEFAULT 36,
  	\`version_gate_missing_reference\` text DEFAULT 'block' NOT NULL,
  	\`version_gate_retracted_reference\` text DEFAULT 'block' NOT NULL,
  	\`version_gate_retracted_with_reason\` text DEFAULT 'warn' NOT NULL,
  	\`version_gate_missing_disclosure\` text DEFAULT 'warn' NOT NULL,
  	\`version_gate_uncited_claim\` text DEFAULT 'warn' NOT NULL,
  	\`version_gate_duplicate_reference\` text DEFAULT 'warn' NOT NULL,
  	\`version_gate_incomplete_reference\` text DEFAULT 'warn' NOT NULL,
  	\`version_gate_status_unknown\` text DEFAULT 'warn' NOT NULL,
  	\`version_gate_uncited_reference\` text DEFAULT 'ignore' NOT NULL,
  	\`version_citation_style\` text DEFAULT 'vancouver' NOT NULL,
  	\`version_citation_locale\` text,
  	\`version_auto_match_threshold\` numeric DEFAULT 0.95,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_editorial_policy_v_created_at_idx\` ON \`_editorial_policy_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_editorial_policy_v_updated_at_idx\` ON \`_editorial_policy_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_corrections\`;`)
  await db.run(sql`DROP TABLE \`articles_corrections_locales\`;`)
  await db.run(sql`DROP TABLE \`articles_sign_offs\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_locales\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_corrections\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_corrections_locales\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_sign_offs\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`side_effects_codes\`;`)
  await db.run(sql`DROP TABLE \`side_effects_occurrences_seriousness_criteria\`;`)
  await db.run(sql`DROP TABLE \`side_effects_occurrences_evidence\`;`)
  await db.run(sql`DROP TABLE \`side_effects_occurrences\`;`)
  await db.run(sql`DROP TABLE \`side_effects_occurrences_locales\`;`)
  await db.run(sql`DROP TABLE \`side_effects\`;`)
  await db.run(sql`DROP TABLE \`side_effects_locales\`;`)
  await db.run(sql`DROP TABLE \`side_effects_texts\`;`)
  await db.run(sql`DROP TABLE \`side_effects_rels\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v_version_codes\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v_version_occurrences_seriousness_criteria\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v_version_occurrences_evidence\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v_version_occurrences\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v_version_occurrences_locales\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_side_effects_v_rels\`;`)
  await db.run(sql`DROP TABLE \`risk_factors_raises_risk_of_evidence\`;`)
  await db.run(sql`DROP TABLE \`risk_factors_raises_risk_of\`;`)
  await db.run(sql`DROP TABLE \`risk_factors\`;`)
  await db.run(sql`DROP TABLE \`risk_factors_locales\`;`)
  await db.run(sql`DROP TABLE \`risk_factors_rels\`;`)
  await db.run(sql`DROP TABLE \`_risk_factors_v_version_raises_risk_of_evidence\`;`)
  await db.run(sql`DROP TABLE \`_risk_factors_v_version_raises_risk_of\`;`)
  await db.run(sql`DROP TABLE \`_risk_factors_v\`;`)
  await db.run(sql`DROP TABLE \`_risk_factors_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_risk_factors_v_rels\`;`)
  await db.run(sql`DROP TABLE \`treatments\`;`)
  await db.run(sql`DROP TABLE \`treatments_locales\`;`)
  await db.run(sql`DROP TABLE \`treatments_texts\`;`)
  await db.run(sql`DROP TABLE \`treatments_rels\`;`)
  await db.run(sql`DROP TABLE \`_treatments_v\`;`)
  await db.run(sql`DROP TABLE \`_treatments_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_treatments_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_treatments_v_rels\`;`)
  await db.run(sql`DROP TABLE \`references_authors\`;`)
  await db.run(sql`DROP TABLE \`references_editors\`;`)
  await db.run(sql`DROP TABLE \`references_notices\`;`)
  await db.run(sql`DROP TABLE \`references_provenance\`;`)
  await db.run(sql`DROP TABLE \`references\`;`)
  await db.run(sql`DROP TABLE \`references_rels\`;`)
  await db.run(sql`DROP TABLE \`_references_v_version_authors\`;`)
  await db.run(sql`DROP TABLE \`_references_v_version_editors\`;`)
  await db.run(sql`DROP TABLE \`_references_v_version_notices\`;`)
  await db.run(sql`DROP TABLE \`_references_v_version_provenance\`;`)
  await db.run(sql`DROP TABLE \`_references_v\`;`)
  await db.run(sql`DROP TABLE \`_references_v_rels\`;`)
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`merges\`;`)
  await db.run(sql`DROP TABLE \`merges_texts\`;`)
  await db.run(sql`DROP TABLE \`duplicate_pairs\`;`)
  await db.run(sql`DROP TABLE \`retraction_notices\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`people_locales\`;`)
  await db.run(sql`DROP TABLE \`_people_v\`;`)
  await db.run(sql`DROP TABLE \`_people_v_locales\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`_media_v\`;`)
  await db.run(sql`DROP TABLE \`_media_v_locales\`;`)
  await db.run(sql`DROP TABLE \`uploaded_styles\`;`)
  await db.run(sql`DROP TABLE \`uploaded_styles_texts\`;`)
  await db.run(sql`DROP TABLE \`_uploaded_styles_v\`;`)
  await db.run(sql`DROP TABLE \`_uploaded_styles_v_texts\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`payload_query_presets\`;`)
  await db.run(sql`DROP TABLE \`payload_query_presets_rels\`;`)
  await db.run(sql`DROP TABLE \`editorial_policy_publishing_roles\`;`)
  await db.run(sql`DROP TABLE \`editorial_policy\`;`)
  await db.run(sql`DROP TABLE \`_editorial_policy_v_version_publishing_roles\`;`)
  await db.run(sql`DROP TABLE \`_editorial_policy_v\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
}
