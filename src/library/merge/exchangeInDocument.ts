import type { CitingDocument, StoredDocument } from './citingDocuments'
import { exchangeCites, restoreCites } from './exchangeCites'
import type { DroppedCite, MovedCite, Moves } from './exchangeCites'

export type Exchanged = { main: StoredDocument; latest: StoredDocument | undefined }

/** Exchanges a reference in both states of a document. What moved in both is told once. */
export const exchangeInDocument = ({
  document: { main, latest },
  from,
  to,
}: {
  document: CitingDocument
  from: string
  to: string
}): { exchanged: Exchanged; moves: Moves } => {
  const inMain = exchangeCites({ document: main, from, to })
  const inLatest = latest && exchangeCites({ document: latest, from, to })
  const { moved, dropped } = inMain.moves
  const later = inLatest?.moves ?? inMain.moves
  const known = new Set(dropped.map(keyOfDropped))
  const knownLater = new Set(later.dropped.map(keyOfDropped))
  return {
    exchanged: { main: inMain.document, latest: inLatest?.document },
    moves: {
      moved: [
        ...new Map([...moved, ...later.moved].map((each) => [keyOfMoved(each), each])).values(),
      ],
      dropped: [
        ...dropped.map((each) =>
          withState(each, knownLater.has(keyOfDropped(each)) ? undefined : 'main'),
        ),
        ...later.dropped
          .filter((each) => !known.has(keyOfDropped(each)))
          .map((each) => withState(each, 'latest')),
      ],
    },
  }
}

/**
 * Takes an exchange back in both states of a document. Where a draft is pending, each state gets back what it lost;
 * where none is, readers see what was the draft then.
 * @returns how many of the moves were found as they were left.
 */
export const restoreInDocument = ({
  document: { main, latest },
  moves,
  survivor,
  merged,
}: {
  document: CitingDocument
  moves: Moves
  survivor: string
  merged: string
}): { exchanged: Exchanged; restored: number } => {
  const isDraftPending = latest !== undefined && latest._status !== 'published'
  const lostIn = (state: 'main' | 'latest'): Moves => ({
    moved: moves.moved,
    dropped: moves.dropped.filter(
      ({ onlyIn }) => !isDraftPending || onlyIn === undefined || onlyIn === state,
    ),
  })
  const inMain = restoreCites({ document: main, moves: lostIn('main'), survivor, merged })
  const inLatest =
    latest && restoreCites({ document: latest, moves: lostIn('latest'), survivor, merged })
  const restored = new Set([...inMain.restored, ...(inLatest?.restored ?? [])].map(keyOfMoved))
  return {
    exchanged: { main: inMain.document, latest: inLatest?.document },
    restored: restored.size,
  }
}

const withState = (dropped: DroppedCite, onlyIn: DroppedCite['onlyIn']): DroppedCite =>
  onlyIn ? { ...dropped, onlyIn } : dropped

const keyOfMoved = ({ path, id }: MovedCite) => `${path} ${id}`
const keyOfDropped = ({ path, cite }: DroppedCite) => `${path} ${cite.id}`
