'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'
import type { ListedPair, PairSide } from '../../library/duplicates/listPairs'
import { sides } from './FieldChoice'
import type { Side } from './FieldChoice'

type Props = {
  pair: ListedPair
  survivor: Side
  isDisabled: boolean
  onChoose: (side: Side) => void
}

/** Who the two are, where each is cited, and which one stays. */
export const PairHeads = ({ pair, survivor, isDisabled, onChoose }: Props) => {
  const name = useId()
  return (
    <fieldset className="duplicates__field duplicates__heads" disabled={isDisabled}>
      <legend>Which one stays</legend>
      {sides.map(({ side, label }) => (
        <div key={side}>
          <label className="duplicates__choice">
            <input
              checked={survivor === side}
              name={name}
              onChange={() => onChoose(side)}
              type="radio"
            />
            <span className="duplicates__value">
              {label}: {pair[side].label}
              {pair[side].status !== 'unknown' && pair[side].status !== 'current' && (
                <strong> ({pair[side].status})</strong>
              )}
            </span>
          </label>
          <CitedBy side={pair[side]} />
        </div>
      ))}
    </fieldset>
  )
}

const mostShown = 5

const CitedBy = ({ side: { id, label, citedBy } }: { side: PairSide }) => {
  const { config } = useConfig()
  const linkTo = (collection: string, document: string) =>
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/${collection}/${document}`,
    })
  return (
    <>
      <p>
        <Link aria-label={`Open ${label}`} href={linkTo('references', id)}>
          Open
        </Link>
        {citedBy.length === 0 ? '. Nothing cites it.' : '. Cited by:'}
      </p>
      {citedBy.length > 0 && (
        <ul className="duplicates__citers">
          {citedBy.slice(0, mostShown).map((citer) => (
            <li key={`${citer.collection} ${citer.id}`}>
              <Link href={linkTo(citer.collection, citer.id)}>{citer.title}</Link>
            </li>
          ))}
          {citedBy.length > mostShown && <li>and {citedBy.length - mostShown} more</li>}
        </ul>
      )}
    </>
  )
}
