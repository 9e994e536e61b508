import type { Reference } from '@payload-types'

/** What is stored of a reference's status, for staff. */
export type ShownStatus = Pick<
  Reference,
  'id' | 'status' | 'statusNotice' | 'statusSource' | 'statusCheckedAt' | 'notices'
>

export const shownStatus = ({
  id,
  status,
  statusNotice,
  statusSource,
  statusCheckedAt,
  notices,
}: Reference): ShownStatus => ({
  id,
  status,
  statusNotice,
  statusSource,
  statusCheckedAt,
  notices,
})
