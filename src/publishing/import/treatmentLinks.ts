import type { PayloadRequest } from 'payload'

type Linked = 'side-effects' | 'risk-factors'
type Link = { req: PayloadRequest; id: string; treatment: string }

const idOf = (value: string | { id: string }) => (typeof value === 'string' ? value : value.id)

/** How each collection says that it belongs to a treatment, and how one is added as a draft. */
const links: Record<
  Linked,
  { treatments: (link: Link) => Promise<string[]>; add: (link: Link) => Promise<void> }
> = {
  'side-effects': {
    treatments: async (link) => (await occurrencesOf(link)).map(({ treatment }) => idOf(treatment)),
    add: async ({ req, id, treatment }) => {
      const occurrences = await occurrencesOf({ req, id })
      await req.payload.update({
        collection: 'side-effects',
        id,
        draft: true,
        depth: 0,
        data: { occurrences: [...occurrences, { treatment }] },
        overrideAccess: true,
        req,
      })
    },
  },
  'risk-factors': {
    treatments: async (link) => (await appliesToOf(link)).map(idOf),
    add: async ({ req, id, treatment }) => {
      const appliesTo = await appliesToOf({ req, id })
      await req.payload.update({
        collection: 'risk-factors',
        id,
        draft: true,
        depth: 0,
        data: { appliesTo: [...appliesTo.map(idOf), treatment] },
        overrideAccess: true,
        req,
      })
    },
  },
}

/** Whether the latest state of a side effect or risk factor does not name the treatment. */
export const lacksTreatment = async ({ collection, ...link }: Link & { collection: Linked }) =>
  !(await links[collection].treatments(link)).includes(link.treatment)

/** Adds the treatment to a side effect or risk factor that exists, as a draft: what is published stays. */
export const addTreatment = ({ collection, ...link }: Link & { collection: Linked }) =>
  links[collection].add(link)

const occurrencesOf = async ({ req, id }: Pick<Link, 'req' | 'id'>) => {
  const { occurrences } = await req.payload.findByID({
    collection: 'side-effects',
    id,
    draft: true,
    depth: 0,
    select: { occurrences: true },
    overrideAccess: true,
    req,
  })
  return occurrences ?? []
}

const appliesToOf = async ({ req, id }: Pick<Link, 'req' | 'id'>) => {
  const { appliesTo } = await req.payload.findByID({
    collection: 'risk-factors',
    id,
    draft: true,
    depth: 0,
    select: { appliesTo: true },
    overrideAccess: true,
    req,
  })
  return appliesTo ?? []
}
