import type { Block, EvidenceNote, Inline, List } from '../documents/model'
import type { CitationMode } from '../citations/citation'

export type RunKind = 'heading' | 'paragraph' | 'quote' | 'list-item' | 'table-cell' | 'caption'

/** A piece of running text in a block: a sentence never crosses from one run into the next. */
export type Run = { kind: RunKind; children: Inline[] }

/** The text of a run, and where in it citations and evidence notes stand. */
export type RunText = {
  text: string
  citations: { offset: number; id: string; mode: CitationMode }[]
  evidenceNotes: { offset: number; note: EvidenceNote }[]
}

/**
 * The runs of a block, in reading order. Pull quotes repeat or attribute, and disclosures are about
 * the article: neither makes a claim of its own, so neither has runs.
 */
export function runsOf(block: Block): Run[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [{ kind: block.kind, children: block.children }]
    case 'list':
      return listRuns(block)
    case 'table':
      return block.rows
        .flat()
        .flatMap(({ blocks }) =>
          blocks.flatMap(runsOf).map(({ children }): Run => ({ kind: 'table-cell', children })),
        )
    case 'figure':
      return block.caption
        ? [{ kind: 'caption', children: [{ kind: 'text', text: block.caption }] }]
        : []
    default:
      return []
  }
}

/**
 * The text of inline content, for splitting into sentences. A parenthetical citation has no text
 * here; a narrative one has `narrativeStandIn`.
 */
export function runText(children: Inline[]): RunText {
  const draft: Draft = { parts: [], length: 0, citations: [], evidenceNotes: [] }
  append(children, draft)
  const { parts, citations, evidenceNotes } = draft
  return { text: parts.join(''), citations, evidenceNotes }
}

/**
 * Stands in the text of a run where a narrative citation prints the authors' names, so that a
 * sentence can begin there: an upper-case letter that no text has.
 */
export const narrativeStandIn = '\u{1D400}'

function listRuns(list: List): Run[] {
  return list.items.flatMap(({ children, lists }): Run[] => [
    { kind: 'list-item', children },
    ...lists.flatMap(listRuns),
  ])
}

/** The text in parts: asking a growing string for its end takes time in proportion to its length. */
type Draft = Omit<RunText, 'text'> & { parts: string[]; length: number }

function append(children: Inline[], draft: Draft): void {
  for (const child of children) {
    if (child.kind === 'link') append(child.children, draft)
    else if (child.kind === 'line-break') addText('\n', draft)
    else if (child.kind === 'text') {
      addText(isAfterClosedSentence(draft, child.text) ? ` ${child.text}` : child.text, draft)
    } else if (child.kind === 'evidence-note') {
      draft.evidenceNotes.push({ offset: draft.length, note: child })
    } else {
      const { id, mode } = child.citation
      draft.citations.push({ offset: draft.length, id, mode: mode ?? 'parenthetical' })
      if (mode === 'narrative') addText(narrativeStandIn, draft)
    }
  }
}

function addText(text: string, draft: Draft): void {
  if (text === '') return
  draft.parts.push(text)
  draft.length += text.length
}

/** Whether only a citation separates a full stop from the capital letter that follows it. */
function isAfterClosedSentence({ citations, length, parts }: Draft, next: string): boolean {
  return (
    citations.at(-1)?.offset === length &&
    /[.!?]$/.test(parts.at(-1)?.slice(-1) ?? '') &&
    /^\p{Lu}/u.test(next)
  )
}
