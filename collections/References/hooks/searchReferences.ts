import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { isStaff } from '../../../src/access/party'
import { isSearching, searchedWhere } from '../../../src/library/search/searchedWhere'

/**
 * Hook (`beforeOperation`): lets the staff, and code that acts for nobody, search through the index. For everyone
 * else `searchText` is a field that they may not read.
 */
export const searchReferences: CollectionBeforeOperationHook = async ({
  args,
  overrideAccess,
  req,
}) => {
  const { where }: { where?: Where } = { where: undefined, ...args }
  if (!where || !(overrideAccess || isStaff(req))) return args
  const names = ['searchText', ...(isPicker(req) ? ['title'] : [])]
  if (!isSearching(where, names)) return args
  return { ...args, where: await searchedWhere({ where, names, req }) }
}

/** The pickers of the admin panel search in the title; they send their query as the body of a POST. */
const isPicker = ({ headers, payloadAPI }: PayloadRequest) =>
  payloadAPI === 'REST' && headers.get('X-Payload-HTTP-Method-Override') === 'GET'
