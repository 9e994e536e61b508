import type { CollectionBeforeChangeHook } from 'payload'

const addresses = ['doi', 'url'] as const

/** What was seen at one address says nothing of another: a mended link is visited first, and broken no longer. */
export const forgetLink: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const isMoved = addresses.some(
    (name) => originalDoc && name in data && (data[name] ?? null) !== (originalDoc[name] ?? null),
  )
  if (!isMoved) return data
  const archivedUrl = data.link?.archivedUrl ?? null
  const isCopyNew = archivedUrl !== (originalDoc.link?.archivedUrl ?? null)
  return {
    ...data,
    link: {
      state: 'unknown',
      checkedAt: null,
      archivedUrl: isCopyNew ? archivedUrl : null,
      address: null,
      httpStatus: null,
      failedAt: null,
    },
  }
}
