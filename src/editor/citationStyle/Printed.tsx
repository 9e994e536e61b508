'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { RenderedDocument } from '../../citations/render'

export type PrintedDocument = Pick<
  RenderedDocument,
  'style' | 'locale' | 'entries' | 'findings'
> & {
  markers: { citationId: string; html: string }[]
}

/**
 * Markers and bibliography as a style prints them: the first few, all of them on demand. The HTML is the
 * API's, which is sanitised; nothing else may come in here.
 */
export const Printed = ({ printed, shown = 3 }: { printed: PrintedDocument; shown?: number }) => {
  const [isWhole, setIsWhole] = useState(false)
  const listId = useId()
  const { markers, entries, findings } = printed
  const isLonger = entries.length > shown || markers.length > shownMarkers
  const shownEntries = isWhole ? entries : entries.slice(0, shown)
  const messages = [...new Set(findings.map(({ message }) => message))]
  return (
    <div className="vouch-printed">
      <div id={listId}>
        {markers.length > 0 && (
          <>
            <h3>In the text</h3>
            <ul className="vouch-printed__markers">
              {(isWhole ? markers : markers.slice(0, shownMarkers)).map(({ citationId, html }) => (
                <li dangerouslySetInnerHTML={{ __html: html }} key={citationId} />
              ))}
            </ul>
          </>
        )}
        {entries.length > 0 && (
          <>
            <h3>In the bibliography</h3>
            <ul className="vouch-printed__entries">
              {shownEntries.map(({ referenceId, label, html }) => (
                <li key={referenceId}>
                  {label !== null && <span className="vouch-printed__label">{label}</span>}
                  <span dangerouslySetInnerHTML={{ __html: html }} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {isLonger && (
        <Button
          aria-controls={listId}
          aria-expanded={isWhole}
          buttonStyle="secondary"
          margin={false}
          onClick={() => setIsWhole(!isWhole)}
          size="small"
        >
          {isWhole ? 'Show fewer' : `Show all ${entries.length || markers.length}`}
        </Button>
      )}
      {messages.length > 0 && (
        <ul className="vouch-printed__findings">
          {messages.slice(0, shownFindings).map((message) => (
            <li key={message}>{message}</li>
          ))}
          {messages.length > shownFindings && (
            <li>And {messages.length - shownFindings} more findings.</li>
          )}
        </ul>
      )}
    </div>
  )
}

const shownMarkers = 6
const shownFindings = 3
