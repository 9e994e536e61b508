const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A stored date for people, such as `3 March 2026`; undefined where there is no date. */
export const readableDate = (date: string | null | undefined): string | undefined => {
  const parsed = parse(date)
  return parsed && long.format(parsed)
}

/** The day of a stored date, `2026-03-03`, as `<time>` and metadata have it. */
export const isoDay = (date: string | null | undefined): string | undefined =>
  parse(date)?.toISOString().slice(0, 10)

/** Whether a date has passed. */
export const isPast = ({ date, now }: { date: string | null | undefined; now: Date }): boolean => {
  const parsed = parse(date)
  return parsed !== undefined && parsed.getTime() < now.getTime()
}

const parse = (date: string | null | undefined): Date | undefined => {
  const parsed = date ? new Date(date) : undefined
  return parsed && !Number.isNaN(parsed.getTime()) ? parsed : undefined
}
