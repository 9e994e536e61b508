import type { LinkSettings } from './settings'
import { readText } from './visit'
import type { Turn } from './visit'

const largestAnswer = 100_000

/**
 * The address of the copy that the Wayback Machine has of a page (its availability API), over https; none where it has
 * none or does not answer. Never throws.
 */
export const archivedCopy = async ({
  url,
  settings,
  turn,
}: {
  url: string
  settings: LinkSettings
  turn: Turn
}): Promise<string | undefined> => {
  if (!settings.archive) return undefined
  try {
    const address = new URL(settings.archive)
    address.searchParams.set('url', url)
    const text = await readText({ url: address, settings, turn, limit: largestAnswer })
    return text === undefined ? undefined : copyIn(JSON.parse(text))
  } catch {
    return undefined
  }
}

type Plain = Record<string, unknown>

const inside = (value: unknown, name: string): unknown => {
  const fields: Plain = typeof value === 'object' && value !== null ? { ...value } : {}
  return fields[name]
}

/** The snapshot's address says `http://`, and whatever it says, it leads to the archive. */
const copyIn = (answer: unknown): string | undefined => {
  const closest = inside(inside(answer, 'archived_snapshots'), 'closest')
  const url = inside(closest, 'url')
  const isThere = inside(closest, 'available') === true && inside(closest, 'status') === '200'
  if (!isThere || typeof url !== 'string' || !URL.canParse(url)) return undefined
  const place = new URL(url)
  if (place.hostname !== 'web.archive.org' || place.username || place.password) return undefined
  place.protocol = 'https:'
  return place.href
}
