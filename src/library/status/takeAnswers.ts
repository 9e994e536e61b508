import type { Payload } from 'payload'
import type { RegistryFailure } from '../../registries/http/failure'
import type { StatusAnswer } from './askRegistries'
import type { StatusChange } from './statusChange'
import { noteLook, takeAnswer } from './takeAnswer'
import type { Reference } from '@payload-types'

/** What came of the answers about some references. */
export type TakenAnswers = {
  /** References about which a registry was asked. */
  asked: number
  /** Of them, those that a registry knows. */
  known: number
  /** References to which what is new could not be written, such as one with a field that is not valid any more. */
  unwritten: { id: string; error: unknown }[]
  changes: StatusChange[]
}

/** After another failure the same works would fail again the next day, and none behind them would be asked. */
const passing: ReadonlySet<RegistryFailure['reason']> = new Set([
  'unreachable',
  'rate-limited',
  'busy',
  'offline',
])

/**
 * Stores what registries answered about references: what is new, and when they were asked. What a registry that may be
 * back soon could not answer stays as it was, to be asked again first. One reference that cannot be written keeps
 * no other waiting.
 * @param heardAt when they were asked (ISO 8601).
 */
export const takeAnswers = async ({
  payload,
  works,
  answers,
  failures,
  heardAt,
}: {
  payload: Payload
  works: readonly Reference[]
  answers: ReadonlyMap<string, StatusAnswer>
  failures: readonly RegistryFailure[]
  heardAt: string
}): Promise<TakenAnswers> => {
  const taken: TakenAnswers = { asked: 0, known: 0, unwritten: [], changes: [] }
  const unchanged: string[] = []
  for (const reference of works) {
    const answer = answers.get(reference.id)
    if (!answer || (answer.isIncomplete && answer.knownBy.length === 0)) continue
    taken.asked += 1
    if (answer.knownBy.length > 0) taken.known += 1
    try {
      const change = await takeAnswer({ payload, reference, answer, heardAt })
      if (change === 'none') {
        if (answer.knownBy.length > 0) unchanged.push(reference.id)
      } else if (change.before !== change.after) taken.changes.push(change)
    } catch (error) {
      taken.unwritten.push({ id: reference.id, error })
    }
  }
  await noteLook({ payload, ids: unchanged, name: 'statusCheckedAt', at: heardAt })
  const isWorthAsking = failures.some(({ reason }) => passing.has(reason))
  const done = works.filter(({ id }) => !isWorthAsking || !answers.get(id)?.isIncomplete)
  await noteLook({ payload, ids: done.map(({ id }) => id), name: 'statusAskedAt', at: heardAt })
  return taken
}
