import { createLocalReq } from 'payload'
import type { BeforeListTableServerProps } from 'payload'
import { bibliographyOutputs } from '../../citations/outputs'
import { referenceWriters } from '../../references/formats'
import { siteStyles } from '../citationStyle/siteStyles'
import { ExportReferences } from './ExportReferences'
import { ReferenceFilters } from './ReferenceFilters'
import './referenceList.css'

/** What stands above the list of references: quick filters, and the export of what is selected. */
export const ReferenceListTools = async ({ payload, user }: BeforeListTableServerProps) => {
  const req = await createLocalReq({ user }, payload)
  const { siteStyle, suggestions } = await siteStyles(req)
  return (
    <div className="reference-list__tools">
      <ReferenceFilters />
      <ExportReferences
        formats={choicesIn(referenceWriters)}
        printedFormats={choicesIn(bibliographyOutputs)}
        siteStyle={siteStyle}
        suggestions={suggestions}
      />
    </div>
  )
}

const choicesIn = (table: Record<string, { label: string }>) =>
  Object.entries(table).map(([value, { label }]) => ({ value, label }))
