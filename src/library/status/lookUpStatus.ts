import type { Payload } from 'payload'
import { refusal } from '../../access/refusal'
import { noticeOrder } from '../../registries'
import { failureOf } from '../../registries/http/failure'
import type { RegistryFailure } from '../../registries/http/failure'
import { isAsked } from '../../registries/settings'
import type { RegistryClient } from '../../registries/registry'
import { askRegistries } from './askRegistries'
import { loadReferences } from './refreshStatuses'
import { sendAlarm } from './sendAlarm'
import { isAlarming } from './statusChange'
import { takeAnswers } from './takeAnswers'
import type { Reference } from '@payload-types'

/**
 * Asks registries now what became of one reference, as the daily job does, stores it, and tells people where it is alarming.
 * @returns the reference as it is then, and what came of it in words.
 * @throws APIError 404 where there is no such reference, 400 where it has nothing that registries go by or cannot
 *   be written, 502 where no registry answered.
 */
export const lookUpStatus = async ({
  payload,
  client,
  id,
}: {
  payload: Payload
  client: RegistryClient
  id: string
}): Promise<{ reference: Reference; message: string }> => {
  const { settings } = client
  const works = await loadReferences({ payload, ids: [id] })
  const [asked] = works
  if (!asked) throw refusal(404, 'There is no such reference.')
  if (!asked.doi && !asked.pmid) throw refusal(400, noIdentifier)
  const off = registriesOf(asked).filter((registry) => !isAsked({ registry, settings }))
  if (off.length === registriesOf(asked).length)
    throw refusal(
      502,
      wordsFor(off.map((registry) => failureOf(registry, settings.isOffline ? 'offline' : 'off'))),
    )
  const { answers, failures } = await askRegistries(client)(works)
  const { knownBy = [] } = answers.get(id) ?? {}
  const why = wordsFor(failures)
  if (knownBy.length === 0 && failures.length > 0) throw refusal(502, why)
  const { unwritten, changes } = await takeAnswers({ payload, works, answers, failures })
  for (const { error } of unwritten) {
    payload.logger.error({ err: error, msg: `The status of reference ${id} was not stored.` })
    throw refusal(400, notWritten)
  }
  if (changes.some(isAlarming)) await sendAlarm({ payload })
  const [reference = asked] = await loadReferences({ payload, ids: [id] })
  const told = knownBy.length === 0 ? unknownWork : toldWords(reference)
  return { reference, message: [told, why].filter(Boolean).join(' ') }
}

const kinds = ['doi', 'pmid'] as const

/** Who may know what became of a reference, by the identifiers that it has. */
const registriesOf = (reference: Reference) =>
  kinds.filter((kind) => reference[kind]).map((kind) => noticeOrder[kind])

const wordsFor = (failures: readonly RegistryFailure[]): string =>
  [...new Set(failures.map(({ message }) => message))].join(' ')

const noIdentifier =
  'This reference has neither a DOI nor a PubMed ID, by which registries know what became of a work. Enter one and save first.'

const notWritten =
  'The registries answered, but the reference cannot be saved: one of its fields is not valid. Open it, correct what is marked, save, and look up again.'

const unknownWork =
  'No registry that tells of retractions knows this work. Its status stays as it is.'

const toldWords = ({ notices }: Reference): string => {
  const count = notices?.length ?? 0
  if (count === 0) return 'The registries know the work and tell of no notice about it.'
  return count === 1
    ? 'The registries know the work. There is 1 notice about it.'
    : `The registries know the work. There are ${count} notices about it.`
}
