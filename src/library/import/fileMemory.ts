import { comparable } from '../../references/duplicates/comparable'
import type { Comparable } from '../../references/duplicates/comparable'
import { compareComparables } from '../../references/duplicates/compareReferences'
import type { ReferenceFields } from '../../references/reference'
import { shortLabel } from '../../references/shortLabel'
import type { LookUp } from '../duplicates/candidates'
import type { EntryMatch } from './plannedEntry'

type Remembered = { line: number; label: string; compared: Comparable }

/** A work with the values under which its duplicates are found. */
type LookedUpWork = { fields: ReferenceFields; lookUps: readonly LookUp[] }

/** Further entries are not compared with each other; the library is asked about each all the same. */
const mostRemembered = 50_000

/** So many entries share one key at most; of more, such as editorials, the other keys tell. */
const mostOfOneKey = 25

export type FileMemory = {
  /** The earlier entry that is the same, or is like this one. */
  find: (work: LookedUpWork) => EntryMatch | undefined
  remember: (work: LookedUpWork & { line: number }) => void
}

/** Remembers the entries of a file that are new, so that the same one twice in it is one. */
export const createFileMemory = (): FileMemory => {
  const byLookUp = new Map<LookUp, Remembered[]>()
  let count = 0
  return {
    find: ({ fields, lookUps }) => {
      const candidates = new Set(lookUps.flatMap((key) => byLookUp.get(key) ?? []))
      if (candidates.size === 0) return undefined
      const itself = comparable(fields)
      const [best] = [...candidates]
        .map((each) => ({ ...each, ...compareComparables(itself, each.compared) }))
        .filter(({ relation }) => relation === 'same' || relation === 'similar')
        .sort((one, other) => other.score - one.score)
      if (!best) return undefined
      const reason = `It stands in line ${best.line} of this file. ${best.reasons.join(' ')}`
      return { id: null, relation: best.relation, label: best.label, reason }
    },
    remember: ({ line, fields, lookUps }) => {
      if (count >= mostRemembered) return
      count += 1
      const remembered = { line, label: shortLabel(fields), compared: comparable(fields) }
      for (const key of lookUps) {
        const known = byLookUp.get(key)
        if (!known) byLookUp.set(key, [remembered])
        else if (known.length < mostOfOneKey) known.push(remembered)
      }
    },
  }
}
