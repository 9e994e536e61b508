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
  const run: RunText = { text: '', citations: [], evidenceNotes: [] }
  append(children, run)
  return run
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

function append(children: Inline[], run: RunText): void {
  for (const child of children) {
    if (child.kind === 'text')
      run.text += isAfterClosedSentence(run, child.text) ? ` ${child.text}` : child.text
    else if (child.kind === 'line-break') run.text += '\n'
    else if (child.kind === 'link') append(child.children, run)
    else if (child.kind === 'evidence-note')
      run.evidenceNotes.push({ offset: run.text.length, note: child })
    else {
      const { id, mode } = child.citation
      run.citations.push({ offset: run.text.length, id, mode: mode ?? 'parenthetical' })
      if (mode === 'narrative') run.text += narrativeStandIn
    }
  }
}

/** Whether only a citation separates a full stop from the capital letter that follows it. */
function isAfterClosedSentence(run: RunText, next: string): boolean {
  return (
    run.citations.at(-1)?.offset === run.text.length &&
    /[.!?]$/.test(run.text.slice(-1)) &&
    /^\p{Lu}/u.test(next)
  )
}
