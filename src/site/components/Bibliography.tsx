import Link from 'next/link'
import { citationAnchor, referenceAnchor } from '../../documents/html'
import { referencePath } from '../addresses'
import type { Entry } from '../articleQuery'
import { ReferenceStatus } from './ReferenceStatus'

/**
 * Entries as a list: ordered where the style numbers them. Not `doc-biblioentry`, which DPUB-ARIA 1.1
 * deprecates: a list item is what it stood for. Styles print their own labels, so the list prints none.
 */
export const Bibliography = ({ entries }: { entries: Entry[] }) => {
  const List = entries.some(({ label }) => label) ? 'ol' : 'ul'
  return (
    <List role="list" className="bibliography">
      {entries.map((entry) => (
        <BibliographyEntry key={entry.referenceId} entry={entry} />
      ))}
    </List>
  )
}

/** References that are listed but not cited: nothing refers to them by number, so they have none. */
export const withoutLabels = (entries: Entry[]): Entry[] =>
  entries.map((entry) => ({ ...entry, label: null }))

const BibliographyEntry = ({ entry }: { entry: Entry }) => {
  const { label, html, reference, backlinks, referenceId } = entry
  return (
    <li id={referenceAnchor(referenceId)} className="entry" tabIndex={-1}>
      {label && <span className="entry-label">{label}</span>}
      <div className="entry-text">
        <p dangerouslySetInnerHTML={{ __html: html }} />
        <p className="entry-meta">
          {reference && (
            <>
              <ReferenceStatus status={reference.status} checkedAt={reference.statusCheckedAt} />
              <Link href={referencePath(reference)} aria-label={aboutLabel(reference.shortLabel)}>
                About this reference
              </Link>
            </>
          )}
          {backlinks.map((citationId, index) => (
            <a
              key={citationId}
              className="backlink"
              role="doc-backlink"
              href={`#${citationAnchor(citationId)}`}
              aria-label={`Back to citation ${index + 1} of ${backlinks.length} in the text`}
            >
              <span aria-hidden="true">↩</span> {backlinks.length > 1 && index + 1}
            </a>
          ))}
        </p>
      </div>
    </li>
  )
}

const aboutLabel = (shortLabel: string | null) =>
  shortLabel ? `About this reference: ${shortLabel}` : undefined
