import type { ArticleImport } from '../../documents/text/readArticleText'
import { placeText } from '../../evidence/findings'
import type { Finding } from '../../evidence/findings'
import type { ImportedCollection } from './plan'

/** A document that an import creates or links. `id` is `null` where a dry run only says what would be created. */
export type ImportedRecord = {
  collection: ImportedCollection
  id: string | null
  title: string
  /** What the import adds to a document that was there before, in words for people. */
  change?: string
}

/** What an import did, or would do. */
export type ImportReport = {
  article: { id: string | null; title: string; slug: string | null; status: 'draft' | 'published' }
  /** The same file was imported before: nothing was written. */
  isUnchanged: boolean
  isDryRun: boolean
  counts: ArticleImport['counts']
  created: ImportedRecord[]
  linked: ImportedRecord[]
  findings: Finding[]
}

/** The report as the command line prints it and the API sends it: places are words, not objects. */
export type ImportReportJson = Omit<ImportReport, 'findings'> & {
  findings: (Omit<Finding, 'place'> & { place: string })[]
}

export const importReportJson = ({ findings, ...report }: ImportReport): ImportReportJson => ({
  ...report,
  findings: findings.map(({ code, severity, place, message, remedy }) => ({
    code,
    severity,
    place: placeText({ place }),
    message,
    remedy,
  })),
})
