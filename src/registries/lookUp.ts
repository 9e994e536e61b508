import { lookupOrder, registries } from './index'
import type { Asked } from './asked'
import { automaticMatch, findCandidates } from './findCandidates'
import { foundWork } from './foundWork'
import type { FoundWork } from './foundWork'
import type { RegistryFailure } from './http/failure'
import type { LookedUp, LookedUpKind, RegistryClient } from './registry'

/** What came of one thing that was asked for; `message` says why there is no work. */
export type LookUpResult = {
  asked: Asked
  found?: FoundWork
  /** Registries that gave no answer; another may have. */
  failures: RegistryFailure[]
  message?: string
}

/**
 * Looks one thing up: an identifier in the registries of `lookupOrder` until one knows it, a title among the
 * candidates of all. Never throws; a registry that fails does not lose another's answer.
 */
export const lookUp = async ({
  client,
  asked,
}: {
  client: RegistryClient
  asked: Asked
}): Promise<LookUpResult> => {
  const { kind, value } = asked
  if (kind === 'title') return lookUpTitle({ client, asked })
  if (!isLookedUp(kind)) return { asked, failures: [], message: notLookedUp[kind] }
  return lookUpIdentifier({ client, asked, identifier: { kind, value } })
}

const notLookedUp = {
  orcid: 'An ORCID iD names a person, not a work. Paste the DOI of the work, or its title.',
  url: 'No identifier stands in this address. Paste the DOI of the work, or its title; for a web page, enter the reference by hand.',
} as const

const isLookedUp = (kind: Exclude<Asked['kind'], 'title'>): kind is LookedUpKind =>
  Object.hasOwn(lookupOrder, kind)

const lookUpIdentifier = async ({
  client,
  asked,
  identifier,
}: {
  client: RegistryClient
  asked: Asked
  identifier: LookedUp
}): Promise<LookUpResult> => {
  const failures: RegistryFailure[] = []
  const unknownTo: string[] = []
  for (const name of lookupOrder[identifier.kind]) {
    const answer = await registries[name].find({ client, asked: identifier })
    if (answer.state === 'found') return { asked, found: foundWork(answer.record), failures }
    if (answer.state === 'failed') failures.push(answer.failure)
    else unknownTo.push(registries[name].label)
  }
  return { asked, failures, message: whyNot({ unknownTo, failures }) }
}

/** A title is found where one candidate says the same, and no other does. */
const lookUpTitle = async ({
  client,
  asked,
}: {
  client: RegistryClient
  asked: Asked
}): Promise<LookUpResult> => {
  const { candidates, failures } = await findCandidates({ client, text: asked.text })
  const sure = automaticMatch({ candidates, threshold: sureScore })
  if (sure) return { asked, found: sure.work, failures }
  const hasSimilar = candidates.some(({ score }) => score >= similarScore)
  const message = hasSimilar
    ? 'No work is surely the one; some are similar. Choose one of the candidates, or paste an identifier.'
    : 'No registry knows a work of this title. Check it, paste a DOI or PMID, or enter the reference by hand.'
  const isUnanswered = candidates.length === 0 && failures.length > 0
  return {
    asked,
    failures,
    message: isUnanswered ? whyNot({ unknownTo: [], failures }) : message,
  }
}

const sureScore = 0.95
const similarScore = 0.6

const listed = new Intl.ListFormat('en-GB')

const whyNot = ({
  unknownTo,
  failures,
}: {
  unknownTo: readonly string[]
  failures: readonly RegistryFailure[]
}): string => {
  const isOffline = failures.some(({ reason }) => reason === 'offline')
  const told = isOffline ? failures.slice(0, 1) : failures
  const unknown =
    unknownTo.length > 0
      ? [`${listed.format(unknownTo)} ${unknownTo.length > 1 ? 'do' : 'does'} not know it.`]
      : []
  const advice = failures.length === 0 ? ['Check that it was copied whole.'] : []
  return [...unknown, ...told.map(({ message }) => message), ...advice].join(' ')
}
