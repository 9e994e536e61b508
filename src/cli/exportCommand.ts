import { createLocalReq } from 'payload'
import type { Where } from 'payload'
import { exportReferences } from '../library/export/exportReferences'
import { isRecord } from '../references/canonicalJson'
import type { CommandModule, CommandOptions } from './command'
import { CommandError } from './command'
import { withPayload } from './openPayload'
import { printPieces } from './printPieces'

/** `vouch export`: the library, or a selection of it, to standard output, piece by piece. */
export const run: CommandModule['run'] = async ({ options }) => {
  const where = selectionOf(options)
  await withPayload(async (payload) => {
    const req = await createLocalReq({}, payload)
    const { format, style, locale } = options
    const { pieces } = await exportReferences({
      req,
      where,
      overrideAccess: true,
      options: {
        ...(format && { format }),
        ...(style && { style, citationLocale: locale ?? null }),
      },
    })
    await printPieces(pieces)
  })
  return { json: {}, text: '', isPrinted: true }
}

const selectionOf = ({ ids, where, search }: CommandOptions): Where => ({
  and: [
    ...(ids ? [{ id: { in: ids.split(',').map((id) => id.trim()) } }] : []),
    ...(where ? [conditionIn(where)] : []),
    ...(search ? [{ searchText: { like: search } }] : []),
  ],
})

const conditionIn = (text: string): Where => {
  const where = jsonIn(text)
  if (isWhere(where)) return where
  throw new CommandError({
    code: 'bad-condition',
    message: 'The condition of --where is JSON such as {"type": {"equals": "book"}}.',
  })
}

const isWhere = (value: unknown): value is Where =>
  isRecord(value) && Object.values(value).every((each) => typeof each === 'object')

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
