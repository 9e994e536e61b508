import type { Payload } from 'payload'
import type { FoundWork } from '../../registries/foundWork'
import { loadReferences } from './refreshStatuses'
import { isKnowing, rememberFinds } from './rememberedFinds'
import { noteLook, takeAnswer } from './takeAnswer'
import type { Reference } from '@payload-types'

/**
 * Stores what a registry said became of a stored reference when it was looked up for its fields, as of when it said so:
 * the answer may be one of some minutes ago. A reference that cannot be written is named in the log, and keeps its
 * fields from nobody.
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
  const { registry, notices, provenance } = found
  const { id } = reference
  rememberFinds([found])
  const heardAt = provenance[0]?.fetchedAt
  if (isKnowing(registry) && heardAt !== undefined) {
    try {
      const answer = { knownBy: [registry], isIncomplete: false, notices }
      const change = await takeAnswer({ payload, reference, answer, heardAt })
      if (change === 'none') {
        await noteLook({ payload, ids: [id], name: 'statusCheckedAt', at: heardAt })
      }
    } catch (error) {
      payload.logger.error({ err: error, msg: `The status of reference ${id} was not stored.` })
    }
  }
  const [stored] = await loadReferences({ payload, ids: [id] })
  return stored
}
