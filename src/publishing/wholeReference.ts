import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import { referenceFieldSelection } from '../references/reference'
import type { ReferenceFields, ReferenceName } from '../references/reference'
import { loadReferences } from './loadReferences'
import type { StoredReference } from './loadReferences'

const fieldNames = Object.keys(referenceFieldSelection)

const nameParts = Object.keys({
  family: true,
  given: true,
  suffix: true,
  commaSuffix: true,
  droppingParticle: true,
  nonDroppingParticle: true,
  literal: true,
  staticOrdering: true,
} satisfies Record<keyof ReferenceName, true>)

type Read = Partial<ReferenceFields> & { id?: unknown }

const loaders = new WeakMap<object, DataLoader<string, StoredReference | undefined>>()
const ofDocument = new WeakMap<object, Promise<Read>>()

const loaderFor = (req: PayloadRequest) =>
  new DataLoader<string, StoredReference | undefined>(
    async (ids) => {
      const stored = await loadReferences(req, [...new Set(ids)])
      const byId = new Map(stored.map((reference) => [String(reference.id), reference]))
      return ids.map((id) => byId.get(id))
    },
    // The same request may write and read again.
    { cache: false },
  )

const hasEvery = (value: object, names: readonly string[]) =>
  names.every((name) => Object.hasOwn(value, name))

/** MongoDB leaves out what was never written; then one query more is made than is needed. */
const isWhole = (reference: Read): boolean =>
  hasEvery(reference, fieldNames) &&
  [...(reference.authors ?? []), ...(reference.editors ?? [])].every((name) =>
    hasEvery(name, nameParts),
  )

const load = async (req: PayloadRequest, reference: Read): Promise<Read> => {
  // A version has no id: it stands for itself, not for what the reference is now.
  if (typeof reference.id !== 'string' || isWhole(reference)) return reference
  const known = loaders.get(req.context)
  const loader = known ?? loaderFor(req)
  if (!known) loaders.set(req.context, loader)
  return (await loader.load(reference.id)) ?? reference
}

/**
 * A reference that is being read with all its bibliographic fields, also where a selection left some out.
 * All references of one request share one query.
 */
export const wholeReference = (req: PayloadRequest, reference: Read): Promise<Read> => {
  const known = ofDocument.get(reference)
  if (known) return known
  const whole = load(req, reference)
  ofDocument.set(reference, whole)
  return whole
}
