import type { PayloadRequest } from 'payload'
import type { ReferenceFields } from '../../references/reference'
import { dismissedWith } from './dismissals'
import { isOnList } from './duplicatePairs'
import { findKnown } from './findKnown'
import type { KnownMatch } from './findKnown'

/** What is, may be, or belongs to the same work as a stored reference, without what people said is not the same. */
export const matchesOf = async ({
  req,
  reference,
}: {
  req: PayloadRequest
  reference: ReferenceFields & { id: string }
}): Promise<KnownMatch[]> => {
  const { payload } = req
  const dismissed = await dismissedWith({ payload, id: reference.id })
  const [matches = []] = await findKnown({
    payload,
    req,
    works: [reference],
    exclude: [reference.id, ...dismissed],
  })
  return matches
}

/** Those of `matchesOf` that its form warns of: they are the same work, or may be. */
export const possibleDuplicates = async (
  args: Parameters<typeof matchesOf>[0],
): Promise<KnownMatch[]> => (await matchesOf(args)).filter(isOnList)
