import { sourceNames } from '../../references/status/sourceNames'
import type { ShownNotice } from './NoticeList'

/** What stands above the form of a work that was retracted or questioned. */
export type StatusBannerText = {
  /** An alert interrupts whoever listens to the page; a status waits. */
  role: 'alert' | 'status'
  title: string
  /** Who says so: `According to Crossref, 2010-02-06`. */
  source: string
  /** DOI or address of the notice. */
  notice: string | undefined
}

const titles: Readonly<Record<string, Pick<StatusBannerText, 'role' | 'title'> | undefined>> = {
  retracted: { role: 'alert', title: 'This work was retracted.' },
  withdrawn: { role: 'alert', title: 'This work was withdrawn.' },
  'expression-of-concern': {
    role: 'status',
    title: 'There is an expression of concern about this work.',
  },
}

/**
 * The words for a reference, by its status and the notice that decides it; undefined where neither is alarming.
 * @param notices all of the reference, for the date; none while they are loaded.
 */
export const bannerOf = ({
  status,
  statusNotice,
  statusSource,
  notices,
}: {
  status: string
  statusNotice: string
  statusSource: string
  notices: readonly ShownNotice[]
}): StatusBannerText | undefined => {
  const words = Object.hasOwn(titles, status) ? titles[status] : undefined
  if (!words) return undefined
  const deciding = notices
    .filter(
      ({ kind, notice, source, dismissedAt }) =>
        kind === status &&
        (notice ?? '') === statusNotice &&
        source === statusSource &&
        !dismissedAt,
    )
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? '', 'en'))[0]
  const who = deciding?.addedBy?.name ?? sourceNames(statusSource)
  const source = who ? `According to ${who}` : 'Noted by hand'
  return {
    ...words,
    source: deciding?.date ? `${source}, ${deciding.date}` : source,
    notice: statusNotice || undefined,
  }
}
