'use client'

import type { StylePreview } from '../../../collections/CitationStyles/endpoints/previewStyle'
import { requestJson } from './requestJson'
import { useApiUrl } from './useApiUrl'
import { useLoaded } from './useLoaded'

type Asked =
  { style: string; citationLocale?: string } | { xml: string; styleId?: string; id?: string }

/** What a style makes of sample works; `null` asks for nothing. */
export const useStylePreview = (asked: Asked | null) => {
  const apiUrl = useApiUrl()
  const body = asked && JSON.stringify(asked)
  return useLoaded({
    key: body,
    delay: 400,
    load: (signal) =>
      requestJson<StylePreview>(apiUrl('/uploaded-styles/preview'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        signal,
      }),
  })
}
