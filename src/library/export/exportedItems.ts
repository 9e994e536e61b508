import type { PayloadRequest, Where } from 'payload'
import { isRecord } from '../../references/canonicalJson'
import { cslFromReference } from '../../references/cslFromReference'
import type { CslItem } from '../../references/csl'
import { referenceFieldSelection } from '../../references/reference'

/** Which references; access rules are asked for the user of `req` unless `overrideAccess` says otherwise. */
export type ExportedSelection = { req: PayloadRequest; where?: Where; overrideAccess: boolean }

const atOnce = 500

/** The references of a selection as CSL-JSON, batch by batch in the order of their citation keys, which are their ids. */
export async function* exportedItems({
  req,
  where = {},
  overrideAccess,
}: ExportedSelection): AsyncGenerator<CslItem[]> {
  for (let after = ''; ;) {
    const { docs } = await req.payload.find({
      collection: 'references',
      where: { and: [where, { citationKey: { greater_than: after } }] },
      sort: 'citationKey',
      limit: atOnce,
      pagination: false,
      depth: 0,
      select: referenceFieldSelection,
      overrideAccess,
      req,
    })
    const last = docs.at(-1)?.citationKey
    if (!last) return
    yield docs.map(({ id, citationKey, extra, ...fields }) =>
      cslFromReference({
        id: citationKey ?? id,
        fields: { ...fields, citationKey, extra: isRecord(extra) ? extra : null },
      }),
    )
    if (docs.length < atOnce) return
    after = last
  }
}
