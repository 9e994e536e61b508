import { APIError } from 'payload'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { uniqueIdentifiers } from '../../../src/references/identifiers'
import { freeCitationKey } from './freeCitationKey'

const released = [...uniqueIdentifiers, 'citationKey'] as const

type Held = Partial<Record<(typeof released)[number], string>>

const identifiersOf = (fields: Record<string, unknown> | null | undefined): Held =>
  Object.fromEntries(
    released.flatMap((name) => {
      const value = fields?.[name]
      return typeof value === 'string' && value ? [[name, value]] : []
    }),
  )

/**
 * A trashed reference gives up its unique identifiers, so that the work can be entered anew, and takes
 * them back when it is restored.
 * @throws APIError 409 where another reference has one of them by then.
 */
export const releaseIdentifiers: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const wasTrashed = Boolean(originalDoc?.deletedAt)
  const isTrashed = Boolean('deletedAt' in data ? data.deletedAt : originalDoc?.deletedAt)
  if (!wasTrashed && !isTrashed) return data
  if (!isTrashed) {
    const held = { ...originalDoc?.heldIdentifiers, ...identifiersOf(data) }
    await refuseIfTaken({ held, req })
    const isKeyFree = held.citationKey && !(await findOther({ name: 'citationKey', held, req }))
    const fields = { ...originalDoc, ...data }
    return {
      ...data,
      ...held,
      citationKey: isKeyFree ? held.citationKey : await freeCitationKey({ fields, req }),
      heldIdentifiers: null,
    }
  }
  const before = wasTrashed ? originalDoc?.heldIdentifiers : identifiersOf(originalDoc)
  return {
    ...data,
    ...Object.fromEntries(released.map((name) => [name, null])),
    heldIdentifiers: { ...before, ...identifiersOf(data) },
  }
}

/** A trashed reference has no identifiers, so whatever has one of those it held is another one. */
const findOther = async ({
  name,
  held,
  req,
}: {
  name: (typeof released)[number]
  held: Held
  req: PayloadRequest
}) => {
  if (!held[name]) return undefined
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { [name]: { equals: held[name] } },
    depth: 0,
    limit: 1,
    select: { title: true, citationKey: true },
    overrideAccess: true,
    req,
  })
  return docs[0]
}

const refuseIfTaken = async ({ held, req }: { held: Held; req: PayloadRequest }) => {
  for (const name of uniqueIdentifiers) {
    const other = await findOther({ name, held, req })
    if (!other) continue
    throw new APIError(
      `This reference cannot be restored: “${other.title ?? other.citationKey ?? other.id}” has its ${name.toUpperCase()} ${held[name]} now. Cite that one, or clear the ${name.toUpperCase()} there first.`,
      409,
      { reference: other.id },
      true,
    )
  }
}
