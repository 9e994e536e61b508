import { compareReferences } from '../references/duplicates/compareReferences'
import { comparableTitle, titleLikeness } from '../references/duplicates/titles'
import { referenceFromCsl } from '../references/cslFromReference'
import { parseReferenceString } from '../references/plainText/parseReferenceString'
import type { ReferenceFields } from '../references/reference'
import { foundWork } from './foundWork'
import type { FoundWork } from './foundWork'
import type { RegistryFailure } from './http/failure'
import { registries, searched } from './index'
import type { RegistryClient } from './registry'

/** A work that a text may mean. */
export type Candidate = {
  work: FoundWork
  /** From 0 to 1, by comparing what was read from the text with the work; the registries' own scores differ. */
  score: number
  /** What is alike and what is not, for people. */
  reasons: string[]
}

export type Candidates = {
  /** What was read from the text. */
  read: ReferenceFields
  /** The likeliest first, each work once. */
  candidates: Candidate[]
  failures: RegistryFailure[]
}

/** Searches the registries for a printed reference or a title. Never throws. */
export const findCandidates = async ({
  client,
  text,
}: {
  client: RegistryClient
  text: string
}): Promise<Candidates> => {
  const words = text.replace(/\s+/g, ' ').trim().slice(0, longestQuery)
  const read = readText(words)
  const query = { text: words, title: read.title ?? words }
  const answers = await Promise.all(
    searched.map((name) => registries[name].search?.({ client, query })),
  )
  const works = answers.flatMap((answer) => answer?.records.map(foundWork) ?? [])
  const candidates = eachOnce(works).map((work) => ({ work, ...scoreOf({ read, work }) }))
  return {
    read,
    candidates: candidates.sort((one, other) => other.score - one.score),
    failures: answers.flatMap((answer) => answer?.failures ?? []),
  }
}

/**
 * The one candidate that may be taken over without asking: it reaches the threshold, and no other comes near.
 * None without a threshold.
 */
export const automaticMatch = ({
  candidates,
  threshold,
}: {
  candidates: readonly Candidate[]
  threshold: number | null | undefined
}): Candidate | undefined => {
  const [best, next] = candidates
  if (typeof threshold !== 'number' || !best || best.score < threshold) return undefined
  return next && next.score >= best.score - nearness ? undefined : best
}

/** Crossref refuses longer queries. */
const longestQuery = 1_000

const nearness = 0.02

/** A text from which nobody and nothing but a title can be read is a title. */
const readText = (text: string): ReferenceFields => {
  const fields = referenceFromCsl(parseReferenceString(text).item)
  const isReference =
    fields.title && (fields.authors?.length || fields.issued || fields.containerTitle)
  return isReference ? fields : { type: 'document', title: text }
}

const eachOnce = (works: readonly FoundWork[]): FoundWork[] => {
  const kept: FoundWork[] = []
  for (const work of works) {
    const isThere = kept.some(
      ({ fields }) => compareReferences(fields, work.fields).relation === 'same',
    )
    if (!isThere) kept.push(work)
  }
  return kept
}

const isTitleOnly = ({ authors, issued, containerTitle }: ReferenceFields) =>
  !authors?.length && !issued && !containerTitle

/** A type that was only guessed at says nothing against a work. */
const scoreOf = ({ read, work }: { read: ReferenceFields; work: FoundWork }) => {
  if (!isTitleOnly(read)) {
    const { score, reasons } = compareReferences({ ...read, type: work.fields.type }, work.fields)
    return { score, reasons }
  }
  const title = comparableTitle(read.title)
  const { kind, score } = titleLikeness(title, comparableTitle(work.fields.title))
  const isCommon = title.words.length < fewestWords
  return { score: isCommon ? score / 2 : score, reasons: kind === 'equal' ? ['same title'] : [] }
}

/** Titles of fewer words ("Editorial", "Acne vulgaris") name many works. */
const fewestWords = 3
