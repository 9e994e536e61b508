import type { CollectionBeforeChangeHook } from 'payload'
import { isLexicalState, withUniqueCitationIds } from '../documents/lexical/citationIds'

/** Pasting a citation copies its id: of two that are equal, the second gets a new one. */
export const giveUniqueCitationIds: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  ...Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => isLexicalState(value))
      .map(([name, value]) => [name, withUniqueCitationIds(value, () => crypto.randomUUID())]),
  ),
})
