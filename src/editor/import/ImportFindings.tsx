import { Pill } from '@payloadcms/ui'
import type { ImportReportJson } from '../../publishing/import/report'

const severities = {
  error: { label: 'Error', pillStyle: 'error' },
  warning: { label: 'Warning', pillStyle: 'warning' },
  info: { label: 'Note', pillStyle: 'light' },
} as const

/** What to look at in the imported article: where, what, and how to mend it. */
export const ImportFindings = ({ findings }: Pick<ImportReportJson, 'findings'>) => {
  if (!findings.length) return null
  return (
    <>
      <h3>Findings ({findings.length})</h3>
      <ul className="import-article__findings">
        {findings.map(({ severity, place, message, remedy }, index) => (
          <li key={index}>
            <Pill pillStyle={severities[severity].pillStyle} size="small">
              {severities[severity].label}
            </Pill>
            <div>
              <p>{message}</p>
              <p className="import-article__place">{place}</p>
              <p>{remedy}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
