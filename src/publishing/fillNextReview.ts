import type { CollectionBeforeChangeHook } from 'payload'
import { reviewDue } from '../evidence/reviewDue'
import { editorialPolicy } from './policy'

/** Fills in when the next review is due, after the interval of the house; a date that was set stays. */
export const fillNextReview: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { lastReviewed, nextReviewDue } = data
  if (typeof lastReviewed !== 'string' || nextReviewDue) return data
  const { reviewIntervalMonths: months } = await editorialPolicy(req)
  return months ? { ...data, nextReviewDue: reviewDue({ lastReviewed, months }) } : data
}
