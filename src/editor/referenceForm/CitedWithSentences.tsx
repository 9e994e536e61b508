'use client'

import { Link, Pill, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { useLoaded } from '../citationStyle/useLoaded'
import { groupAffected } from './groupAffected'
import type { AffectedRow } from './groupAffected'
import './referenceForm.css'

/** Everything that cites the reference, published or not, with the sentences that it stands for. */
export const CitedWithSentences = () => {
  const { config } = useConfig()
  const { id, lastUpdateTime } = useDocumentInfo()
  const apiUrl = useApiUrl()
  const url = id === undefined ? null : apiUrl(`/references/${id}/affected`)
  const { data, error, isLoading } = useLoaded({
    key: url && `${url} ${lastUpdateTime}`,
    load: (signal) => requestJson<AffectedRow[]>(url ?? '', { signal }),
  })
  const documents = data && groupAffected(data)
  return (
    <section aria-busy={isLoading} aria-label="Where it is cited" className="cited-sentences">
      <p role="status">{isLoading ? 'Looking for the sentences …' : ''}</p>
      <p className="reference-fill__problem" role="alert">
        {error}
      </p>
      {documents?.length === 0 && <p>No sentence cites this reference.</p>}
      {documents && documents.length > 0 && (
        <ul>
          {documents.map(({ collection, id: document, title, sentences }) => (
            <li key={`${collection} ${document}`}>
              <p>
                <Link
                  href={formatAdminURL({
                    adminRoute: config.routes.admin,
                    path: `/collections/${collection}/${document}`,
                  })}
                >
                  {title}
                </Link>{' '}
                <span className="reference-fill__hint">{kinds[collection]}</span>
              </p>
              <ul>
                {sentences.map(({ text, locale, isPublished, reason }, index) => (
                  <li className="cited-sentences__sentence" key={index}>
                    <blockquote lang={locale ?? undefined}>{text}</blockquote>
                    <Pill pillStyle={isPublished ? 'success' : 'light'} size="small">
                      {isPublished ? 'Published' : 'In a draft'}
                    </Pill>
                    {reason && <p>Cited although it was retracted: {reason}</p>}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const kinds: Record<AffectedRow['collection'], string> = {
  articles: 'Article',
  'side-effects': 'Side effect',
  'risk-factors': 'Risk factor',
  treatments: 'Treatment',
}
