import { isoDay, readableDate } from '../dates'

/** A stored date for people and machines; nothing where there is none. */
export const ReadableDate = ({ date }: { date: string | null | undefined }) => {
  const text = readableDate(date)
  return text ? <time dateTime={isoDay(date)}>{text}</time> : null
}
