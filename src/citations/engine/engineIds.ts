/**
 * The id under which the engine knows a reference. It has only `[A-Za-z0-9_-]`, two references never
 * share one, and it sorts as the reference's own id does: citeproc-js breaks ties by comparing ids,
 * so an id must not depend on what else is in the document.
 */
export const engineItemId = (referenceId: string): string => `r-${encoded(referenceId)}`

/** The id under which the engine knows a citation: as with references, a function of its own id. */
export const engineCitationId = (citationId: string): string => `c-${encoded(citationId)}`

const encoded = (id: string): string =>
  id.replace(/[^A-Za-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(36)}_`)
