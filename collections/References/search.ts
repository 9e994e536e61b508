import type { TextField } from 'payload'
import { isStaff } from '../../src/access/party'

/**
 * What the admin panel's list and `where[searchText][like]=` search in: title, names, year, journal, identifiers
 * and citation key, through the search index. It has no value: the hook `searchReferences` answers for it.
 */
export const searchTextField: TextField = {
  name: 'searchText',
  type: 'text',
  label: 'title, name, year, journal, DOI, PMID, ISBN or key',
  virtual: true,
  access: { read: ({ req }) => isStaff(req), create: () => false, update: () => false },
  admin: {
    hidden: true,
    disableListColumn: true,
    disableListFilter: true,
    disableBulkEdit: true,
    disableGroupBy: true,
  },
}
