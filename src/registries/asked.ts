import { identifiers } from '../references/identifiers'
import type { IdentifierName } from '../references/identifiers'
import { findIdentifiers } from '../references/identifiers/findIdentifiers'
import type { FoundIdentifier } from '../references/identifiers/findIdentifiers'

/** One thing that somebody wants looked up: an identifier, or the words of a title or a reference. */
export type Asked = { kind: IdentifierName | 'title'; value: string; text: string }

/**
 * What a pasted text asks for: a line of identifiers (with spaces, commas or semicolons between, or addresses that
 * contain them) asks for each; a line of words for the one work that it names, by its identifier where one
 * stands in it, or for each where several of one kind do.
 */
export const askedIn = (text: string): Asked[] => {
  const seen = new Set<string>()
  return text
    .split(/[\r\n]+/)
    .flatMap(askedInLine)
    .filter(({ kind, value }) => {
      const key = `${kind} ${value}`
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
}

/** Which of the identifiers in a line of words names the work. */
const rank: readonly IdentifierName[] = ['doi', 'pmid', 'pmcid', 'arxiv', 'isbn']

/** What a word without a label can be; a number of up to three digits is no PMID here. */
const bareKinds = ['arxiv', 'isbn', 'pmid', 'pmcid', 'orcid'] as const

const askedInLine = (line: string): Asked[] => {
  const words = line.trim()
  if (words === '') return []
  const found = findIdentifiers(words)
  const between = wordsBetween({ text: words, found })
  const bare = between.map(bareIdentifier)
  const all = [...found, ...bare.flatMap((each) => each ?? [])]
    .sort((one, other) => one.start - other.start)
    .map(({ kind, value, start, end }) => ({ kind, value, text: words.slice(start, end) }))
  if (bare.every((each) => each !== undefined)) return all
  const [only, another] =
    rank
      .map((kind) => found.filter((each) => each.kind === kind))
      .find((each) => each.length > 0) ?? []
  if (!only) return [{ kind: 'title', value: words, text: words }]
  if (!another) return [{ kind: only.kind, value: only.value, text: words }]
  // A list: what may be an identifier with a mistake in it is not passed over.
  const mistaken = between.filter(({ word }, index) => !bare[index] && /\d/.test(word))
  return [
    ...all,
    ...mistaken.map(({ word }) => ({ kind: 'title' as const, value: word, text: word })),
  ]
}

type Word = { word: string; start: number }

/** The words that no identifier took, without labels ("DOI:") and punctuation. */
const wordsBetween = ({
  text,
  found,
}: {
  text: string
  found: readonly FoundIdentifier[]
}): Word[] => {
  let last = 0
  const pieces = found.map(({ start, end }) => {
    const before = text.slice(last, start)
    last = end
    return before + ' '.repeat(end - start)
  })
  const rest = pieces.join('') + text.slice(last)
  return [...rest.matchAll(/[^\s,;|]+/g)].flatMap(({ 0: word, index }) =>
    isLabel.test(word) ? [] : [{ word, start: index }],
  )
}

const isLabel =
  /^(?:dois?|pmids?|pmcids?|isbns?|isbn-?1[03]|arxiv|pubmed|and|url)?[.:()[\]<>"'“”*•–-]{0,3}$/i

const bareIdentifier = ({ word, start }: Word): FoundIdentifier | undefined => {
  for (const kind of bareKinds) {
    const value = identifiers[kind].parse(word)
    const isTooShort = kind === 'pmid' && /^\d{1,3}$/.test(word)
    if (value && !isTooShort) return { kind, value, start, end: start + word.length }
  }
  return undefined
}
