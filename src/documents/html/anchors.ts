/**
 * The HTML id of a citation in the text, the target of an entry's back-link. Ids of Vouch stay as
 * they are; in any other id the characters outside `[A-Za-z0-9_-]` are written as code points.
 */
export function citationAnchor(citationId: string): string {
  return `cite-${anchorPart(citationId)}`
}

/** The HTML id of a reference's entry in the bibliography, the target of its markers. */
export function referenceAnchor(referenceId: string): string {
  return `ref-${anchorPart(referenceId)}`
}

function anchorPart(id: string): string {
  return id.replace(
    /[^A-Za-z0-9_-]/gu,
    (character) => `.${character.codePointAt(0)?.toString(16)}.`,
  )
}
