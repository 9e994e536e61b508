import type { CollectionBeforeChangeHook } from 'payload'

/** Somebody has to be the first, and can only appoint the others as an admin. */
export const firstUserIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { id: { exists: true } },
    req,
  })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
