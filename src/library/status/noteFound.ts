import type { Payload } from 'payload'
import type { FoundWork } from '../../registries/foundWork'
import { loadReferences } from './refreshStatuses'
import { isKnowing, rememberFinds } from './rememberedFinds'
import { sendAlarm } from './sendAlarm'
import { isAlarming } from './statusChange'
import { noteLook, takeAnswer } from './takeAnswer'
import type { Reference } from '@payload-types'

/**
 * Stores what a registry said became of a stored reference when it was looked up for its fields, and tells people where
 * that is alarming. A reference that cannot be written is named in the log, and keeps its fields from nobody.
 * @returns the reference as it is then; undefined where there is none any more.
 */
export const noteFound = async ({
  payload,
  reference,
  found,
}: {
  payload: Payload
  reference: Reference
  found: FoundWork
}): Promise<Reference | undefined> => {
  const { registry, notices } = found
  const { id } = reference
  rememberFinds([found])
  if (isKnowing(registry)) {
    const now = new Date().toISOString()
    try {
      const answer = { knownBy: [registry], isIncomplete: false, notices }
      const change = await takeAnswer({ payload, reference, answer, now })
      if (change === 'none') await noteLook({ payload, ids: [id], data: { statusCheckedAt: now } })
      else if (isAlarming(change)) await sendAlarm({ payload })
    } catch (error) {
      payload.logger.error({ err: error, msg: `The status of reference ${id} was not stored.` })
    }
  }
  const [stored] = await loadReferences({ payload, ids: [id] })
  return stored
}
