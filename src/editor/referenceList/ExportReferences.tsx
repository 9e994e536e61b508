'use client'

import { Button, useListQuery, useSelection } from '@payloadcms/ui'
import * as qs from 'qs-esm'
import { useId, useState } from 'react'
import { StyleSelect } from '../citationStyle/StyleSelect'
import type { StyleChoice } from '../citationStyle/siteStyles'
import { printedNumber } from '../imports/counted'
import { useApiUrl } from '../citationStyle/useApiUrl'

type Props = {
  formats: { value: string; label: string }[]
  /** The forms that a printed bibliography can have. */
  printedFormats: { value: string; label: string }[]
  siteStyle: StyleChoice
  suggestions: StyleChoice[]
}

/** Exports what is selected in the list, or all that the list finds, in a format or printed in a style. */
export const ExportReferences = ({ formats, printedFormats, siteStyle, suggestions }: Props) => {
  const apiUrl = useApiUrl()
  const { query } = useListQuery()
  const { count, selectAll, selectedIDs, totalDocs } = useSelection()
  const [format, setFormat] = useState(formats[0]?.value ?? inStyle)
  const [style, setStyle] = useState(siteStyle)
  const [printedFormat, setPrintedFormat] = useState(printedFormats[0]?.value)
  const ids = { format: useId(), style: useId(), printed: useId() }
  const isSelection = count > 0 && String(selectAll) !== 'allAvailable'
  const number = isSelection ? count : totalDocs
  const what = isSelection
    ? { ids: selectedIDs.join(',') }
    : { where: query.where, search: query.search }
  const how = format === inStyle ? { style: style.id, format: printedFormat } : { format }
  const address = `${apiUrl('/references/export')}${qs.stringify({ ...how, ...what }, { addQueryPrefix: true })}`
  return (
    <details className="reference-list__export">
      <summary>Export</summary>
      <div className="reference-list__export-form">
        <div className="reference-list__choice">
          <label htmlFor={ids.format}>Format</label>
          <select id={ids.format} onChange={({ target }) => setFormat(target.value)} value={format}>
            {formats.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
            <option value={inStyle}>Printed in a citation style</option>
          </select>
        </div>
        {format === inStyle && (
          <div className="reference-list__style">
            <label htmlFor={ids.style}>Style</label>
            <StyleSelect
              inputId={ids.style}
              isClearable={false}
              onChange={(choice) => setStyle(choice ?? siteStyle)}
              placeholder="Type part of a name"
              suggestions={suggestions}
              value={style}
            />
          </div>
        )}
        {format === inStyle && (
          <div className="reference-list__choice">
            <label htmlFor={ids.printed}>As</label>
            <select
              id={ids.printed}
              onChange={({ target }) => setPrintedFormat(target.value)}
              value={printedFormat}
            >
              {printedFormats.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        )}
        <Button
          buttonStyle="secondary"
          disabled={!number}
          el="anchor"
          margin={false}
          size="small"
          url={address}
        >
          {isSelection
            ? `Export the ${printedNumber(number)} selected`
            : `Export all ${printedNumber(number)} listed`}
        </Button>
      </div>
    </details>
  )
}

const inStyle = 'style'
