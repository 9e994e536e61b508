import { identifiers } from './index'
import type { IdentifierName } from './index'
import { findDois, withoutTail } from './doi'

/** One identifier and the place that it takes in a text: its label or address included, `end` not. */
export type FoundIdentifier = {
  kind: IdentifierName
  value: string
  start: number
  end: number
}

/**
 * Every identifier that stands in a text, in its order, none over another: in any form in which it is written
 * (`doi:`, `PMID:`, an address of a publisher), and what is only a web address as `url`. A number without a
 * label is none, except an ISBN-13 or ORCID iD whose check digit fits. Takes time in proportion to the text.
 */
export const findIdentifiers = (text: string): FoundIdentifier[] => {
  const apart = text.replace(separator, ' ')
  const taken = new Uint8Array(text.length)
  const found: FoundIdentifier[] = []
  for (const find of finders) {
    for (const identifier of find(apart)) {
      const { start, end } = identifier
      if (taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      found.push(identifier)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Between two identifiers a comma or semicolon is no part of the first, though a DOI may hold one. */
const separator =
  /[,;|](?=https?:\/\/|doi\b|10\.\d{4,9}\/|pmid|pmc\d|arxiv|isbn|97[89][\d-]|\d{4}\.\d{4,5}\b)/gi

type Finder = (text: string) => Iterable<FoundIdentifier>

/** What an address can hold, the surest first. */
const inAddress = ['arxiv', 'doi', 'pmid', 'pmcid', 'orcid'] as const

function* findAddresses(text: string): Generator<FoundIdentifier> {
  for (const { 0: match, index } of text.matchAll(addressPattern)) {
    const address = withoutTail(match)
    const read = readAddress(address)
    if (read) yield { ...read, start: index, end: index + address.length }
  }
}

const addressPattern =
  /(?<![\w@.])(?:https?:\/\/|www\.|(?:(?:dx\.)?doi\.org|pubmed\.ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov|arxiv\.org|orcid\.org)\/)[^\s<>"]+/gi

/** The identifier that an address leads to; the address itself where it leads to none. */
export const readAddress = (
  address: string,
): { kind: IdentifierName; value: string } | undefined => {
  for (const kind of inAddress) {
    const value = identifiers[kind].parse(address)
    if (value) return { kind, value }
  }
  const isbn = identifiers.isbn.parse(isbnPage.exec(address)?.[1] ?? '')
  if (isbn) return { kind: 'isbn', value: isbn }
  const url = identifiers.url.parse(address)
  return url ? { kind: 'url', value: url } : undefined
}

/** Pages of libraries, booksellers and publishers about a book. */
const isbnPage =
  /(?:isbn(?:[/=:]|%3a)|\/(?:dp|gp\/product|book|books)\/)((?:97[89]-?)?\d(?:-?\d){8}-?[\dx])(?!\d)/i

function* findDoiNames(text: string): Generator<FoundIdentifier> {
  for (const found of findDois(text)) {
    const arxiv = identifiers.arxiv.parse(found.value)
    yield arxiv ? { ...found, kind: 'arxiv', value: arxiv } : { ...found, kind: 'doi' }
  }
}

/** Identifiers of a kind by how they are written; the first group, or all of the match, is read. */
const labelled = (kind: IdentifierName, pattern: RegExp): Finder =>
  function* (text) {
    for (const match of text.matchAll(pattern)) {
      const value = identifiers[kind].parse(match[1] ?? match[0])
      if (value) yield { kind, value, start: match.index, end: match.index + match[0].length }
    }
  }

const finders: readonly Finder[] = [
  findAddresses,
  findDoiNames,
  labelled(
    'arxiv',
    /\barxiv(?:\.org)?:? {0,3}([a-z-]{2,16}(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?\b/gi,
  ),
  labelled('pmcid', /\b(?:pmcid:? {0,3})?(pmc\d{1,9})(?:\.\d{1,3})?\b/gi),
  labelled('pmid', /\b(?:pmid|pubmed(?: id)?)[: ]{0,3}(\d{1,8})\b/gi),
  labelled(
    'isbn',
    /\bisbn(?:-?1[03])?:? {0,2}((?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dx])(?![\dx])/gi,
  ),
  labelled('isbn', /(?<![\d-])(97[89][- ]?\d(?:[- ]?\d){8}[- ]?\d)(?![\d-])/g),
  labelled('orcid', /(?<![\d-])(\d{4}-\d{4}-\d{4}-\d{3}[\dX])(?![\d-])/gi),
]
