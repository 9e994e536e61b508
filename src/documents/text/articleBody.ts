import { splitSentences } from '../../evidence/sentences'
import { finding } from '../../evidence/findings'
import type { Finding } from '../../evidence/findings'
import type { Block, Inline, List } from '../model'
import { citeText } from './citeText'
import type { CiteContext, OpenMarker } from './citeText'
import type { TextList } from './lists'
import type { Piece } from './structure'

/**
 * Writes an article's pieces as blocks, markers turned into citations, with a finding for each
 * marker that cites nothing certain.
 */
export function articleBody({
  pieces,
  context,
  locale,
}: {
  pieces: Piece[]
  context: CiteContext
  locale: string
}): { blocks: Block[]; findings: Finding[] } {
  const found: Finding[][] = []
  let section: string | undefined
  const cited = (text: string): Inline[] => {
    const { children, open } = citeText(text, context)
    if (open.length > 0) found.push(openFindings({ text, open, section, locale }))
    return children
  }
  const blocks = pieces.flatMap((piece): Block[] => {
    if (piece.kind === 'heading') {
      section = piece.text
      return [{ kind: 'heading', level: piece.level, children: cited(piece.text) }]
    }
    if (piece.kind === 'list') return [listOf(piece.list, cited)]
    if (piece.kind === 'rule') return [piece]
    const children = cited(piece.text)
    if (piece.kind !== 'pull-quote') return [{ kind: piece.kind, children }]
    const { text, attribution } = piece
    if (!children.some(({ kind }) => kind === 'citation')) {
      return [{ kind: 'pull-quote', id: context.newId(), text, attribution }]
    }
    // A pull quote holds no citations, and a citation may not be lost.
    const source: Inline = { kind: 'text', text: `\u2014 ${attribution}` }
    return [
      { kind: 'quote', children },
      { kind: 'paragraph', children: [source] },
    ]
  })
  return { blocks, findings: found.flat() }
}

function listOf({ isOrdered, start, items }: TextList, cited: (text: string) => Inline[]): List {
  return {
    kind: 'list',
    isOrdered,
    ...(start === undefined ? {} : { start }),
    items: items.map(({ text, lists }) => ({
      children: cited(text),
      lists: lists.map((list) => listOf(list, cited)),
    })),
  }
}

function openFindings({
  text,
  open,
  section,
  locale,
}: {
  text: string
  open: OpenMarker[]
  section: string | undefined
  locale: string
}): Finding[] {
  const sentences = splitSentences(text, locale)
  let at = 0
  return open.map(({ marker, offset, candidates }) => {
    while ((sentences[at + 1]?.start ?? Infinity) <= offset) at += 1
    const place = { section, sentence: sentences[at]?.text }
    return candidates.length === 0
      ? finding({ code: 'missing-reference', place, details: { marker } })
      : finding({ code: 'ambiguous-reference', place, details: { marker, candidates } })
  })
}
