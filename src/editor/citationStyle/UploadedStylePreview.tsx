'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { StylePreview } from '../../../collections/CitationStyles/endpoints/previewStyle'
import { PreviewFrame } from './PreviewFrame'
import { Printed } from './Printed'
import { useStylePreview } from './useStylePreview'
import './citationStyle.css'

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The style of the form on sample works, before it is saved too, with all that keeps it from being saved. */
export const UploadedStylePreview = () => {
  const { id } = useDocumentInfo()
  const xml = useFormFields(([fields]) => textIn(fields?.xml?.value))
  const styleId = useFormFields(([fields]) => textIn(fields?.styleId?.value))
  const { data, error, isLoading } = useStylePreview(
    xml
      ? { xml, styleId: styleId || undefined, id: id === undefined ? undefined : String(id) }
      : null,
  )
  const problems = data?.problems ?? []
  return (
    <PreviewFrame
      error={error}
      isLoading={isLoading}
      status={data && statusOf(data)}
      title="How it prints, on sample works"
    >
      {!xml && <p>Choose a file first: then five works of usual kinds print here in its style.</p>}
      {problems.length > 0 && (
        <ul aria-label="Problems" className="vouch-preview__problems">
          {problems.map(({ message, line }, index) => (
            <li key={index}>
              {line !== undefined && <strong>Line {line}: </strong>}
              {message}
            </li>
          ))}
        </ul>
      )}
      {data?.printed && <Printed printed={data.printed} shown={5} />}
    </PreviewFrame>
  )
}

const statusOf = ({ title, kind, parent, problems, printed }: StylePreview): string => {
  const found = problems.length === 1 ? 'One problem' : `${problems.length} problems`
  const hindrance = problems.length ? ` ${found} to mend before it can be saved.` : ''
  if (!title) return hindrance.trim()
  const locale = printed ? `, in ${printed.locale}` : ''
  return `${title}: ${kind}${parent ? `, prints as ${parent}` : ''}${locale}.${hindrance}`
}
