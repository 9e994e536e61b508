'use client'

import { Banner, Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { KnownMatch } from '../../library/duplicates/findKnown'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { useLoaded } from '../citationStyle/useLoaded'
import './duplicates.css'

/** On the form of a reference: which others may be the same work, as it was last saved. */
export const PossibleDuplicatesField = () => {
  const apiUrl = useApiUrl()
  const { config } = useConfig()
  const { id, lastUpdateTime, isTrashed } = useDocumentInfo()
  const url = id && !isTrashed ? apiUrl(`/references/${id}/duplicates`) : null
  const { data } = useLoaded<{ duplicates: KnownMatch[] }>({
    key: url && `${url} ${lastUpdateTime}`,
    load: (signal) => requestJson(url ?? '', { signal }),
  })
  const found = (data?.duplicates ?? []).filter(
    ({ relation }) => relation === 'same' || relation === 'similar',
  )
  if (!id || found.length === 0) return null
  const compare = (other: string) =>
    `${formatAdminURL({ adminRoute: config.routes.admin, path: '/duplicates' })}?${new URLSearchParams({ one: String(id), other })}`
  return (
    <div role="status">
      <Banner type="info">
        <div className="duplicates__found">
          <strong>
            {found.some(({ relation }) => relation === 'same')
              ? 'This work is in the library already:'
              : 'This work may be in the library already:'}
          </strong>
          <ul>
            {found.map((match) => (
              <li key={match.id}>
                <Link href={compare(match.id)}>
                  {match.label}: {match.title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </Banner>
    </div>
  )
}
