import Link from 'next/link'
import { referencePath } from '../addresses'
import type { EvidenceMarker } from '../evidenceMarker'
import type { EvidenceItem } from '../fragments'
import { placeText } from '../wording'

export type EvidenceListProps = {
  evidence: EvidenceItem[] | null
  /** How the article cites them, on the page of an article. */
  marker?: EvidenceMarker
}

/** The references behind one fact, with the place and the words; that there are none is said. */
export const EvidenceList = ({ evidence, marker }: EvidenceListProps) => {
  const items = (evidence ?? []).filter(({ reference }) => reference)
  if (items.length === 0) return <p className="muted">No reference is given for this.</p>
  return (
    <>
      {marker && (
        <p className="evidence-marker">
          In the references:{' '}
          <a
            id={marker.id}
            role="doc-noteref"
            href={marker.href}
            aria-label={`In the references: ${marker.text}`}
            dangerouslySetInnerHTML={{ __html: marker.html }}
          />
        </p>
      )}
      <ul role="list" className="evidence">
        {items.map((item, index) => (
          <li key={`${item.reference?.id}-${index}`}>
            {item.reference && (
              <Link href={referencePath(item.reference)}>
                {item.reference.shortLabel ?? 'Reference'}
              </Link>
            )}
            {placeText(item) && `, ${placeText(item)}`}
            {(item.reference?.status === 'retracted' || item.reference?.status === 'withdrawn') && (
              <strong className="status status-bad">{item.reference.status}</strong>
            )}
            {item.quote && <q>{item.quote}</q>}
          </li>
        ))}
      </ul>
    </>
  )
}
