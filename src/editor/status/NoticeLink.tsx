'use client'

import { noticeHref } from './noticePlace'

/** The DOI or address of a notice, as a link where it leads anywhere. */
export const NoticeLink = ({ notice }: { notice: string }) => {
  const href = noticeHref(notice)
  return href ? (
    <a href={href} rel="noreferrer" target="_blank">
      {notice}
    </a>
  ) : (
    <span>{notice}</span>
  )
}
