import { incompleteFields } from '../incompleteFields'
import type { ReferenceFields } from '../reference'
import { takeLinks } from './printedLinks'
import { readPublication, takeFromTitle } from './publication'
import { shapes } from './shapes'

export type ParsedReference = {
  fields: ReferenceFields
  /** 0 (nothing could be read) to 1. */
  confidence: number
}

/** Longer than any reference; what is longer is no reference and is not read. */
const longestReference = 5000

/**
 * Reads one reference as a bibliography prints it, without its number: Harvard, APA, Chicago, MLA, IEEE, Vancouver
 * or AMA; journal articles, books, chapters, theses, web pages. `rawText` holds the text as given; what
 * could not be told is left out, never guessed. Takes time in proportion to the length.
 */
export const parseReferenceString = (text: string): ParsedReference => {
  const rawText = text.trim()
  if (rawText === '' || rawText.length > longestReference) {
    return { fields: { type: 'document', rawText }, confidence: 0 }
  }
  const { links, rest } = takeLinks(rawText)
  for (const { read, trust } of shapes) {
    const front = read(rest)
    if (!front?.fields.title) continue
    const fromTitle = takeFromTitle(front.fields.title)
    const publication = readPublication(front.rest)
    const isUntitled = publication.type === 'article-journal' && !publication.containerTitle
    const fields: ReferenceFields = {
      type: typeOf(links),
      ...asPublished(publication, Boolean(links.url && !links.doi)),
      ...(isUntitled ? { containerTitle: fromTitle.title } : fromTitle),
      ...withoutTitle(front.fields),
      ...links,
      rawText,
    }
    const isTypeTold = Boolean(publication.type ?? fromTitle.type ?? links.url)
    return { fields, confidence: confidenceOf(fields, isTypeTold ? trust : trust * 0.8) }
  }
  return { fields: { type: 'document', ...links, rawText }, confidence: 0.1 }
}

const withoutTitle = ({ title: _title, ...fields }: Partial<ReferenceFields>) => fields

const typeOf = ({ doi, url, isbn }: Partial<ReferenceFields>) =>
  isbn ? 'book' : doi ? 'article-journal' : url ? 'webpage' : 'document'

/** A lone name behind the title is a site where there is an address, and a publisher where there is none. */
const asPublished = (
  { publisher, ...publication }: Partial<ReferenceFields>,
  isOnline: boolean,
): Partial<ReferenceFields> => {
  if (!publisher) return publication
  if (publication.type) return { ...publication, publisher }
  return isOnline
    ? { ...publication, containerTitle: publisher }
    : { type: 'book', ...publication, publisher }
}

const confidenceOf = (fields: ReferenceFields, trust: number) => {
  const lacking = incompleteFields(fields).length
  const longest = Math.max(
    ...[fields.title, fields.containerTitle, fields.publisher].map((text) => text?.length ?? 0),
  )
  return (
    Math.round(100 * Math.max(0.1, trust * (1 - 0.2 * lacking) * (longest > 300 ? 0.5 : 1))) / 100
  )
}
