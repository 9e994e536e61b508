'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode, Ref } from 'react'
import type { ImportReportJson } from '../../publishing/import/report'
import { ImportFindings } from './ImportFindings'

type Props = {
  report: ImportReportJson
  headingRef: Ref<HTMLHeadingElement>
  /** The buttons for what can be done next. */
  actions: ReactNode
}

/** What an import would do or did: the article, the counts, the records and the findings. */
export const ImportResult = ({ report, headingRef, actions }: Props) => {
  const { article, counts, created, linked, findings, isUnchanged } = report
  return (
    <section className="import-article__result">
      <h2 ref={headingRef} tabIndex={-1}>
        {headline(report)}
      </h2>
      {article.id && (
        <p>
          <DocumentLink collection="articles" id={article.id}>
            {isUnchanged ? `Open “${article.title}”` : `Open the draft “${article.title}”`}
          </DocumentLink>
        </p>
      )}
      <dl className="import-article__counts">
        {counted.map(([name, label]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      <div className="import-article__actions">{actions}</div>
      {created.length + linked.length > 0 && (
        <table className="import-article__records">
          <caption>What the article links</caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Name</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {[...created, ...linked].map((record, index) => (
              <tr key={index}>
                <td>{kinds[record.collection]}</td>
                <td>
                  {record.id ? (
                    <DocumentLink collection={record.collection} id={record.id}>
                      {record.title}
                    </DocumentLink>
                  ) : (
                    record.title
                  )}
                </td>
                <td>{index < created.length ? 'new' : (record.change ?? 'exists')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ImportFindings findings={findings} />
    </section>
  )
}

const headline = ({ article, isUnchanged, isDryRun }: ImportReportJson): string => {
  if (isUnchanged) return 'This file was imported before. Nothing will change.'
  return isDryRun
    ? `“${article.title}” will be imported as a draft`
    : `“${article.title}” was imported as a draft`
}

const counted: [keyof ImportReportJson['counts'], string][] = [
  ['sections', 'Sections'],
  ['references', 'References'],
  ['citations', 'Citations'],
  ['sideEffects', 'Side effects'],
  ['riskFactors', 'Risk factors'],
]

const kinds: Record<ImportReportJson['created'][number]['collection'], string> = {
  references: 'Reference',
  treatments: 'Treatment',
  'side-effects': 'Side effect',
  'risk-factors': 'Risk factor',
  people: 'Person',
}

type DocumentLinkProps = { collection: string; id: string; children: ReactNode }

const DocumentLink = ({ collection, id, children }: DocumentLinkProps) => {
  const { config } = useConfig()
  const path = `/collections/${collection}/${id}` as const
  return <Link href={formatAdminURL({ adminRoute: config.routes.admin, path })}>{children}</Link>
}
