'use client'

import { useId } from 'react'
import type { ReactNode } from 'react'

type PreviewFrameProps = {
  title: string
  /** What the preview is in, said again whenever it changes: `Vancouver, English (US)`. */
  status?: string
  isLoading?: boolean
  error?: string
  children?: ReactNode
}

/** A preview with its title, what it is in, and what is wrong; assistive technology is told of changes. */
export const PreviewFrame = ({ title, status, isLoading, error, children }: PreviewFrameProps) => {
  const headingId = useId()
  return (
    <section aria-busy={isLoading} aria-labelledby={headingId} className="vouch-preview field-type">
      <h2 id={headingId}>{title}</h2>
      <p aria-live="polite" className="vouch-preview__status">
        {isLoading ? 'Printing …' : status}
      </p>
      {error && (
        <p className="vouch-field-problem" role="alert">
          {error}
        </p>
      )}
      {children}
    </section>
  )
}
