import { APIError } from 'payload'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { PublishedCollection } from '../access/publishedCollections'
import { citedPlaces } from '../evidence/citedPlaces'
import type { CitedPlace } from '../evidence/citedPlaces'
import { placeText } from '../evidence/findings'
import type { Finding } from '../evidence/findings'
import { gateDecision } from '../evidence/gate'
import { isRetraction, retractionFinding } from '../evidence/retractionFinding'
import { loadFactTexts } from '../library/status/documentFacts'
import { referenceStatuses } from '../references/vocabularies'
import { currentWrite, isPublishing } from './currentWrite'
import { inAllLocales } from './inAllLocales'
import { loadReferences } from './loadReferences'
import type { StoredReference } from './loadReferences'
import { editorialPolicy, gateRulesOf } from './policy'

/**
 * The gate for structured facts and descriptions: what rests on a retracted work, without a reason that stands with
 * the cite, is not published where the policy says so. Publishing publishes every locale, so it reads every locale.
 * @throws APIError 400 with the blocking findings as data.
 */
export const refuseRetractedEvidence =
  (collection: PublishedCollection): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (data.deletedAt || !isPublishing(data, currentWrite(req, collection))) return data
    const places = await placesOf({ collection, data, id: originalDoc?.id, req })
    const cited = [...new Set(places.map(({ reference }) => reference))]
    const retracted = new Map(
      (await loadReferences(req, cited))
        .filter((reference) => isRetraction(statusOf(reference)))
        .map((reference) => [reference.id, reference]),
    )
    const saved = req.locale
    const findings = places.flatMap((place): Finding[] => {
      const reference = retracted.get(place.reference)
      if (!reference) return []
      const { id, ...fields } = reference
      return retractionFinding({
        reference: { key: id, fields, status: statusOf(reference) },
        reason: place.retractionReason,
        place: {
          sentence: place.sentence,
          citationId: place.citationId,
          ...(place.locale && place.locale !== saved && { locale: place.locale }),
        },
      })
    })
    const { isAllowed, blocking } = gateDecision({
      findings,
      rules: gateRulesOf(await editorialPolicy(req)),
    })
    if (isAllowed) return data
    const told = blocking.map((each) => `${each.message} (${placeText(each)}) ${each.remedy}`)
    throw new APIError(
      `This cannot be published yet. ${told.join(' ')}`,
      400,
      { findings: blocking },
      true,
    )
  }

const statusOf = (reference: StoredReference) =>
  referenceStatuses.find(({ value }) => 'status' in reference && reference.status === value)?.value

/** What is being saved, and what stands in the locales that are not. */
const placesOf = async ({
  collection,
  data,
  id,
  req,
}: {
  collection: PublishedCollection
  data: Record<string, unknown>
  id: unknown
  req: PayloadRequest
}): Promise<CitedPlace[]> => {
  const { localization } = req.payload.config
  const locales = localization ? localization.localeCodes : ['en']
  const locale = localization ? localization.defaultLocale : 'en'
  const saved = req.locale && req.locale !== 'all' ? req.locale : locale
  const factText = await loadFactTexts({ req, documents: [data], locale: saved })
  const asked = {
    locales,
    isWanted: () => true,
    factText: (row: Record<string, unknown>) => factText({ collection, document: data, row }),
  }
  const places = citedPlaces({ document: data, locale: saved, ...asked })
  if (locales.length === 1 || typeof id !== 'string' || req.locale === 'all') return places
  const stored = await inAllLocales({ collection, id, req })
  const others = citedPlaces({ document: stored, locale: saved, ...asked })
  return [...places, ...others.filter((place) => place.locale !== null && place.locale !== saved)]
}
