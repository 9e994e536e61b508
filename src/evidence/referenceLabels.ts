import { foldedText } from '../references/foldedText'
import { compareReferences } from '../references/duplicates/compareReferences'
import type { ReferenceFields } from '../references/reference'
import { shortLabel } from '../references/shortLabel'

type Labelled = { number?: number; fields: ReferenceFields }

/** How people tell a reference apart in a report: `4. Cohen & Elbuluk 2016`. */
export function referenceLabel({ number, fields }: Labelled): string {
  return number === undefined ? shortLabel(fields) : `${number}. ${shortLabel(fields)}`
}

/** References that are surely the same work as an earlier one, each with that one. */
export function duplicateReferences<Reference extends Labelled>(
  references: Reference[],
): { reference: Reference; original: Reference }[] {
  const seen = new Map<string, Reference>()
  return references.flatMap((reference) => {
    const keys = possibleMatches(reference.fields)
    const original = keys
      .map((key) => seen.get(key))
      .find(
        (other) => other && compareReferences(other.fields, reference.fields).relation === 'same',
      )
    for (const key of keys) if (!seen.has(key)) seen.set(key, reference)
    return original ? [{ reference, original }] : []
  })
}

/** Keys of which two references that are one work share at least one. */
function possibleMatches(fields: ReferenceFields): string[] {
  const { doi, pmid, pmcid, arxiv, title, volume, page } = fields
  const place = [volume, page?.split(/[-–—,]/)[0]].map((part) => part ?? '').join(' ')
  const keys = [doi, pmid, pmcid, arxiv, title, title && `${title} ${place}`]
  return keys.map((key) => foldedText(key ?? '')).filter((key) => key !== '')
}
