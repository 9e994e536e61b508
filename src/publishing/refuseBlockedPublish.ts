import { APIError } from 'payload'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { referenceIdsOf } from '../documents/citations'
import { readLexical } from '../documents/lexical'
import type { ReferenceStatus } from '../evidence/bodyFindings'
import { placeText } from '../evidence/findings'
import { gateDecision } from '../evidence/gate'
import { localeFindings } from '../evidence/localeFindings'
import type { LocaleText } from '../evidence/localeFindings'
import { referenceStatuses } from '../references/vocabularies'
import { currentWrite, isPublishing } from './currentWrite'
import { idsIn } from './idsIn'
import { inAllLocales } from './inAllLocales'
import { loadCitedReferences } from './loadCitedReferences'
import { editorialPolicy, gateRulesOf } from './policy'

/**
 * The gate: an article with a finding that the policy says blocks is not published. It stands inside the
 * write, so every way of publishing meets it. Publishing publishes every locale, so it reads every locale.
 * @throws APIError 400 with the blocking findings as data.
 */
export const refuseBlockedPublish: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  if (data.deletedAt || !isPublishing(data, currentWrite(req, 'articles'))) return data
  const texts = await textsOf({ req, id: originalDoc?.id, body: data.body })
  const furtherReading = idsIn(data.furtherReading)
  const cited = texts.flatMap(({ body }) => referenceIdsOf(body))
  const references = await loadCitedReferences(req, [...new Set([...cited, ...furtherReading])])
  const findings = localeFindings({
    texts,
    references: references.map((reference) => {
      const { id, ...fields } = reference
      return { key: id, fields, status: statusOf(reference) }
    }),
    furtherReading,
    savedLocale: savedLocale(req),
  })
  const { isAllowed, blocking } = gateDecision({
    findings,
    rules: gateRulesOf(await editorialPolicy(req)),
  })
  if (!isAllowed) {
    const told = blocking.map((each) => `${each.message} (${placeText(each)}) ${each.remedy}`)
    throw new APIError(
      `This cannot be published yet. ${told.join(' ')}`,
      400,
      { findings: blocking },
      true,
    )
  }
  return data
}

const localesOf = ({ payload }: PayloadRequest) => {
  const { localization } = payload.config
  return localization
    ? { codes: localization.localeCodes, defaultLocale: localization.defaultLocale }
    : { codes: ['en'], defaultLocale: 'en' }
}

const savedLocale = (req: PayloadRequest): string => req.locale ?? localesOf(req).defaultLocale

/** The text of each locale as it would be published. With `all` as its locale, a write saves none of them. */
const textsOf = async ({
  req,
  id,
  body,
}: {
  req: PayloadRequest
  id: unknown
  body: unknown
}): Promise<LocaleText[]> => {
  const saved = savedLocale(req)
  const { codes } = localesOf(req)
  const isAllSaved = codes.every((locale) => locale === saved)
  const stored =
    isAllSaved || typeof id !== 'string'
      ? undefined
      : await inAllLocales({ collection: 'articles', id, req })
  return codes.map((locale) => ({
    locale,
    body: readLexical(locale === saved ? body : storedBody(stored, locale)),
  }))
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const storedBody = (stored: unknown, locale: string): unknown =>
  isPlain(stored) && isPlain(stored.body) ? stored.body[locale] : undefined

const statusOf = (reference: object): ReferenceStatus =>
  referenceStatuses.find(({ value }) => 'status' in reference && reference.status === value)
    ?.value ?? 'unknown'
