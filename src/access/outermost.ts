/** The most documents that one answer lists for who is not of the staff. */
const longestList = 100

/**
 * Whether an operation is what the caller asked for over REST or GraphQL, not a step on the way, such as
 * loading what an article links to. The Local API always says whether it asks access rules, the others never do.
 */
export const isOutermost = (args: object): boolean =>
  !('overrideAccess' in args) || args.overrideAccess === undefined

/** The bounds of a list: what was asked for, as long as it is a number of documents with an end. */
export const boundedList = (args: object): { limit?: number; pagination?: true } => {
  if ('id' in args) return {}
  const { limit, pagination }: { limit?: unknown; pagination?: unknown } = {
    limit: undefined,
    ...args,
  }
  const isLeftToDefault = limit === undefined || limit === null
  if (isLeftToDefault && pagination !== false) return {}
  const isWithinBounds = typeof limit === 'number' && limit >= 1 && limit <= longestList
  return { limit: isWithinBounds ? limit : longestList, pagination: true }
}
