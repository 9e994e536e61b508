import { identifiers } from '../../references/identifiers'

/** Where a notice can be read: a DOI or a web address as a link; undefined for anything else. */
export const noticeHref = (notice: string): string | undefined => {
  if (identifiers.doi.parse(notice) === notice) return identifiers.doi.url(notice)
  return /^https?:\/\//i.test(notice) ? notice : undefined
}
