import type { Payload, PayloadRequest } from 'payload'
import type { ReadEntry } from '../../references/formats/reader'
import type { FoundWork } from '../../registries/foundWork'
import { withoutMarkup } from '../../references/formats/richText'
import { labelYear, shortLabel } from '../../references/shortLabel'
import { lookUpsOf } from '../duplicates/candidates'
import { findKnown, type KnownMatch } from '../duplicates/findKnown'
import { fieldsOfEntry } from './entryFields'
import type { FileMemory } from './fileMemory'
import type { EntryMatch, PlannedEntry } from './plannedEntry'
import type { ImportOutcome } from './vocabulary'

/** An entry with the number that names it in its source. */
export type NumberedEntry = { index: number; entry: ReadEntry; found?: FoundWork }

/**
 * Decides what becomes of some entries of a file: they are compared with the library and with the entries before
 * them. Writes nothing.
 */
export const planEntries = async ({
  payload,
  req,
  entries,
  memory,
}: {
  payload: Payload
  req?: PayloadRequest
  entries: readonly NumberedEntry[]
  memory: FileMemory
}): Promise<PlannedEntry[]> => {
  const read = entries.map((each) => ({ ...each, ...fieldsOfEntry(each.entry) }))
  const works = read.flatMap((each) => ('fields' in each ? [each.fields] : []))
  const known = await findKnown({ payload, works, ...(req && { req }) })
  const matchesOf = new Map(works.map((fields, index) => [fields, known[index] ?? []]))
  return read.map((each) => {
    const { index, entry, found } = each
    const { line, text, problems } = entry
    if (!('fields' in each)) return brokenEntry({ index, entry, message: each.message })
    const { fields } = each
    const work = { fields, lookUps: lookUpsOf(fields) }
    const earlier = memory.find(work)
    const stored = (matchesOf.get(fields) ?? []).map(storedMatch)
    const matches = earlier ? [...stored, earlier] : stored
    const outcome = outcomeOf(matches)
    if (outcome !== 'known') memory.remember({ line, ...work })
    const plan = { index, line, text, label: labelOf(fields), outcome, matches, problems, fields }
    return found ? { ...plan, found } : plan
  })
}

/** An entry of which nothing comes in, with the reason for people. */
export const brokenEntry = ({
  index,
  entry: { line, text, problems },
  message,
}: NumberedEntry & { message: string }): PlannedEntry => ({
  index,
  line,
  text,
  label: text.slice(0, 80).replace(/\s+/g, ' ').trim() || `Line ${line}`,
  outcome: 'broken',
  matches: [],
  problems: problems.some((each) => each.message === message)
    ? problems
    : [{ line, message }, ...problems],
})

const outcomeOf = (matches: readonly EntryMatch[]): ImportOutcome => {
  if (matches.some(({ relation }) => relation === 'same')) return 'known'
  return matches.some(({ relation }) => relation === 'similar') ? 'similar' : 'new'
}

const storedMatch = ({ id, relation, label, reasons }: KnownMatch): EntryMatch => ({
  id,
  relation,
  label,
  reason: reasons.join(' '),
})

const labelOf = (fields: Parameters<typeof shortLabel>[0]) => {
  const short = shortLabel(fields)
  const title = withoutMarkup(fields.title?.slice(0, 2000) ?? '').slice(0, 200)
  if (!title) return short
  return short.startsWith(title.slice(0, 30))
    ? `${title} ${labelYear(fields)}`
    : `${short}: ${title}`
}
