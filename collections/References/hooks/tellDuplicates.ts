import type { CollectionAfterOperationHook } from 'payload'
import { isStaff } from '../../../src/access/party'
import { possibleDuplicates } from '../../../src/library/duplicates/possibleDuplicates'
import { loadStored } from '../../../src/library/merge/loadMergeable'

/**
 * Hook (`afterOperation`): who creates or changes one reference over REST is told in `doc.duplicates` of what the form
 * would warn: other references that are, or may be, the same work. GraphQL has a field for it.
 */
export const tellDuplicates: CollectionAfterOperationHook<'references'> = async (write) => {
  const { args, operation, req, result } = write
  if (operation !== 'create' && operation !== 'updateByID') return result
  if (req.payloadAPI !== 'REST' || args.overrideAccess || !isStaff(req)) return result
  const reference = await loadStored(req, String(write.result.id))
  if (!reference || reference.deletedAt) return result
  return { ...write.result, duplicates: await possibleDuplicates({ req, reference }) }
}
