'use client'

import Link from 'next/link'

/** A sentence that rests on the reference, as the API has it. */
export type ShownAffected = {
  collection: string
  id: string
  title: string
  isPublished: boolean
  locale: string | null
  sentence: string
  citationId: string
  retractionReason?: string
}

type AffectedListProps = { affected: ShownAffected[]; adminRoute: string }

/** Every sentence and fact that rests on the reference, with the document that it stands in. */
export const AffectedList = ({ affected, adminRoute }: AffectedListProps) =>
  affected.length === 0 ? (
    <p>Nothing rests on this work.</p>
  ) : (
    <>
      <h4>What rests on this work</h4>
      <ul className="vouch-status__list">
        {affected.map((each) => (
          <li
            key={[each.collection, each.id, each.locale, each.citationId, each.sentence].join(' ')}
          >
            <q>{each.sentence}</q>
            <br />
            <Link href={`${adminRoute}/collections/${each.collection}/${each.id}`}>
              {each.title}
            </Link>
            {` (${each.isPublished ? 'published' : 'draft'}${each.locale ? `, ${each.locale}` : ''})`}
            {each.retractionReason && <p>Cited all the same: {each.retractionReason}</p>}
          </li>
        ))}
      </ul>
    </>
  )
