import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import { canReadDrafts } from '../access/party'
import { citersOf } from './citers'
import type { Citer } from './citers'

type CiterLoader = DataLoader<string, Citer[]>

const loaders = new WeakMap<object, Record<'published' | 'latest', CiterLoader>>()

const loaderFor = (req: PayloadRequest, scope: 'published' | 'latest'): CiterLoader =>
  new DataLoader(
    async (references) => {
      const citers = await citersOf({ req, references, scope })
      return references.map((reference) => citers.filter((citer) => citer.reference === reference))
    },
    // The same request may write and read again.
    { cache: false },
  )

/**
 * What cites a reference, as far as the caller may know; all references of one request share their
 * queries, so a list of 20 costs as much as one.
 */
export const loadCiters = (
  req: PayloadRequest,
  reference: string,
  { overrideAccess = false }: { overrideAccess?: boolean } = {},
): Promise<Citer[]> => {
  const known = loaders.get(req.context)
  const ofRequest = known ?? {
    published: loaderFor(req, 'published'),
    latest: loaderFor(req, 'latest'),
  }
  if (!known) loaders.set(req.context, ofRequest)
  return ofRequest[overrideAccess || canReadDrafts(req) ? 'latest' : 'published'].load(reference)
}
