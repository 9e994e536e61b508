import Link from 'next/link'
import { documentPath } from '../addresses'
import type { ReadReference } from '../referenceQuery'

const kinds: { collection: string; label: string }[] = [
  { collection: 'articles', label: 'Articles' },
  { collection: 'treatments', label: 'Treatments' },
  { collection: 'side-effects', label: 'Side effects' },
  { collection: 'risk-factors', label: 'Risk factors' },
]

/** Everything published that cites a reference, by kind. */
export const ReferenceCiters = ({ citers }: { citers: ReadReference['citedBy'] }) => {
  if (citers.length === 0) {
    return <p className="muted">Nothing cites it. It is listed as further reading.</p>
  }
  return kinds.map(({ collection, label }) => {
    const ofKind = citers.filter((citer) => citer.collection === collection)
    return ofKind.length === 0 ? null : (
      <div key={collection}>
        <h3>{label}</h3>
        <ul role="list" className="named-list">
          {ofKind.map((citer) => {
            const path = documentPath(citer)
            return (
              <li key={citer.id}>{path ? <Link href={path}>{citer.title}</Link> : citer.title}</li>
            )
          })}
        </ul>
      </div>
    )
  })
}
