import type { PayloadRequest } from 'payload'
import { partyOf } from './party'
import { permissions } from './permissions'

/** Whether the caller may import references: whoever may create them one by one. */
export const canImportReferences = (req: Pick<PayloadRequest, 'user'>): boolean =>
  permissions.references.create[partyOf(req)] === 'all'

/** Whether the caller may take an import back: who made it, and whoever may delete references. */
export const canRollBackImport = (
  req: Pick<PayloadRequest, 'user'>,
  { by }: { by?: unknown },
): boolean => {
  if (permissions.references.delete[partyOf(req)] === 'all') return true
  const { id }: { id?: unknown } = { ...(typeof by === 'object' ? by : {}) }
  return canImportReferences(req) && id !== undefined && id !== null && id === req.user?.id
}
