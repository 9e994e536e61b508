'use client'

import { Button, useListQuery, useSelection } from '@payloadcms/ui'
import * as qs from 'qs-esm'
import { useId, useState } from 'react'
import { StyleSelect } from '../citationStyle/StyleSelect'
import type { StyleChoice } from '../citationStyle/siteStyles'
import { useApiUrl } from '../citationStyle/useApiUrl'

type Props = {
  formats: { value: string; label: string }[]
  siteStyle: StyleChoice
  suggestions: StyleChoice[]
}

/** Exports what is selected in the list, or all that the list finds, in a format or printed in a style. */
export const ExportReferences = ({ formats, siteStyle, suggestions }: Props) => {
  const apiUrl = useApiUrl()
  const { query } = useListQuery()
  const { count, selectAll, selectedIDs, totalDocs } = useSelection()
  const [format, setFormat] = useState(formats[0]?.value ?? inStyle)
  const [style, setStyle] = useState(siteStyle)
  const formatId = useId()
  const styleId = useId()
  const isSelection = count > 0 && String(selectAll) !== 'allAvailable'
  const number = isSelection ? count : totalDocs
  const what = isSelection
    ? { where: { id: { in: selectedIDs } } }
    : { where: query.where, search: query.search }
  const how = format === inStyle ? { style: style.id } : { format }
  const address = `${apiUrl('/references/export')}${qs.stringify({ ...how, ...what }, { addQueryPrefix: true })}`
  return (
    <details className="reference-list__export">
      <summary>Export</summary>
      <div className="reference-list__export-form">
        <div className="reference-list__choice">
          <label htmlFor={formatId}>Format</label>
          <select id={formatId} onChange={({ target }) => setFormat(target.value)} value={format}>
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
            <label htmlFor={styleId}>Style</label>
            <StyleSelect
              inputId={styleId}
              isClearable={false}
              onChange={(choice) => setStyle(choice ?? siteStyle)}
              placeholder="Type part of a name"
              suggestions={suggestions}
              value={style}
            />
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
          {isSelection ? `Export the ${number} selected` : `Export all ${number} listed`}
        </Button>
      </div>
    </details>
  )
}

const inStyle = 'style'
