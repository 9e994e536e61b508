import type { Endpoint } from 'payload'
import { editorialPolicy } from '../../publishing/policy'
import type { ReferenceFields } from '../../references/reference'
import { automaticMatch, findCandidates } from '../../registries/findCandidates'
import type { Candidate } from '../../registries/findCandidates'
import { registryClient } from '../../registries/http/client'
import type { RegistryFailure } from '../../registries/http/failure'
import { rememberFinds } from '../status/rememberedFinds'
import type { KnownMatch } from '../duplicates/findKnown'
import { askedText } from './askedText'
import { knownOf, noStore } from './lookup'
import { refuseUnlessMayLookUp, takeLookUps } from './turns'

export type CandidatesAnswer = {
  /** What was read from the text. */
  read: ReferenceFields
  /** The likeliest first. */
  candidates: (Candidate & {
    known?: KnownMatch
    /** Reaches the threshold of the editorial policy, and no other comes near: may be taken over unasked. */
    isAutomatic: boolean
  })[]
  failures: RegistryFailure[]
  /** Why there is no candidate. */
  message?: string
}

const longestText = 5_000

/**
 * `POST /api/references/candidates` {text}: the works that a printed reference or a title may mean, each with a
 * score from 0 to 1. For whoever may enter references; nothing is stored.
 */
export const candidatesEndpoint: Endpoint = {
  path: '/candidates',
  method: 'post',
  handler: async (req) => {
    refuseUnlessMayLookUp(req)
    const text = await askedText(req, longestText)
    await takeLookUps(req, 1)
    const { read, candidates, failures } = await findCandidates({ client: registryClient(), text })
    rememberFinds(candidates.map(({ work }) => work))
    const { autoMatchThreshold: threshold } = await editorialPolicy(req)
    const automatic = automaticMatch({ candidates, threshold })
    const known = await knownOf({ req, works: candidates.map(({ work }) => work.fields) })
    const answer: CandidatesAnswer = {
      read,
      candidates: candidates.map((candidate, index) => ({
        ...candidate,
        ...(known[index]?.known && { known: known[index].known }),
        isAutomatic: candidate === automatic,
      })),
      failures,
      ...(candidates.length === 0 && { message: whyNone(failures) }),
    }
    return Response.json(answer, { headers: noStore })
  },
}

const whyNone = (failures: readonly RegistryFailure[]): string =>
  [...new Set(failures.map(({ message }) => message))].join(' ') ||
  'No registry knows a work like this. Check the text, or enter the reference by hand.'
