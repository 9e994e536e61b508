import { isRecord } from '../../references/canonicalJson'
import { yearOf } from '../../references/dates'
import { foldedText, withoutAccents } from '../../references/foldedText'
import { familyNameOf } from '../../references/names'
import type { ReferenceFields } from '../../references/reference'

const longestText = 2_000
const longestToken = 64
const mostTokens = 300

/** Found by as a whole, or by their beginning: never by a part, since "10" stands in every DOI. */
const identifying = ['doi', 'pmid', 'pmcid', 'arxiv', 'isbn', 'citationKey'] as const

/** The fields that are searched in, as they are stored. */
export type SearchedFields = Omit<ReferenceFields, 'extra'> & { extra?: unknown }

/** The words by which a reference is found: lower case, without accents, each once. */
export const searchTokens = (fields: SearchedFields): string[] => {
  const words = [
    fields.title,
    ...[...(fields.authors ?? []), ...(fields.editors ?? [])].map(familyNameOf),
    fields.containerTitle,
    containerTitleShort(fields.extra),
    yearOf(fields.issued)?.toString(),
    fields.citationKey,
  ].flatMap((text) => wordsOf(text ?? ''))
  const identifiers = identifying.map((name) => compact(fields[name] ?? ''))
  const tokens = [...identifiers, ...words].map((token) => token.slice(0, longestToken))
  return [...new Set(tokens)].filter(Boolean).slice(0, mostTokens)
}

/**
 * What somebody types to find references: all of `words` and something that begins with `beginning` have to be
 * among its tokens. A text without letters and digits asks for nothing.
 */
export type SearchQuery = { words: string[]; beginning: string }

export const searchQuery = (text: string): SearchQuery | undefined => {
  const typed = text.slice(0, longestText).trim().split(/\s+/)
  const tokens = typed
    .flatMap((word) => (isIdentifier(word) ? [compact(withoutAddress(word))] : wordsOf(word)))
    .map((token) => token.slice(0, longestToken))
    .filter(Boolean)
    .slice(0, mostWords)
  const beginning = tokens.at(-1)
  return beginning === undefined
    ? undefined
    : { words: [...new Set(tokens.slice(0, -1))], beginning }
}

const mostWords = 20

const wordsOf = (text: string) => foldedText(text.slice(0, longestText)).split(' ')

const compact = (text: string) => withoutAccents(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** A DOI, an arXiv id or an ISBN, whole or its beginning. */
const isIdentifier = (word: string) =>
  /^(?:10\.\d{4,9}\/.*|[\d-]{6,}x?|pmc\d+|\d{4}\.\d{3,5}(?:v\d+)?)$/i.test(withoutAddress(word))

const withoutAddress = (word: string) =>
  word
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^(?:doi|arxiv|pmid|isbn):/i, '')

const containerTitleShort = (extra: unknown) => {
  const short = isRecord(extra) ? extra['container-title-short'] : undefined
  return typeof short === 'string' ? short : undefined
}
