import type { StatusNotice } from './notice'

/** The DOI prefix of the Cochrane Database of Systematic Reviews. */
const cochraneReviews = /^10\.1002\/14651858\./i

/**
 * Whether a notice only says that there is a newer version. The Cochrane Library registers each version of a
 * review as the "withdrawal" of the one before; a review that is retracted is registered as retracted.
 */
export const isSupersession = ({
  doi,
  notice,
}: {
  /** The DOI of the work. */
  doi: string | null | undefined
  notice: Pick<StatusNotice, 'kind'>
}): boolean => notice.kind === 'withdrawn' && cochraneReviews.test(doi ?? '')
