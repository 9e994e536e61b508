import type { ImportReportJson } from '../publishing/import/report'
import { table } from './table'

/** An import's report for people: what happened to the article, the counts, the records, the findings. */
export const importReportText = (report: ImportReportJson): string =>
  [
    headline(report),
    table(counted.map(([name, label]) => [label, String(report.counts[name])])),
    section(report.isDryRun ? 'Would be created' : 'Created', recordRows(report.created)),
    section(report.isDryRun ? 'Would be linked' : 'Linked', recordRows(report.linked)),
    section(`Findings (${report.findings.length})`, report.findings.flatMap(findingRows)),
  ]
    .filter(Boolean)
    .join('\n\n')

const counted: [keyof ImportReportJson['counts'], string][] = [
  ['sections', 'Sections'],
  ['references', 'References'],
  ['citations', 'Citations'],
  ['sideEffects', 'Side effects'],
  ['riskFactors', 'Risk factors'],
]

const collectionNames: Record<ImportReportJson['created'][number]['collection'], string> = {
  references: 'reference',
  treatments: 'treatment',
  'side-effects': 'side effect',
  'risk-factors': 'risk factor',
  people: 'person',
}

const headline = ({ article, isUnchanged, isDryRun }: ImportReportJson): string => {
  const { title, id, status } = article
  if (isUnchanged) {
    return `“${title}” was imported from this file before (${status}, id ${id ?? ''}). Nothing was changed.`
  }
  return isDryRun
    ? `“${title}” would be imported as a draft. Nothing was written.`
    : `“${title}” was imported as a draft (id ${id ?? ''}).`
}

const recordRows = (records: ImportReportJson['created']): string[][] =>
  records.map(({ collection, title, change }) => [
    collectionNames[collection],
    change ? `${title} (${change})` : title,
  ])

const findingRows = ({
  severity,
  code,
  place,
  message,
  remedy,
}: ImportReportJson['findings'][number]): string[][] => [
  [severity, code, place],
  ['', '', message],
  ['', '', remedy],
]

const section = (title: string, rows: string[][]): string =>
  rows.length ? `${title}\n${table(rows)}` : ''
