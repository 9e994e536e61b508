import type { Endpoint, PayloadRequest } from 'payload'
import { askedIn } from '../../registries/asked'
import type { FoundWork } from '../../registries/foundWork'
import { registryClient } from '../../registries/http/client'
import type { LookUpResult } from '../../registries/lookUp'
import { lookUpMany } from '../../registries/lookUpMany'
import type { ReferenceFields } from '../../references/reference'
import { rememberFinds } from '../status/rememberedFinds'
import { findKnown } from '../duplicates/findKnown'
import type { KnownMatch } from '../duplicates/findKnown'
import { refusal } from '../../access/refusal'
import { askedText } from './askedText'
import { refuseUnlessMayLookUp, takeLookUps } from './turns'

/** What came of one identifier, address or title of `POST /api/references/lookup`. */
export type LookedUpItem = LookUpResult & {
  /** The stored reference that is this work. */
  known?: KnownMatch
  /** Stored references that may be this work, or belong to it. */
  similar: KnownMatch[]
}

export type LookUpAnswer = { items: LookedUpItem[] }

const longestText = 100_000
const mostItems = 100

/**
 * `POST /api/references/lookup` {text}: looks up identifiers, addresses and titles, one in a line or several with
 * spaces, commas or semicolons between, and says which are in the library. For whoever may enter references;
 * nothing is stored; who saves one of the works within hours has what became of it with it.
 */
export const lookUpEndpoint: Endpoint = {
  path: '/lookup',
  method: 'post',
  handler: async (req) => {
    refuseUnlessMayLookUp(req)
    const asked = askedIn(await askedText(req, longestText))
    if (asked.length > mostItems) {
      throw refusal(
        413,
        `The text asks for ${asked.length} works; ${mostItems} are the most at a time. For more, import a file.`,
      )
    }
    await takeLookUps(req, asked.length)
    const results = await lookUpMany({ client: registryClient(), asked })
    rememberFinds(results.flatMap(({ found }) => found ?? []))
    const items = await withKnown({ req, results })
    return Response.json({ items } satisfies LookUpAnswer, { headers: noStore })
  },
}

/** Answers of registries and of the library change, and are for one user. */
export const noStore = { 'Cache-Control': 'no-store' }

/** The reference in the library that each work is, and those that are like it. */
export const knownOf = async ({
  req,
  works,
}: {
  req: PayloadRequest
  works: readonly ReferenceFields[]
}): Promise<{ known?: KnownMatch; similar: KnownMatch[] }[]> => {
  const matches = await findKnown({ payload: req.payload, req, works })
  return matches.map((found) => {
    const known = found.find(({ relation }) => relation === 'same')
    return { ...(known && { known }), similar: found.filter((match) => match !== known) }
  })
}

const withKnown = async ({
  req,
  results,
}: {
  req: PayloadRequest
  results: readonly LookUpResult[]
}): Promise<LookedUpItem[]> => {
  const known = await knownOf({ req, works: results.map(comparedWork) })
  return results.map((result, index) => ({ ...result, ...(known[index] ?? { similar: [] }) }))
}

/** What was found, with the identifier that was asked for: the registry may know the work by another only. */
const comparedWork = ({ asked, found }: LookUpResult): FoundWork['fields'] => {
  const fields: ReferenceFields = found?.fields ?? { type: 'document' }
  if (asked.kind === 'title') return found ? fields : { ...fields, title: asked.value }
  return asked.kind === 'orcid' ? fields : { ...fields, [asked.kind]: asked.value }
}
