import type { ImportPreview } from '../../library/import/previewImport'
import type { SimilarChoice } from '../../library/import/vocabulary'

/** What somebody gave. Its format is found by its content where it is missing. */
export type Given =
  | { kind: 'files'; files: readonly File[]; format?: string }
  | { kind: 'text'; text: string; format?: string }

/** What would come in. Of every outcome the first rows are listed; the counts are of all. */
export type Preview = Pick<ImportPreview, 'format' | 'counts' | 'rows'>

export type PreviewRow = Preview['rows'][number]

/** What to do with similar entries: with all of them, and with single ones by the index of their rows. */
export type Choices = {
  readonly all: SimilarChoice
  readonly single: Readonly<Record<number, SimilarChoice>>
}

/** A confirmed import: its record, which may still be at work. */
export type Done = { importId: string }
