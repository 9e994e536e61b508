import type { PayloadRequest } from 'payload'
import type { PublishedCollection } from '../../access/publishedCollections'
import { citedPlaces } from '../../evidence/citedPlaces'
import type { CitedPlace } from '../../evidence/citedPlaces'
import { citersOf } from '../../publishing/citers'
import type { Citer } from '../../publishing/citers'
import { withOwnLocale } from '../../publishing/withOwnLocale'
import { loadFactTexts } from './documentFacts'

/** A sentence or a structured fact that rests on a reference. */
export type Affected = {
  /** The reference. */
  reference: string
  collection: PublishedCollection
  /** Of the document. */
  id: string
  title: string
  slug: string | null
  /** Whether readers see it; what is not is in a draft. */
  isPublished: boolean
  locale: string | null
  sentence: string
  citationId: string
  retractionReason?: string
}

/** Without a selection every article found would be rendered. */
const selected: Record<PublishedCollection, Record<string, true>> = {
  articles: { title: true, body: true },
  'side-effects': { name: true, description: true, occurrences: true },
  'risk-factors': { name: true, description: true, raisesRiskOf: true },
  treatments: {
    name: true,
    description: true,
    howPerformed: true,
    preparation: true,
    followup: true,
  },
}

type Found = { citer: Citer; state: 'published' | 'latest'; document: unknown }

/**
 * Everything that rests on references: each sentence and each structured fact of every article, side effect, risk
 * factor and treatment that cites them, in its published state and in its latest draft, in all locales. A few
 * queries, however many references there are. It asks no access rule: for staff.
 */
export const affectedBy = async ({
  req,
  references,
}: {
  req: PayloadRequest
  references: readonly string[]
}): Promise<Affected[]> => {
  if (references.length === 0) return []
  const citers = await citersOf({ req, references, scope: 'latest' })
  if (citers.length === 0) return []
  const { localization } = req.payload.config
  const locales = localization ? localization.localeCodes : ['en']
  const locale = localization ? localization.defaultLocale : 'en'
  const found = await statesOf({ req, citers })
  const factText = await loadFactTexts({
    req,
    documents: found.map(({ document }) => document),
    locale,
  })
  const wanted = new Set(references)
  const affected = new Map<string, Affected>()
  for (const { citer, state, document } of found) {
    const { collection, id, title, slug } = citer
    const places = citedPlaces({
      document,
      locale,
      locales,
      isWanted: (reference) => wanted.has(reference),
      factText: (row) => factText({ collection, document, row }),
    })
    for (const place of places) {
      const key = JSON.stringify([collection, id, keyOf(place)])
      if (affected.has(key)) continue
      affected.set(key, {
        collection,
        id,
        title,
        slug,
        isPublished: state === 'published',
        ...place,
      })
    }
  }
  return [...affected.values()]
}

const keyOf = ({ reference, locale, sentence, citationId }: CitedPlace) => [
  reference,
  locale,
  sentence,
  citationId,
]

/** The published state of each document and then its latest one. */
const statesOf = async ({
  req,
  citers,
}: {
  req: PayloadRequest
  citers: readonly Citer[]
}): Promise<Found[]> => {
  const found: Found[] = []
  for (const collection of new Set(citers.map((citer) => citer.collection))) {
    const byId = new Map(
      citers.filter((each) => each.collection === collection).map((each) => [each.id, each]),
    )
    const shared = {
      collection,
      select: selected[collection],
      locale: 'all',
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req: withOwnLocale(req),
    } as const
    const ids = { id: { in: [...byId.keys()] } }
    const published = await req.payload.find({
      ...shared,
      where: { and: [ids, { _status: { equals: 'published' } }] },
    })
    const latest = await req.payload.find({ ...shared, where: ids, draft: true })
    for (const [state, docs] of [
      ['published', published.docs],
      ['latest', latest.docs],
    ] as const) {
      for (const document of docs) {
        const citer = byId.get(String(document.id))
        if (citer) found.push({ citer, state, document })
      }
    }
  }
  return found
}
