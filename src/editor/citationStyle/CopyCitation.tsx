'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { LocaleSelect } from './LocaleSelect'
import { PreviewFrame } from './PreviewFrame'
import { StyleSelect } from './StyleSelect'
import { copyFormats } from './copyFormats'
import type { CitedReference, CopyFormat } from './copyFormats'
import { copyParts } from './copyParts'
import { requestJson } from './requestJson'
import type { LocaleChoice, StyleChoice } from './siteStyles'
import { useApiUrl } from './useApiUrl'
import { useLoaded } from './useLoaded'
import './citationStyle.css'

type CopyCitationProps = {
  siteStyle: StyleChoice
  siteLocale: string
  suggestions: StyleChoice[]
  locales: LocaleChoice[]
}

/** The reference as it prints in any style, with a button for each form in which it can be copied. */
export const CopyCitation = ({
  siteStyle,
  siteLocale,
  suggestions,
  locales,
}: CopyCitationProps) => {
  const apiUrl = useApiUrl()
  const { id, lastUpdateTime } = useDocumentInfo()
  const [style, setStyle] = useState(siteStyle)
  const [locale, setLocale] = useState(siteLocale)
  const [notice, setNotice] = useState('')
  const [byHand, setByHand] = useState<string>()
  const styleInputId = useId()
  const localeInputId = useId()
  const url = id === undefined ? null : apiUrl(`/references/${id}/cite`)
  const addressIn = (format: string) =>
    `${url}?${new URLSearchParams({ style: style.id, citationLocale: locale, format })}`
  const { data, error, isLoading } = useLoaded({
    key: url && `${addressIn('json')} ${lastUpdateTime}`,
    load: (signal) => requestJson<CitedReference>(addressIn('json'), { signal }),
  })

  const copy = async ({ name, parts }: CopyFormat) => {
    if (!data) return
    setNotice('')
    setByHand(undefined)
    const outcome = await copyParts(parts({ cited: data, addressIn }))
    if (outcome === 'copied') setNotice(`Copied as ${name}.`)
    else if ('text' in outcome) setByHand(outcome.text)
    else setNotice(outcome.error)
  }

  if (url === null) {
    return (
      <PreviewFrame title="Copy the citation">
        <p>Save the reference first: then it can be copied in any style.</p>
      </PreviewFrame>
    )
  }
  return (
    <PreviewFrame error={error} isLoading={isLoading} status={notice} title="Copy the citation">
      <div>
        <label className="field-label" htmlFor={styleInputId}>
          Style
        </label>
        <StyleSelect
          inputId={styleInputId}
          isClearable={false}
          onChange={(choice) => setStyle(choice ?? siteStyle)}
          placeholder="Type part of a name"
          suggestions={suggestions}
          value={style}
        />
      </div>
      <div>
        <label className="field-label" htmlFor={localeInputId}>
          Locale
        </label>
        <LocaleSelect
          choices={locales}
          inputId={localeInputId}
          isClearable={false}
          onChange={(chosen) => setLocale(chosen ?? siteLocale)}
          value={locale}
        />
      </div>
      {data && <p className="vouch-copy__text" dangerouslySetInnerHTML={{ __html: data.html }} />}
      <div aria-label="Copy as" className="vouch-copy__buttons" role="group">
        {copyFormats.map((format) => (
          <Button
            buttonStyle="secondary"
            disabled={!data}
            key={format.name}
            margin={false}
            onClick={() => void copy(format)}
            size="small"
          >
            {format.label}
          </Button>
        ))}
      </div>
      {byHand !== undefined && (
        <label className="vouch-copy__by-hand">
          This browser does not let the page copy. The text is selected: press Ctrl+C, or Cmd+C.
          <textarea
            autoFocus
            onFocus={({ target }) => target.select()}
            readOnly
            rows={6}
            value={byHand}
          />
        </label>
      )}
    </PreviewFrame>
  )
}
