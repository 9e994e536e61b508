import type { Relation } from '../../references/duplicates/compareReferences'
import type { ReadProblem } from '../../references/formats/reader'
import type { ReferenceFields } from '../../references/reference'
import type { FoundWork } from '../../registries/foundWork'
import type { ImportOutcome } from './vocabulary'

/** What an entry is, or looks like: a stored reference, or, without an id, an earlier entry of the file. */
export type EntryMatch = { id: string | null; relation: Relation; label: string; reason: string }

/** One entry of a file, and what becomes of it. */
export type PlannedEntry = {
  /** Names the entry in its source, from 0. */
  index: number
  /** From 1. */
  line: number
  /** As it stands in the file, in short. */
  text: string
  label: string
  outcome: ImportOutcome
  matches: EntryMatch[]
  problems: ReadProblem[]
  /** Absent where the entry is broken. */
  fields?: ReferenceFields
  /** What a registry said of it, where one was asked. */
  found?: FoundWork
}
