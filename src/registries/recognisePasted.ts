import { identifiers } from '../references/identifiers'
import type { IdentifierName } from '../references/identifiers'
import { askedIn } from './asked'

/** What a pasted text is, as far as can be said before it was read. */
export type Recognised =
  | { kind: 'nothing' }
  /** Nothing but identifiers and addresses; how many of which, in words. */
  | { kind: 'identifiers'; counted: string }
  /** One line that could be a title. */
  | { kind: 'title' }
  /** A file's text, or references as they are printed; which, the reader says. */
  | { kind: 'records' }

/** Says whether a pasted text has to be looked up in the registries or can be read as it is. */
export const recognisePasted = (text: string): Recognised => {
  const trimmed = text.trim()
  if (!trimmed) return { kind: 'nothing' }
  const kinds = trimmed.length > longestList ? undefined : kindsIn(trimmed)
  if (kinds) return { kind: 'identifiers', counted: counted(kinds) }
  return { kind: isLikeTitle(trimmed) ? 'title' : 'records' }
}

/** A longer text is a file: looking through it takes longer than people wait after a key press. In characters. */
const longestList = 30_000

/** How an identifier of a kind is counted. */
const labels: Record<IdentifierName, [one: string, several: string]> = {
  doi: ['DOI', 'DOIs'],
  pmid: ['PubMed ID', 'PubMed IDs'],
  pmcid: ['PubMed Central ID', 'PubMed Central IDs'],
  isbn: ['ISBN', 'ISBNs'],
  arxiv: ['arXiv ID', 'arXiv IDs'],
  orcid: ['ORCID iD', 'ORCID iDs'],
  url: ['address', 'addresses'],
}

/** The kinds of a list of identifiers, or undefined where other words stand between them. */
const kindsIn = (text: string): IdentifierName[] | undefined => {
  const kinds: IdentifierName[] = []
  for (const { kind, value, text: asked } of askedIn(text)) {
    if (kind === 'title' || !isNothingElse({ kind, value, text: asked })) return undefined
    kinds.push(kind)
  }
  return kinds.length ? kinds : undefined
}

type Named = { kind: IdentifierName; value: string; text: string }

/** A printed reference that has an identifier is asked for by it, and is more than that. */
const isNothingElse = ({ kind, value, text }: Named): boolean =>
  identifiers[kind].parse(text) === value && (kind !== 'isbn' || text.length <= longestIsbn)

const longestIsbn = 30

const counted = (kinds: readonly IdentifierName[]): string => {
  const counts = new Map<IdentifierName, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return new Intl.ListFormat('en').format(
    [...counts].map(([kind, count]) => `${count} ${labels[kind][count === 1 ? 0 : 1]}`),
  )
}

/** A printed reference has a year, and a file has more than one line or begins with a sign of its own. */
const isLikeTitle = (text: string) =>
  text.length <= 300 &&
  !/[\n\r]/.test(text) &&
  !/^(?:@|TY\s|%|\{|\[|<|PMID\s*-|---)/.test(text) &&
  !/\b(?:1[5-9]|20)\d\d\b/.test(text) &&
  text.split(/\s+/).length >= 3
