import { citationsOf } from '../documents/citations'
import { readLexical } from '../documents/lexical/read'
import { claims } from './claims'

/** A place in a stored document that cites a reference: a sentence, or a structured fact in words. */
export type CitedPlace = {
  reference: string
  /** The content locale of the sentence; none for a fact, which stands in all of them. */
  locale: string | null
  sentence: string
  /** Of the citation in the text, or of the fact's row. */
  citationId: string
  retractionReason?: string
}

type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Where a stored document cites references, in reading order: in its rich texts, and by the `evidence` of its
 * structured facts. Localized fields may be values of one locale, or objects by locale.
 * @param locale of the fields that are no objects by locale
 * @param isWanted which references are looked for
 * @param factText a structured fact, from its row, in words
 * @throws RangeError when a locale is no valid tag
 */
export const citedPlaces = ({
  document,
  locale,
  locales,
  isWanted,
  factText,
}: {
  document: unknown
  locale: string
  locales: readonly string[]
  isWanted: (reference: string) => boolean
  factText: (row: Plain) => string
}): CitedPlace[] => {
  const collect = (value: unknown, inLocale: string): CitedPlace[] => {
    if (Array.isArray(value)) return value.flatMap((each) => collect(each, inLocale))
    if (!isPlain(value)) return []
    if (isPlain(value.root)) return placesInText({ text: value, locale: inLocale, isWanted })
    if (isByLocale(value, locales)) {
      return Object.entries(value).flatMap(([name, inner]) => collect(inner, name))
    }
    return Object.entries(value).flatMap(([name, inner]) =>
      name === 'evidence'
        ? placesOfFact({ row: value, isWanted, factText })
        : collect(inner, inLocale),
    )
  }
  return collect(document, locale)
}

const isByLocale = (value: Plain, locales: readonly string[]): boolean => {
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => locales.includes(name))
}

const placesInText = ({
  text,
  locale,
  isWanted,
}: {
  text: Plain
  locale: string
  isWanted: (reference: string) => boolean
}): CitedPlace[] => {
  const body = readLexical(text)
  const citations = citationsOf(body).filter(({ cites }) =>
    cites.some(({ reference }) => isWanted(reference)),
  )
  if (citations.length === 0) return []
  const sentences = new Map(
    claims(body, locale).flatMap((claim) => claim.citationIds.map((id) => [id, claim.text])),
  )
  return citations.flatMap(({ id, cites }) =>
    cites
      .filter(({ reference }) => isWanted(reference))
      .map(({ reference, retractionReason }) => ({
        reference,
        locale,
        sentence: sentences.get(id) ?? '',
        citationId: id,
        ...(retractionReason && { retractionReason }),
      })),
  )
}

const placesOfFact = ({
  row,
  isWanted,
  factText,
}: {
  row: Plain
  isWanted: (reference: string) => boolean
  factText: (row: Plain) => string
}): CitedPlace[] =>
  (Array.isArray(row.evidence) ? row.evidence : []).flatMap((each: unknown) => {
    const reference = isPlain(each) ? idOf(each.reference) : undefined
    if (!isPlain(each) || !reference || !isWanted(reference)) return []
    const { retractionReason } = each
    return [
      {
        reference,
        locale: null,
        sentence: factText(row),
        citationId: typeof row.id === 'string' ? row.id : '',
        ...(typeof retractionReason === 'string' && retractionReason && { retractionReason }),
      },
    ]
  })

const idOf = (reference: unknown): string | undefined => {
  if (typeof reference === 'string' && reference) return reference
  return isPlain(reference) && typeof reference.id === 'string' ? reference.id : undefined
}
