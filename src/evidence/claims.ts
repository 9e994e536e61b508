import type { DocumentBody, EvidenceNote } from '../documents/model'
import { isClaimWorthy } from './claimWorthy'
import { narrativeStandIn, runsOf, runText } from './runs'
import type { Run, RunKind, RunText } from './runs'
import { splitSentences } from './sentences'
import type { Sentence } from './sentences'

/** A sentence of an article, with what is said about its evidence. */
export type Claim = {
  /**
   * The sentence on one line, without its citations; what a narrative citation prints is not in it.
   */
  text: string
  kind: RunKind
  /** Heading of the section; none before the first heading. A heading is in its own section. */
  section?: string
  /** Position among all sentences of the body, from 0. It names nothing: it moves with the text. */
  sentenceIndex: number
  citationIds: string[]
  evidenceNotes: EvidenceNote[]
  /** Whether it states something a reader may ask a reference for; headings never do. */
  isClaimWorthy: boolean
}

/**
 * All sentences of a body in reading order, each with the citations and evidence notes in it. A
 * citation after the full stop belongs to the sentence before it, a narrative one to the sentence
 * that it begins.
 *
 * @param locale BCP 47 tag of the body's language
 * @throws RangeError when the locale is no valid tag
 */
export function claims(body: DocumentBody, locale: string): Claim[] {
  const found: Claim[] = []
  let section: string | undefined
  for (const block of body.blocks) {
    for (const run of runsOf(block)) {
      const inRun = runClaims(run, locale)
      if (block.kind === 'heading') section = inRun.map(({ text }) => text).join(' ')
      for (const claim of inRun) {
        found.push({
          ...claim,
          ...(section === undefined ? {} : { section }),
          sentenceIndex: found.length,
        })
      }
    }
  }
  return found
}

function runClaims({ kind, children }: Run, locale: string): Omit<Claim, 'sentenceIndex'>[] {
  const run = runText(children)
  const sentences = sentencesOf(run, kind, locale)
  const sentenceClaims = sentences.map(({ text }) => {
    const shown = withoutStandIns(text)
    return {
      text: shown,
      kind,
      citationIds: [] as string[],
      evidenceNotes: [] as EvidenceNote[],
      isClaimWorthy: kind !== 'heading' && isClaimWorthy(shown),
    }
  })
  let index = 0
  for (const { offset, id, mode } of run.citations) {
    index = indexAt({ sentences, offset, isNarrative: mode === 'narrative', from: index })
    sentenceClaims[index]?.citationIds.push(id)
  }
  index = 0
  for (const { offset, note } of run.evidenceNotes) {
    index = indexAt({ sentences, offset, isNarrative: false, from: index })
    sentenceClaims[index]?.evidenceNotes.push(note)
  }
  return sentenceClaims
}

function withoutStandIns(text: string): string {
  return text
    .replaceAll(narrativeStandIn, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim()
}

/** A heading is one sentence; a run that is nothing but citations is one without words. */
function sentencesOf({ text }: RunText, kind: RunKind, locale: string): Sentence[] {
  const whole = [{ text: text.trim(), start: 0, end: text.length }]
  if (kind === 'heading') return whole
  const sentences = splitSentences(text, locale)
  return sentences.length > 0 ? sentences : whole
}

/** The last sentence that begins before the offset; for a narrative citation, at it or before. */
function indexAt({
  sentences,
  offset,
  isNarrative,
  from,
}: {
  sentences: Sentence[]
  offset: number
  isNarrative: boolean
  from: number
}): number {
  let index = from
  for (let next = sentences[index + 1]; next; next = sentences[index + 1]) {
    if (isNarrative ? next.start > offset : next.start >= offset) break
    index += 1
  }
  return index
}
