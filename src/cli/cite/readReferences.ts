import { unusableVariables } from '../../citations/engine/items'
import type { ClusterReference } from '../../citations/renderClusters'
import { isRecord } from '../../references/canonicalJson'
import { CommandError } from '../command'
import { idOf, shown } from './jsonText'

export type ReadReferences = {
  references: ClusterReference[]
  /** What could not be taken as it is, in words for people, each with the entry's place and id. */
  problems: string[]
}

/**
 * References from CSL-JSON: a list of items, one item, `{items: [...]}`, or an object of items by id.
 * Each entry is taken for itself. Of two entries with one id both are listed, and citations mean the
 * later one, as with citeproc-js; an entry that is there twice counts once. No id is an id as well.
 * @throws CommandError where it is none of these.
 */
export const readReferences = (json: unknown): ReadReferences => {
  const read: ReadEntry[] = []
  const latest = new Map<string, ReadEntry>()
  const problems: string[] = []
  for (const [index, { key, value }] of entriesOf(json).entries()) {
    const number = index + 1
    if (!isRecord(value)) {
      problems.push(`Entry ${number} is no CSL-JSON item: it has to be an object. It is left out.`)
      continue
    }
    const id = idOf(value.id ?? key)
    const entry = { number, reference: { ...value, id } }
    const earlier = latest.get(id)
    if (earlier && isSame(earlier.reference, entry.reference)) continue
    if (earlier) {
      problems.push(
        `Entry ${number} has the id ${shown(id)}, as entry ${earlier.number} has. Both are listed; citations of it mean entry ${number}. Give each an id of its own.`,
      )
    }
    read.push(entry)
    latest.set(id, entry)
    for (const variable of unusableVariables(value)) {
      problems.push(
        `Entry ${number} (id ${shown(id)}): ${shown(variable)} has a value that CSL-JSON does not allow there. It is left out.`,
      )
    }
  }
  return { references: withOwnIds({ read, latest }), problems }
}

type ReadEntry = { number: number; reference: ClusterReference }

type Entry = { key?: string; value: unknown }

const entriesOf = (json: unknown): Entry[] => {
  if (Array.isArray(json)) return listed(json)
  if (isRecord(json)) {
    if (Array.isArray(json.items)) return listed(json.items)
    if (typeof json.type === 'string') return [{ value: json }]
    return Object.entries(json).map(([key, value]) => ({ key, value }))
  }
  throw new CommandError({
    code: 'no-csl-json',
    message:
      'This is no CSL-JSON: it has to be a list of items, {"items": [...]}, or an object of items by id.',
  })
}

const listed = (items: unknown[]): Entry[] => items.map((value) => ({ value }))

const isSame = (one: ClusterReference, other: ClusterReference): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Of the entries with one id the last keeps it; the others get one that nobody has. */
const withOwnIds = ({
  read,
  latest,
}: {
  read: readonly ReadEntry[]
  latest: ReadonlyMap<string, ReadEntry>
}): ClusterReference[] => {
  const taken = new Set(latest.keys())
  return read.map((entry) => {
    const { reference, number } = entry
    if (latest.get(reference.id) === entry) return reference
    let id = `${reference.id}-${number}`
    while (taken.has(id)) id = `${id}-`
    taken.add(id)
    return { ...reference, id }
  })
}
