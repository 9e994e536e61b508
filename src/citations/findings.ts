import type { Citation } from './citation'
import type { Style } from './styles/styles'

/** What a reader of the evidence should know about how a document's citations print. */
export const citationFindingCodes = [
  'missing-reference',
  'style-drops-locator',
  'style-lacks-narrative',
  'style-lacks-bibliography',
  'nothing-printed',
  'unprintable-reference',
] as const

export type CitationFindingCode = (typeof citationFindingCodes)[number]

export type CitationFinding = { code: CitationFindingCode; message: string; citationId?: string }

/** Two references, or two citations, of one document under one id. */
export class DuplicateIdError extends Error {
  override name = 'DuplicateIdError'

  constructor(
    readonly kind: 'reference' | 'citation',
    readonly ids: string[],
  ) {
    super(
      `Every ${kind} needs an id of its own, but these stand more than once: ` +
        `${ids.slice(0, 5).join(', ')}.`,
    )
  }
}

/** Throws DuplicateIdError where an id stands more than once. */
export const assertUniqueIds = ({
  kind,
  ids,
}: {
  kind: 'reference' | 'citation'
  ids: string[]
}): void => {
  const seen = new Set<string>()
  const duplicates = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) duplicates.add(id)
    seen.add(id)
  }
  if (duplicates.size > 0) throw new DuplicateIdError(kind, [...duplicates])
}

/** Cites and further reading whose reference is not among the document's references. */
export const missingReferences = ({
  citations,
  furtherReading,
  itemIds,
}: {
  citations: readonly Citation[]
  furtherReading: readonly string[]
  itemIds: ReadonlyMap<string, string>
}): CitationFinding[] => [
  ...citations.flatMap(({ id: citationId, cites }) =>
    cites
      .filter(({ reference }) => !itemIds.has(reference))
      .map(({ reference }): CitationFinding => ({
        code: 'missing-reference',
        message: `The citation cites the reference "${reference}", which is not there. Choose another reference or remove the cite.`,
        citationId,
      })),
  ),
  ...furtherReading
    .filter((reference) => !itemIds.has(reference))
    .map((reference): CitationFinding => ({
      code: 'missing-reference',
      message: `Further reading lists the reference "${reference}", which is not there. Remove it from the list.`,
    })),
]

/** A cite's locator that the style leaves out. */
export const locatorDropped = ({
  style,
  locator,
  citationId,
}: {
  style: Style
  locator: string
  citationId: string
}): CitationFinding => ({
  code: 'style-drops-locator',
  message: `The style "${style.title}" does not print the locator "${locator}". Readers will not see where in the reference to look; choose a style that prints locators, or say it in the text.`,
  citationId,
})

/** A narrative citation in a style that has none: the names come from Vouch. */
export const narrativeMissing = ({
  style,
  citationId,
}: {
  style: Style
  citationId: string
}): CitationFinding => ({
  code: 'style-lacks-narrative',
  message: `The style "${style.title}" has no form for a citation that is part of the sentence. The names are printed in front of its usual marker.`,
  citationId,
})

/** A citation of which the style prints nothing, or nothing without the author. */
export const markerEmpty = ({
  style,
  citationId,
}: {
  style: Style
  citationId: string
}): CitationFinding => ({
  code: 'nothing-printed',
  message: `The style "${style.title}" prints nothing for this citation as it is set, so it is printed more fully. Complete the reference, or let the author print.`,
  citationId,
})

/** A reference of which the style's bibliography prints nothing. */
export const entryEmpty = ({
  style,
  referenceId,
}: {
  style: Style
  referenceId: string
}): CitationFinding => ({
  code: 'nothing-printed',
  message: `The style "${style.title}" prints nothing of the reference "${referenceId}". Complete its author, title and date.`,
})

/** A reference on which the style fails. */
export const entryUnprintable = ({
  style,
  referenceId,
}: {
  style: Style
  referenceId: string
}): CitationFinding => ({
  code: 'unprintable-reference',
  message: `The style "${style.title}" fails on the reference "${referenceId}", so it is printed as it was written down. Look for a field with an unusual value, or choose another style.`,
})

/** A style whose references stand in its notes only. */
export const bibliographyMissing = (style: Style): CitationFinding => ({
  code: 'style-lacks-bibliography',
  message: `The style "${style.title}" has no bibliography: its references stand in the notes.`,
})
