import { citationsOf, referenceIdsOf } from '../documents/citations'
import type { DocumentBody } from '../documents/model'
import { incompleteFields } from '../references/incompleteFields'
import type { ReferenceFields } from '../references/reference'
import type { ReferenceStatus } from '../references/status/statusFrom'
import { claims } from './claims'
import type { Claim } from './claims'
import { disclosureCandidates } from './disclosureCues'
import { finding, sortedFindings } from './findings'
import type { Finding, FindingCode } from './findings'
import { duplicateReferences, referenceLabel } from './referenceLabels'
import { retractionFinding } from './retractionFinding'

export type { ReferenceStatus }

/**
 * A reference of an article, under the key that its cites carry: an id, or a local key. Without `status` it
 * is not in a library yet, so that nobody can have looked.
 */
export type ArticleReference = {
  key: string
  number?: number
  fields: ReferenceFields
  status?: ReferenceStatus
}

/** The codes of the findings that `bodyFindings` can give, in the order of the table of findings. */
export const raisedCodes = [
  'missing-reference',
  'retracted-reference',
  'retracted-with-reason',
  'missing-disclosure',
  'uncited-claim',
  'duplicate-reference',
  'incomplete-reference',
  'status-unknown',
  'uncited-reference',
] as const satisfies readonly FindingCode[]

/**
 * The findings that an article's text and its references give by themselves, without checks or
 * look-ups, in the order of the table of findings.
 *
 * @param furtherReading keys of references that are listed on purpose without being cited
 * @throws RangeError when the locale is no valid tag
 */
export function bodyFindings({
  body,
  references,
  furtherReading,
  locale,
}: {
  body: DocumentBody
  references: ArticleReference[]
  furtherReading: string[]
  locale: string
}): Finding[] {
  const sentences = claims(body, locale)
  const cited = new Set(referenceIdsOf(body))
  return [
    ...missingReferences({ body, sentences, references }),
    ...retractedReferences({ body, sentences, references }),
    ...missingDisclosures(body),
    ...uncitedClaims(sentences),
    ...duplicates(references),
    ...incomplete(references),
    ...unknownStatuses({ references, cited }),
    ...uncited({ references, furtherReading, cited }),
  ]
}

function missingReferences({
  body,
  sentences,
  references,
}: {
  body: DocumentBody
  sentences: Claim[]
  references: ArticleReference[]
}): Finding[] {
  const known = new Set(references.map(({ key }) => key))
  const claimOf = claimsByCitation(sentences)
  return citationsOf(body).flatMap((citation) =>
    citation.cites
      .filter(({ reference }) => !known.has(reference))
      .map(({ reference }) =>
        finding({
          code: 'missing-reference',
          place: {
            section: claimOf.get(citation.id)?.section,
            sentence: claimOf.get(citation.id)?.text,
            reference,
            citationId: citation.id,
          },
          details: { marker: reference },
        }),
      ),
  )
}

/** One finding for each cite of a retracted work, a lesser one where it says why the work has to stand. */
function retractedReferences({
  body,
  sentences,
  references,
}: {
  body: DocumentBody
  sentences: Claim[]
  references: ArticleReference[]
}): Finding[] {
  const byKey = new Map(references.map((each) => [each.key, each]))
  const claimOf = claimsByCitation(sentences)
  const found = citationsOf(body).flatMap(({ id, cites }) =>
    cites.flatMap((cite) => {
      const reference = byKey.get(cite.reference)
      const claim = claimOf.get(id)
      return reference
        ? retractionFinding({
            reference,
            reason: cite.retractionReason,
            place: { section: claim?.section, sentence: claim?.text, citationId: id },
          })
        : []
    }),
  )
  return sortedFindings(found)
}

function claimsByCitation(sentences: Claim[]): Map<string, Claim> {
  return new Map(sentences.flatMap((claim) => claim.citationIds.map((id) => [id, claim])))
}

function missingDisclosures(body: DocumentBody): Finding[] {
  return disclosureCandidates(body).map(({ section, cues }) =>
    finding({ code: 'missing-disclosure', place: { section }, details: { cues } }),
  )
}

/** One finding for each section: how many, and the first of them. */
function uncitedClaims(sentences: Claim[]): Finding[] {
  const bySection = new Map<string | undefined, Claim[]>()
  for (const claim of sentences) {
    const isBare = claim.citationIds.length === 0 && claim.evidenceNotes.length === 0
    if (!claim.isClaimWorthy || !isBare) continue
    const others = bySection.get(claim.section)
    if (others) others.push(claim)
    else bySection.set(claim.section, [claim])
  }
  return [...bySection].map(([section, bare]) =>
    finding({
      code: 'uncited-claim',
      place: { section, sentence: bare[0]?.text },
      details: { count: bare.length },
    }),
  )
}

function duplicates(references: ArticleReference[]): Finding[] {
  return duplicateReferences(references).map(({ reference, original }) =>
    finding({
      code: 'duplicate-reference',
      place: placeOf(reference),
      details: { reference: referenceLabel(reference), original: referenceLabel(original) },
    }),
  )
}

function incomplete(references: ArticleReference[]): Finding[] {
  return references.flatMap((reference) => {
    const missing = incompleteFields(reference.fields)
    if (missing.length === 0) return []
    const details = { reference: referenceLabel(reference), missing }
    return [finding({ code: 'incomplete-reference', place: placeOf(reference), details })]
  })
}

function unknownStatuses({
  references,
  cited,
}: {
  references: ArticleReference[]
  cited: Set<string>
}): Finding[] {
  return references
    .filter(({ key, status }) => status === 'unknown' && cited.has(key))
    .map((reference) =>
      finding({
        code: 'status-unknown',
        place: placeOf(reference),
        details: { reference: referenceLabel(reference) },
      }),
    )
}

function uncited({
  references,
  furtherReading,
  cited,
}: {
  references: ArticleReference[]
  furtherReading: string[]
  cited: Set<string>
}): Finding[] {
  const isListed = new Set(furtherReading)
  return references
    .filter(({ key }) => !cited.has(key))
    .map((reference) =>
      finding({
        code: 'uncited-reference',
        place: placeOf(reference),
        details: {
          reference: referenceLabel(reference),
          isFurtherReading: isListed.has(reference.key),
        },
      }),
    )
}

function placeOf(reference: ArticleReference): Finding['place'] {
  return { reference: reference.key, referenceLabel: referenceLabel(reference) }
}
