import type { PayloadRequest } from 'payload'
import type { CslItem } from '../references/csl'
import { cslFromReference } from '../references/cslFromReference'
import { loadCitedReferences } from './loadCitedReferences'

/** The CSL-JSON of references, in the order of `ids`; an id without a reference is left out. */
export const loadCslItems = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<CslItem[]> =>
  (await loadCitedReferences(req, ids)).map((fields) =>
    cslFromReference({ id: String(fields.id), fields }),
  )
