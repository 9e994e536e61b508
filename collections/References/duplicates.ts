import type { TextField, UIField } from 'payload'
import { matchKeyNames } from '../../src/references/duplicates/matchKeys'

/**
 * What references that may be one work have in common, for finding duplicates. A hook writes them at every save;
 * nobody reads or writes them over any API.
 */
export const matchKeyFields: TextField[] = matchKeyNames.map((name) => ({
  name,
  type: 'text',
  index: true,
  hidden: true,
  access: { read: () => false, create: () => false, update: () => false },
  admin: { hidden: true, disableListColumn: true, disableBulkEdit: true },
}))

/** On the form: which other references may be the same work. */
export const possibleDuplicatesField: UIField = {
  name: 'possibleDuplicates',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: {
      Field: '/src/editor/duplicates/PossibleDuplicatesField#PossibleDuplicatesField',
    },
  },
}
