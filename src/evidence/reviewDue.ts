/**
 * When a review is due again: that many months later at the same time of the day (UTC), or on the last day
 * of a month that is too short. `undefined` when the date or the result is none.
 *
 * @param lastReviewed an ISO date or date-time
 * @returns an ISO date-time in UTC
 */
export function reviewDue({
  lastReviewed,
  months,
}: {
  lastReviewed: string
  months: number
}): string | undefined {
  const date = new Date(lastReviewed)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
