import type { CollectionConfig } from 'payload'

type Versions = Exclude<CollectionConfig['versions'], boolean | undefined>

/** Drafts with autosave and scheduled publishing, for everything that readers see. */
export const drafts: Versions = {
  maxPerDoc: 100,
  drafts: { autosave: { interval: 800 }, schedulePublish: true, validate: false },
}

/** Versions without drafts, for what is shared by many documents. */
export const history: Versions = { maxPerDoc: 100, drafts: false }
