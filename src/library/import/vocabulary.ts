import { termsOf } from '../../fields/vocabulary'

/** What became of an import of references. */
export const importStates = ['running', 'done', 'rolling-back', 'rolled-back', 'failed'] as const

export type ImportState = (typeof importStates)[number]

export const importStateTerms = termsOf(importStates)

/** What became, or would become, of one entry of a file. */
export const importOutcomes = ['new', 'known', 'similar', 'broken'] as const

export type ImportOutcome = (typeof importOutcomes)[number]

export type ImportCounts = Readonly<Record<ImportOutcome | 'read' | 'created', number>>

/** What to do with an entry that looks like a stored reference, and may be another work. */
export const similarChoices = ['create', 'skip'] as const

export type SimilarChoice = (typeof similarChoices)[number]

/** The format of a text of which every line is looked up in the registries, whatever it looks like. */
export const lookedUpFormat = 'looked-up'
