import { isRecord } from '../../references/canonicalJson'
import { citeListsIn, listedId } from './citeLists'
import type { Cite } from './citeLists'

/** One cite that a merge moved, by the list it stands in and its id there. */
export type MovedCite = { path: string; id: string }

/** One cite that a merge took out, since the same list names the same reference already. */
export type DroppedCite = {
  path: string
  index: number
  cite: Cite
  /** The state of the document in which it went, where it did in one of the two only. */
  onlyIn?: 'main' | 'latest'
}

/** What a merge changed in one document. */
export type Moves = { moved: MovedCite[]; dropped: DroppedCite[] }

/**
 * Puts one reference in the place of another, in every text, every piece of evidence and the further reading of a
 * stored document with all its locales. Where a citation then names one reference twice, the cite that says
 * nothing of its own goes; two places in one work stay two cites.
 * @returns the document itself where it cites nothing of `from`.
 */
export const exchangeCites = <Document>({
  document,
  from,
  to,
}: {
  document: Document
  from: string
  to: string
}): { document: Document; moves: Moves } => {
  const moves: Moves = { moved: [], dropped: [] }
  const exchanged = citeListsIn(document, ({ path, cites }) => {
    if (!cites.some(({ reference }) => reference === from)) return cites
    const moved = new Set<string>()
    const pointed = cites.map((cite) => {
      if (cite.reference !== from) return cite
      moved.add(cite.id)
      return { ...cite, reference: to }
    })
    const dropped = superfluous({ cites: pointed, reference: to, moved })
    for (const [index, cite] of cites.entries()) {
      if (dropped.has(cite.id)) moves.dropped.push({ path, index, cite })
      else if (moved.has(cite.id)) moves.moved.push({ path, id: cite.id })
    }
    return pointed.filter(({ id }) => !dropped.has(id))
  })
  return { document: exchanged, moves }
}

/**
 * Moves back what a merge moved, as far as it still stands and still cites the survivor, and puts back what it took
 * out of lists that still stand.
 * @returns the cites that were found, so that the others can be told.
 */
export const restoreCites = <Document>({
  document,
  moves,
  survivor,
  merged,
}: {
  document: Document
  moves: Moves
  survivor: string
  merged: string
}): { document: Document; restored: MovedCite[] } => {
  const restored: MovedCite[] = []
  const result = citeListsIn(document, ({ path, cites }) => {
    const movedHere = moves.moved.filter((each) => each.path === path)
    const back = cites.map((cite) => {
      const before = movedHere.find(({ id }) => id === cite.id || isListed({ id, cite, merged }))
      if (!before || cite.reference !== survivor) return cite
      restored.push({ path, id: before.id })
      return { ...cite, reference: merged }
    })
    for (const { index, cite } of moves.dropped.filter((each) => each.path === path)) {
      if (back.some(({ id }) => id === cite.id)) continue
      back.splice(Math.min(index, back.length), 0, cite)
      restored.push({ path, id: cite.id })
    }
    const isSame = back.length === cites.length && back.every((cite, at) => cite === cites[at])
    return isSame ? cites : back
  })
  return { document: result, restored }
}

type Cites = readonly Cite[]

/** A list of works has no cites with ids of their own: its entries are known by the work. */
const isListed = ({ id, cite, merged }: { id: string; cite: Cite; merged: string }) =>
  id === listedId(merged) && cite.id === listedId(cite.reference)

/** The cites of one reference of which another one says the same or more. */
const superfluous = ({
  cites,
  reference,
  moved,
}: {
  cites: Cites
  reference: string
  moved: ReadonlySet<string>
}): Set<string> => {
  const dropped = new Set<string>()
  // What was moved goes first, so that an author's own cite stays where both say the same.
  const own = cites.filter((cite) => cite.reference === reference)
  const inOrder = [
    ...own.filter(({ id }) => moved.has(id)),
    ...own.filter(({ id }) => !moved.has(id)),
  ]
  const hasBoth = inOrder.some(({ id }) => !moved.has(id))
  for (const cite of hasBoth ? inOrder : []) {
    const others = own.filter(({ id }) => id !== cite.id && !dropped.has(id))
    if (others.some((other) => saysNoMore(cite, other))) dropped.add(cite.id)
  }
  return dropped
}

const own = ['id', 'reference', 'label']

/** Whether all that a cite says (place, words around it, quote) is said by the other, or it says nothing. */
const saysNoMore = (cite: Cite, other: Cite) => {
  const said = Object.entries(cite).filter(
    ([name, value]) => !own.includes(name) && value && !isRecord(value),
  )
  return said.every(([name, value]) => other[name] === value)
}
