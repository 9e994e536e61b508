import type { PayloadRequest } from 'payload'
import { idsIn } from '../../publishing/idsIn'

type Row = { id: string; mergedInto?: unknown }

/** So often a survivor can have been merged itself. */
const longestChain = 20

/** For each of these references that was merged: the one that stands in its place now, at the end of all merges. */
export const survivorsOf = async (
  req: PayloadRequest,
  references: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const next = new Map<string, string>()
  let asked = [...new Set(references)]
  for (let step = 0; asked.length > 0 && step < longestChain; step += 1) {
    const { docs } = await req.payload.db.find<Row>({
      collection: 'references',
      where: { and: [{ id: { in: asked } }, { mergedInto: { exists: true } }] },
      select: { mergedInto: true },
      pagination: false,
      limit: 0,
      req,
    })
    for (const { id, mergedInto } of docs) {
      const [survivor] = idsIn(mergedInto)
      if (survivor) next.set(String(id), survivor)
    }
    asked = [...next.values()].filter((id) => !next.has(id) && !asked.includes(id))
  }
  return new Map(
    references.flatMap((id) => {
      const last = endOf(next, id)
      return last === id ? [] : [[id, last]]
    }),
  )
}

const endOf = (next: ReadonlyMap<string, string>, id: string) => {
  let last = id
  for (let step = 0; step < longestChain; step += 1) last = next.get(last) ?? last
  return last
}
