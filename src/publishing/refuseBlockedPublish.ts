import { APIError } from 'payload'
import type { CollectionBeforeChangeHook } from 'payload'
import { referenceIdsOf } from '../documents/citations'
import { readLexical } from '../documents/lexical'
import { bodyFindings } from '../evidence/bodyFindings'
import { placeText } from '../evidence/findings'
import { gateDecision } from '../evidence/gate'
import { idsIn } from './idsIn'
import { loadReferences } from './loadReferences'
import { editorialPolicy, gateRulesOf } from './policy'

/**
 * The gate: an article with a finding that the policy says blocks is not published. It stands inside the
 * write, so every way of publishing meets it.
 * @throws APIError 400 with the blocking findings as data.
 */
export const refuseBlockedPublish: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data._status !== 'published') return data
  const body = readLexical(data.body)
  const furtherReading = idsIn(data.furtherReading)
  const references = await loadReferences(req, [
    ...new Set([...referenceIdsOf(body), ...furtherReading]),
  ])
  const findings = bodyFindings({
    body,
    references: references.map(({ id, ...fields }) => ({ key: id, fields })),
    furtherReading,
    locale: req.locale && req.locale !== 'all' ? req.locale : 'en',
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
