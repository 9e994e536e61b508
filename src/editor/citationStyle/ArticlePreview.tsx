'use client'

import { useDocumentInfo, useLocale } from '@payloadcms/ui'
import { PreviewFrame } from './PreviewFrame'
import { Printed } from './Printed'
import type { PrintedDocument } from './Printed'
import { requestJson } from './requestJson'
import { useApiUrl } from './useApiUrl'
import { useChosen } from './useChosen'
import { useLoaded } from './useLoaded'
import './citationStyle.css'

/**
 * A few of the article's own markers and the first entries of its bibliography, in the style and locale that
 * are chosen at this moment. The text is that of the latest draft.
 */
export const ArticlePreview = ({
  siteStyle,
  siteLocale,
}: {
  siteStyle: string
  siteLocale: string
}) => {
  const apiUrl = useApiUrl()
  const { id, lastUpdateTime } = useDocumentInfo()
  const { code } = useLocale()
  const chosen = useChosen()
  // What is left empty is named all the same: the stored article may still have another one.
  const query = new URLSearchParams({
    style: chosen.style || siteStyle,
    citationLocale: chosen.locale || siteLocale,
    draft: 'true',
    ...(code && { locale: code }),
  })
  const url = id === undefined ? null : `${apiUrl(`/articles/${id}/bibliography`)}?${query}`
  const { data, error, isLoading } = useLoaded({
    key: url && `${url} ${lastUpdateTime}`,
    delay: 300,
    load: (signal) => requestJson<PrintedDocument>(url ?? '', { signal }),
  })
  const isEmpty = data && data.entries.length + data.markers.length === 0
  return (
    <PreviewFrame
      error={error}
      isLoading={isLoading}
      status={data && `In ${data.style}, ${data.locale}.`}
      title="How it prints"
    >
      {url === null && <p>Save the article first: then its own references print here.</p>}
      {isEmpty && <p>The article cites nothing yet.</p>}
      {data && !isEmpty && <Printed printed={data} />}
    </PreviewFrame>
  )
}
