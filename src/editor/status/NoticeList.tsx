'use client'

import { Button } from '@payloadcms/ui'
import { noticeKinds, noticeSources } from '../../references/status/notice'
import { NoticeLink } from './NoticeLink'

/** A notice as the API has it. */
export type ShownNotice = {
  id: string
  kind: string
  source: string
  notice?: string | null
  date?: string | null
  reasons?: string[] | null
  addedBy?: { name: string } | null
  dismissedAt?: string | null
  dismissedBy?: { name: string } | null
  dismissedReason?: string | null
}

type NoticeListProps = {
  notices: ShownNotice[]
  /** Only for who may judge. */
  onDismiss?: (id: string) => void
  onRestore?: (id: string) => void
}

const labelOf = (terms: readonly { value: string; label: string }[], value: string) =>
  terms.find((term) => term.value === value)?.label ?? value

/** The notices about a work, those that somebody dismissed with who and why. */
export const NoticeList = ({ notices, onDismiss, onRestore }: NoticeListProps) =>
  notices.length === 0 ? (
    <p>No registry and nobody else has told of a notice about this work.</p>
  ) : (
    <ul className="vouch-status__list">
      {notices.map((each) => (
        <li key={each.id} className={each.dismissedAt ? 'vouch-status__dismissed' : undefined}>
          <strong>{labelOf(noticeKinds, each.kind)}</strong>
          {`, according to ${each.addedBy?.name ?? labelOf(noticeSources, each.source)}`}
          {each.date && `, ${each.date}`} {each.notice && <NoticeLink notice={each.notice} />}
          {each.reasons?.length ? <p>{each.reasons.join('; ')}</p> : null}
          {each.dismissedAt ? (
            <p>
              Dismissed by {each.dismissedBy?.name} on {each.dismissedAt.slice(0, 10)}:{' '}
              {each.dismissedReason}{' '}
              {onRestore && (
                <Button size="small" buttonStyle="none" onClick={() => onRestore(each.id)}>
                  Take the dismissal back
                </Button>
              )}
            </p>
          ) : (
            onDismiss && (
              <Button size="small" buttonStyle="secondary" onClick={() => onDismiss(each.id)}>
                False alarm …
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  )
