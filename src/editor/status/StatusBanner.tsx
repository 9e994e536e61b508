'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { useLoaded } from '../citationStyle/useLoaded'
import { bannerOf } from './bannerOf'
import { NoticeLink } from './NoticeLink'
import type { ShownNotice } from './NoticeList'
import { useFormStatus } from './useFormStatus'
import './status.css'

/** Above the form of a reference that was retracted, withdrawn or questioned: that it was, by whose word, and where to read it. */
export const StatusBanner = () => {
  const { id } = useDocumentInfo()
  const apiUrl = useApiUrl()
  const status = useFormStatus()
  const isAlarming = bannerOf({ ...status, notices: [] }) !== undefined
  const url =
    id && isAlarming
      ? `${apiUrl(`/references/${id}`)}?depth=0&trash=true&select[notices]=true`
      : null
  const { data } = useLoaded<{ notices?: ShownNotice[] | null }>({
    key: url && [url, ...Object.values(status)].join(' '),
    load: (signal) => requestJson(url ?? '', { signal }),
  })
  const banner = bannerOf({ ...status, notices: data?.notices ?? [] })
  if (!banner) return null
  return (
    <div className={`status-banner status-banner--${banner.role}`} role={banner.role}>
      <strong>{banner.title}</strong>{' '}
      <span>
        {banner.source}
        {banner.notice ? ': ' : '.'}
        {banner.notice && <NoticeLink notice={banner.notice} />}
      </span>
    </div>
  )
}
