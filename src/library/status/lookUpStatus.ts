import { ValidationError } from 'payload'
import type { Payload } from 'payload'
import { refusal } from '../../access/refusal'
import { noticeOrder } from '../../registries'
import { failureOf } from '../../registries/http/failure'
import type { RegistryFailure } from '../../registries/http/failure'
import type { RegistryClient } from '../../registries/registry'
import type { StatusNotice } from '../../references/status/notice'
import { sourceKey } from '../../references/status/recordFound'
import { referenceStatuses } from '../../references/vocabularies'
import { askRegistries } from './askRegistries'
import { loadReferences } from './refreshStatuses'
import { noticesIn } from './storedNotices'
import { takeAnswers } from './takeAnswers'
import type { Reference } from '@payload-types'

/**
 * Asks registries now what became of one reference, as the daily job does, and stores it.
 * @returns the reference as it is then, and what came of it in words.
 * @throws APIError 404 where there is no such reference, 400 where it has nothing that registries go by or one of its
 *   fields is not valid, 502 where no registry answered; what the database throws.
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
  const off = registriesOf(asked)
    .filter((registry) => settings.isOffline || settings.addresses[registry] === undefined)
    .map((registry) => failureOf(registry, settings.isOffline ? 'offline' : 'off'))
  if (off.length === registriesOf(asked).length) throw refusal(502, wordsFor(off))
  const heardAt = new Date().toISOString()
  const { answers, failures } = await askRegistries(client)(works)
  const { knownBy = [], notices = [] } = answers.get(id) ?? {}
  const why = wordsFor([...failures, ...off])
  if (knownBy.length === 0 && failures.length > 0) throw refusal(502, why)
  const { unwritten } = await takeAnswers({ payload, works, answers, failures, heardAt })
  const [failed] = unwritten
  if (failed)
    throw failed.error instanceof ValidationError ? refusal(400, notWritten) : failed.error
  const [reference = asked] = await loadReferences({ payload, ids: [id] })
  const told = knownBy.length === 0 ? unknownWork : toldWords({ reference, notices })
  const words = [told, `Status: ${labelOf(reference.status)}.`, why]
  return { reference, message: words.filter(Boolean).join(' ') }
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
  'No registry that was asked and tells of retractions knows this work. Its status stays as it is.'

/** What they told just now; what people or other sources say is not counted. */
const toldWords = ({
  reference,
  notices,
}: {
  reference: Reference
  notices: readonly StatusNotice[]
}): string => {
  const told = new Set(notices.map(sourceKey))
  const stored = noticesIn(reference.notices).filter((notice) => told.has(sourceKey(notice)))
  const standing = stored.filter(({ dismissed }) => !dismissed).length
  const dismissed = stored.length - standing
  return [
    `The registries know the work and tell of ${standing === 0 ? 'no notice' : countOf(standing)} about it${dismissed > 0 ? ' that stands' : ''}.`,
    ...(dismissed > 0
      ? [`${countOf(dismissed)} that they tell of ${dismissed === 1 ? 'is' : 'are'} dismissed.`]
      : []),
  ].join(' ')
}

const countOf = (count: number): string => (count === 1 ? '1 notice' : `${count} notices`)

const labelOf = (status: string): string =>
  referenceStatuses.find(({ value }) => value === status)?.label ?? status
