import type { Affected } from '../../library/status/affected'

/** A row of `GET /api/references/:id/affected`. */
export type AffectedRow = Omit<Affected, 'reference'>

/** A document that rests on a reference, with its sentences. */
export type CitingDocument = Pick<Affected, 'collection' | 'id' | 'title'> & {
  sentences: { text: string; locale: string | null; isPublished: boolean; reason?: string }[]
}

/** The documents that rest on a reference, in the order of the answer, each with all of its sentences. */
export const groupAffected = (affected: readonly AffectedRow[]): CitingDocument[] => {
  const documents = new Map<string, CitingDocument>()
  for (const { collection, id, title, ...place } of affected) {
    const key = `${collection} ${id}`
    const document = documents.get(key) ?? { collection, id, title, sentences: [] }
    document.sentences.push({
      text: place.sentence,
      locale: place.locale,
      isPublished: place.isPublished,
      ...(place.retractionReason && { reason: place.retractionReason }),
    })
    documents.set(key, document)
  }
  return [...documents.values()]
}
