import type { CollectionBeforeChangeHook } from 'payload'

/** Who is deactivated loses their sessions and their API key at once, not when a token runs out. */
export const endAccessOfDeactivated: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  (data.isDeactivated ?? originalDoc?.isDeactivated)
    ? { ...data, sessions: [], enableAPIKey: false, apiKey: null, apiKeyIndex: null }
    : data
