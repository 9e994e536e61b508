import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { inTimedTransaction } from './batches'
import { createFileMemory } from './fileMemory'
import { changeImportRecord, readImportRecord } from './importRecord'
import type { ImportOptions, ImportProblem } from './importRecord'
import { planEntries, type NumberedEntry } from './planEntries'
import type { PlannedEntry } from './plannedEntry'
import { storeEntries } from './storeEntries'
import type { ImportCounts } from './vocabulary'

export type ImportProgress = { counts: ImportCounts; problems: ImportProblem[]; progress: number }

/** Nobody reads more of them, and a record has to stay small. */
const mostProblems = 200
const longestText = 500

/**
 * Imports some entries in one transaction, with the record that says so.
 * @returns what has come in by then, and whether somebody asked to stop; nothing is written then. `heldFor`
 *   is how long the database was held, in milliseconds.
 */
export const importBatch = async ({
  payload,
  user,
  entries,
  options,
  importId,
  before,
  progress,
}: {
  payload: Payload
  user: TypedUser | undefined
  entries: readonly NumberedEntry[]
  options: ImportOptions
  importId: string
  before: ImportProgress
  progress: number
}): Promise<{ after: ImportProgress; isStopRequested: boolean; heldFor: number }> => {
  const req = await createLocalReq({ ...(user && { user }) }, payload)
  const run = async (request: PayloadRequest) => {
    const record = await readImportRecord({ payload, req: request, id: importId })
    if (!record || record.isStopRequested) return { after: before, isStopRequested: true }
    const planned = await planEntries({
      payload,
      req: request,
      entries,
      memory: createFileMemory(),
    })
    const wanted = planned.filter((entry) => isWanted({ entry, options }))
    const { created, refused } = await storeEntries({ entries: wanted, importId, req: request })
    const refusedAt = new Map(refused.map((entry) => [entry.index, entry]))
    const final = planned.map((entry) => refusedAt.get(entry.index) ?? entry)
    const after = {
      counts: addCounts({ counts: before.counts, entries: final, created }),
      problems: [...before.problems, ...final.flatMap(problemsOf)].slice(0, mostProblems),
      progress,
    }
    await changeImportRecord({ payload, req: request, id: importId, data: after })
    return { after, isStopRequested: false }
  }
  const { result, heldFor } = await inTimedTransaction({ payload, req, run })
  return { ...result, heldFor }
}

/** Whether an entry becomes a reference, by its outcome and by what the person chose. */
export const isWanted = ({
  entry: { outcome, index },
  options: { similar = 'create', choices = {} },
}: {
  entry: Pick<PlannedEntry, 'outcome' | 'index'>
  options: ImportOptions
}): boolean => {
  const choice = choices[index]
  if (outcome === 'new') return choice !== 'skip'
  return outcome === 'similar' && (choice ?? similar) === 'create'
}

export const addCounts = ({
  counts,
  entries,
  created,
}: {
  counts: ImportCounts
  entries: readonly PlannedEntry[]
  created: number
}): ImportCounts => {
  const sum = { ...counts, read: counts.read + entries.length, created: counts.created + created }
  for (const { outcome } of entries) sum[outcome] += 1
  return sum
}

/** What a person should know of an entry: what could not be read, and what it looks like. */
export const problemsOf = ({
  line,
  text,
  outcome,
  problems,
  matches,
}: Omit<PlannedEntry, 'fields'>): ImportProblem[] => {
  const likeness = outcome === 'similar' ? matches.slice(0, 1) : []
  return [
    ...problems.map((problem): ImportProblem => ({ ...problem, text: text.slice(0, longestText) })),
    ...likeness.map(({ label, reason }): ImportProblem => ({
      line,
      message: `Looks like “${label}”. ${reason} Compare the two.`,
    })),
  ]
}
