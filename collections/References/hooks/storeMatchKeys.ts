import type { CollectionBeforeChangeHook } from 'payload'
import { matchKeys } from '../../../src/references/duplicates/matchKeys'

/** Hook: the keys by which duplicates are found follow the fields that they are made of. */
export const storeMatchKeys: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  ...matchKeys({ ...originalDoc, ...data }),
})
