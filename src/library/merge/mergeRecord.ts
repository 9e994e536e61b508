import type { PublishedCollection } from '../../access/publishedCollections'
import type { RecordedNotice } from '../../references/status/notice'
import type { Actor } from '../actor'
import type { AppliedFields, Choices } from './chosenFields'
import type { Moves } from './exchangeCites'

/** What a merge moved in one document: the same places in what readers see and in the pending draft are told once. */
export type DocumentMoves = Moves & { collection: PublishedCollection; id: string; title: string }

/** What the record of a merge holds beside its relationships and dates. */
export type MergeDetails = {
  mergedBy: Actor
  choices: Choices
  applied: AppliedFields
  addedNotices: RecordedNotice[]
  moves: DocumentMoves[]
}

/** How many cites moved or went. */
export const countMoves = (moves: readonly Moves[]) =>
  moves.reduce((sum, { moved, dropped }) => sum + moved.length + dropped.length, 0)
