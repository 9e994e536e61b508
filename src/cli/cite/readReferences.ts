import { unusableVariables } from '../../citations/engine/items'
import type { ClusterReference } from '../../citations/renderClusters'
import { CommandError } from '../command'
import { idOf, isRecord, shown } from './readJson'

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
  const references = new Map<string, ClusterReference>()
  const problems: string[] = []
  const place = new Map<string, number>()
  for (const [index, { key, value }] of entriesOf(json).entries()) {
    const number = index + 1
    if (!isRecord(value)) {
      problems.push(`Entry ${number} is no CSL-JSON item: it has to be an object. It is left out.`)
      continue
    }
    const id = idOf(value.id ?? key)
    const reference = { ...value, id }
    const earlier = references.get(id)
    if (earlier && isSame(earlier, reference)) continue
    if (earlier) {
      const other = freeId({ wanted: `${id}-${place.get(id)}`, references })
      renameKey({ references, from: id, to: other })
      problems.push(
        `Entry ${number} has the id ${shown(id)}, as entry ${place.get(id)} has. Both are listed; citations of it mean entry ${number}. Give each an id of its own.`,
      )
    }
    references.set(id, reference)
    place.set(id, number)
    for (const variable of unusableVariables(value)) {
      problems.push(
        `Entry ${number} (id ${shown(id)}): ${shown(variable)} has a value that CSL-JSON does not allow there. It is left out.`,
      )
    }
  }
  return { references: [...references.values()], problems }
}

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

const freeId = ({
  wanted,
  references,
}: {
  wanted: string
  references: ReadonlyMap<string, ClusterReference>
}): string => {
  let id = wanted
  while (references.has(id)) id = `${id}-`
  return id
}

/** Keeps the place in the order. */
const renameKey = ({
  references,
  from,
  to,
}: {
  references: Map<string, ClusterReference>
  from: string
  to: string
}): void => {
  const entries = [...references]
  references.clear()
  for (const [id, reference] of entries) {
    if (id === from) references.set(to, { ...reference, id: to })
    else references.set(id, reference)
  }
}
