import type { Endpoint, PayloadRequest } from 'payload'
import { inTransaction } from '../../database/transaction'
import { uniqueIdentifiers } from '../../references/identifiers'
import { acceptedFields, fieldDifferences, isRefreshableField } from '../../registries/differences'
import type { AcceptedFields, FieldDifference } from '../../registries/differences'
import { hashOfDifferences } from '../../registries/hashOfDifferences'
import type { FoundWork } from '../../registries/foundWork'
import { registryClient } from '../../registries/http/client'
import type { RegistryFailure } from '../../registries/http/failure'
import { lookUp } from '../../registries/lookUp'
import type { Reference } from '@payload-types'
import { refusal } from '../../access/refusal'
import { noteFound } from '../status/noteFound'
import { shownStatus } from '../status/shownStatus'
import type { ShownStatus } from '../status/shownStatus'
import { objectBody } from './askedText'
import { noStore } from './lookup'
import { refuseUnlessMayLookUp, takeLookUps } from './turns'

export type RefreshAnswer = {
  differences: FieldDifference[]
  /** Of the differences; sent back with what is accepted. */
  hash: string
  /** Which registry answered, and what it knows beside the fields; none where no registry did. */
  work?: Pick<FoundWork, 'registry' | 'notices' | 'publicationTypes'> & { fetchedAt?: string }
  failures: RegistryFailure[]
  message?: string
}

/** What `POST /api/references/:id/refresh` answers. */
export type AcceptAnswer = {
  doc: Reference
  /** What is stored of its status. */
  status: ShownStatus
  message: string
}

/**
 * `GET /api/references/:id/refresh`: where the registry's record and the stored reference differ, by field. Nothing is
 * stored.
 */
const compareEndpoint: Endpoint = {
  path: '/:id/refresh',
  method: 'get',
  handler: async (req) => {
    refuseUnlessMayLookUp(req)
    const stored = await storedReference(req)
    await takeLookUps(req, 1)
    const { work, failures, message } = await lookUpStored(stored)
    const differences = work ? fieldDifferences({ stored, work }) : []
    const answer: RefreshAnswer = {
      differences,
      hash: hashOfDifferences(differences),
      ...(work && {
        work: {
          registry: work.registry,
          notices: work.notices,
          publicationTypes: work.publicationTypes,
          fetchedAt: work.provenance[0]?.fetchedAt,
        },
      }),
      failures,
      ...(message !== undefined && { message }),
    }
    return Response.json(answer, { headers: noStore })
  },
}

/**
 * `POST /api/references/:id/refresh` {accept: [field, ...], hash}: takes the registry's values of these fields over,
 * with where they come from. What the registry says became of the work is a fact about it, and stored whatever is
 * accepted, also where that is nothing. 409 where the reference or the registry's record changed since `hash`, 502 where
 * no registry answers now.
 */
const acceptEndpoint: Endpoint = {
  path: '/:id/refresh',
  method: 'post',
  handler: async (req) => {
    refuseUnlessMayLookUp(req)
    const { accept, hash } = acceptBody(await objectBody(req))
    const seen = await storedReference(req)
    await takeLookUps(req, 1)
    const { work, message } = await lookUpStored(seen)
    if (!work) throw refusal(502, message ?? 'No registry answered.')
    await noteFound({ payload: req.payload, reference: seen, found: work })
    const doc =
      accept.size === 0
        ? await storedReference(req)
        : await inTransaction({
            payload: req.payload,
            req,
            run: (request) => store({ req: request, work, accept, hash }),
          })
    const answer: AcceptAnswer = {
      doc,
      status: shownStatus(doc),
      message: accept.size === 0 ? 'No field was taken over.' : 'Taken over.',
    }
    return Response.json(answer, { headers: noStore })
  },
}

export const refreshEndpoints: Endpoint[] = [compareEndpoint, acceptEndpoint]

/** By which identifier a stored reference is looked up, the surest first. */
const identifying = [...uniqueIdentifiers, 'isbn'] as const

type Asked = { work?: FoundWork; failures: RegistryFailure[]; message?: string }

const lookUpStored = async (stored: Reference): Promise<Asked> => {
  const client = registryClient()
  const failures: RegistryFailure[] = []
  let message: string | undefined =
    'This reference has no identifier that a registry knows. Enter its DOI, PMID, ISBN or arXiv id first.'
  for (const kind of identifying) {
    const value = stored[kind]
    if (!value) continue
    const result = await lookUp({ client, asked: { kind, value, text: value } })
    if (result.found) return { work: result.found, failures: [...failures, ...result.failures] }
    failures.push(...result.failures)
    message = result.message
  }
  return { failures, ...(message !== undefined && { message }) }
}

const storedReference = (req: PayloadRequest): Promise<Reference> =>
  req.payload.findByID({
    collection: 'references',
    id: String(req.routeParams?.id),
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })

const acceptBody = ({
  accept,
  hash,
}: Record<string, unknown>): { accept: ReadonlySet<string>; hash: string } => {
  const names: unknown[] | undefined = Array.isArray(accept) ? accept : undefined
  if (!names?.every(isRefreshableField)) {
    throw refusal(400, 'accept is a list of the fields to take over, as the differences name them.')
  }
  if (typeof hash !== 'string') {
    throw refusal(400, 'hash is missing: send the one that came with the differences.')
  }
  return { accept: new Set(names.filter(isRefreshableField)), hash }
}

const store = async ({
  req,
  work,
  accept,
  hash,
}: {
  req: PayloadRequest
  work: FoundWork
  accept: ReadonlySet<string>
  hash: string
}): Promise<Reference> => {
  const stored = await storedReference(req)
  const differences = fieldDifferences({ stored, work })
  if (hashOfDifferences(differences) !== hash) {
    throw refusal(
      409,
      'The reference, or what the registry says of it, has changed since you looked. Compare again.',
    )
  }
  const data: AcceptedFields = acceptedFields({ differences, accept, stored })
  return req.payload.update({
    collection: 'references',
    id: stored.id,
    data: { ...data, provenance: provenanceWith({ stored, work, fields: Object.keys(data) }) },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

/** Of every field the latest origin. */
const provenanceWith = ({
  stored,
  work,
  fields,
}: {
  stored: Reference
  work: FoundWork
  fields: readonly string[]
}): Reference['provenance'] => [
  ...(stored.provenance ?? []).filter(({ field }) => !fields.includes(field)),
  ...work.provenance.filter(({ field }) => fields.includes(field)),
]
