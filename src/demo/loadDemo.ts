import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../database/transaction'
import { findKnown } from '../library/duplicates/findKnown'
import { demoArticle, demoArticleId } from './article'
import type { DemoReferenceKey, ReferenceId } from './body'
import { demoPeople } from './people'
import { demoReferences } from './references'
import { demoRiskFactors } from './riskFactors'
import { demoSideEffects } from './sideEffects'
import { demoTreatment } from './treatment'
import { renewDemoUser } from './user'

/** What a load of the demo content did; the password is new each time. */
export type DemoLoad = {
  email: string
  password: string
  /** How many documents were missing and are there now, the user not counted. */
  created: number
  article: { id: string; slug: string }
}

/**
 * Creates what is missing of the demo content, published, and gives its user a new password, all in one transaction.
 * What is there stays as it is, changed or in the trash. A work that the library has under another id is not
 * created a second time.
 * @param patience see inTransaction.
 */
export const loadDemo = ({
  payload,
  patience,
}: {
  payload: Payload
  patience?: number
}): Promise<DemoLoad> =>
  inTransaction({
    payload,
    ...(patience !== undefined && { patience }),
    run: async (req) => {
      const login = await renewDemoUser(req)
      const { reference, created } = await loadReferences(req)
      const content = contentOf(reference)
      let count = created
      for (const load of loaders(content)) count += await load(req)
      const { slug } = await payload.findByID({
        collection: 'articles',
        id: demoArticleId,
        trash: true,
        depth: 0,
        select: { slug: true },
        req,
      })
      return { ...login, created: count, article: { id: demoArticleId, slug: slug ?? '' } }
    },
  })

const common = { depth: 0, overrideAccess: true } as const

const loadReferences = async (req: PayloadRequest) => {
  const ids = new Map<DemoReferenceKey, string>()
  const works = Object.values(demoReferences)
  const known = await findKnown({ payload: req.payload, req, works })
  const missing = new Set(await missingIn({ req, collection: 'references', documents: works }))
  let created = 0
  for (const key of demoReferenceKeys) {
    const work = demoReferences[key]
    const twin = missing.has(work)
      ? known[works.indexOf(work)]?.find(({ relation }) => relation === 'same')
      : undefined
    ids.set(key, twin?.id ?? work.id)
    if (twin || !missing.has(work)) continue
    await req.payload.create({ collection: 'references', data: work, ...common, req })
    created += 1
  }
  const reference: ReferenceId = (key) => ids.get(key) ?? demoReferences[key].id
  return { reference, created }
}

const demoReferenceKeys: DemoReferenceKey[] = ['waghule', 'wadhwani', 'pahwa', 'cohen']

const contentOf = (reference: ReferenceId) => {
  const treatments = [demoTreatment(reference)]
  const sideEffects = demoSideEffects(reference)
  const riskFactors = demoRiskFactors(reference)
  const links = {
    about: treatments.map(idOf),
    sideEffects: sideEffects.map(idOf),
    riskFactors: riskFactors.map(idOf),
    authors: demoPeople.map(idOf),
  }
  const articles = [demoArticle({ reference, links, today: new Date() })]
  return { treatments, sideEffects, riskFactors, articles }
}

const idOf = ({ id }: { id: string }): string => id

/** In the order in which one links to the other. */
const loaders = ({
  treatments,
  sideEffects,
  riskFactors,
  articles,
}: ReturnType<typeof contentOf>) => [
  async (req: PayloadRequest) => {
    const documents = await missingIn({ req, collection: 'people', documents: demoPeople })
    for (const data of documents) {
      await req.payload.create({ collection: 'people', data, ...common, req })
    }
    return documents.length
  },
  async (req: PayloadRequest) => {
    const documents = await missingIn({ req, collection: 'treatments', documents: treatments })
    for (const data of documents) {
      await req.payload.create({ collection: 'treatments', data, ...common, req })
    }
    return documents.length
  },
  async (req: PayloadRequest) => {
    const documents = await missingIn({ req, collection: 'side-effects', documents: sideEffects })
    for (const data of documents) {
      await req.payload.create({ collection: 'side-effects', data, ...common, req })
    }
    return documents.length
  },
  async (req: PayloadRequest) => {
    const documents = await missingIn({ req, collection: 'risk-factors', documents: riskFactors })
    for (const data of documents) {
      await req.payload.create({ collection: 'risk-factors', data, ...common, req })
    }
    return documents.length
  },
  async (req: PayloadRequest) => {
    const documents = await missingIn({ req, collection: 'articles', documents: articles })
    for (const data of documents) {
      await req.payload.create({ collection: 'articles', data, ...common, req })
    }
    return documents.length
  },
]

const missingIn = async <Document extends { id: string }>({
  req,
  collection,
  documents,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  documents: readonly Document[]
}): Promise<Document[]> => {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: documents.map(idOf) } },
    pagination: false,
    trash: true,
    select: {},
    ...common,
    req,
  })
  const present = new Set(docs.map(({ id }) => String(id)))
  return documents.filter((document) => !present.has(idOf(document)))
}
