import { isPast } from '../dates'
import { ReadableDate } from './ReadableDate'

type ReviewDatesProps = { lastReviewed: string | null; nextReviewDue: string | null; now: Date }

/** When somebody last looked over the whole article, and when that is due again. */
export const ReviewDates = ({ lastReviewed, nextReviewDue, now }: ReviewDatesProps) => (
  <dl className="review-dates">
    <div>
      <dt>Last reviewed</dt>
      <dd>{lastReviewed ? <ReadableDate date={lastReviewed} /> : 'Not reviewed yet'}</dd>
    </div>
    {nextReviewDue && (
      <div>
        <dt>Next review due</dt>
        <dd>
          <ReadableDate date={nextReviewDue} />
          {isPast({ date: nextReviewDue, now }) && (
            <strong className="status status-caution">overdue</strong>
          )}
        </dd>
      </div>
    )}
  </dl>
)
