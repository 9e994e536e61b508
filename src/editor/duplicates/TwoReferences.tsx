'use client'

import { Banner } from '@payloadcms/ui'
import type { ListedPair } from '../../library/duplicates/listPairs'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { useLoaded } from '../citationStyle/useLoaded'
import { PairComparison } from './PairComparison'

/** Any two references side by side, as the form of a reference leads to them. */
export const TwoReferences = ({
  one,
  other,
  canMerge,
}: {
  one: string
  other: string
  canMerge: boolean
}) => {
  const apiUrl = useApiUrl()
  const url = `${apiUrl('/references/duplicates')}?${new URLSearchParams({ one, other })}`
  const { data, error } = useLoaded<ListedPair>({
    key: url,
    load: (signal) => requestJson(url, { signal }),
  })
  return (
    <div className="duplicates__list">
      <div role="alert">{error && <Banner type="error">{error}</Banner>}</div>
      {data ? <PairComparison canMerge={canMerge} pair={data} /> : !error && <p role="status">…</p>}
    </div>
  )
}
