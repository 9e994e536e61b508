import { marks } from './model'
import type { CitationNode, EvidenceNote, Inline, Link, Mark, Text, TextCite } from './model'

/** Removes what no document format can hold: control characters and lone surrogates. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, '')
      .toWellFormed()
  )
}

/** The inline part of `normaliseBody`; see there. */
export function normaliseInlines(children: Inline[]): Inline[] {
  const found: Inline[] = []
  let openLink: { source: Link; link: Link } | undefined
  for (const { node, link: source } of leaves(children)) {
    const isLinked = source !== undefined && (node.kind === 'text' || node.kind === 'line-break')
    if (!isLinked) {
      openLink = undefined
      addLeaf(found, node)
      continue
    }
    if (openLink?.source !== source) {
      openLink = { source, link: emptyLink(source) }
      found.push(openLink.link)
    }
    addLeaf(openLink.link.children, node)
  }
  return found
    .flatMap((node) => (node.kind === 'link' && isWithoutTarget(node) ? node.children : [node]))
    .reduce<Inline[]>((merged, node) => (addLeaf(merged, node), merged), [])
}

type Leaf = Exclude<Inline, Link>

/** All nodes but links, in reading order, each with the outermost link around it. */
function leaves(children: Inline[]): { node: Leaf; link?: Link }[] {
  const found: { node: Leaf; link?: Link }[] = []
  const open: { node: Inline; link?: Link }[] = children.map((node) => ({ node })).reverse()
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { node } = entry
    if (node.kind !== 'link') {
      for (const line of lines(node)) found.push({ ...entry, node: line })
      continue
    }
    const link = entry.link ?? node
    for (const child of node.children.toReversed()) open.push({ node: child, link })
  }
  return found
}

/** A text of several lines as texts and line breaks; every other node as itself. */
function lines(node: Leaf): Leaf[] {
  if (node.kind === 'citation') return [normaliseCitation(node)]
  if (node.kind === 'evidence-note') return [normaliseNote(node)]
  if (node.kind !== 'text') return [{ kind: node.kind }]
  const nodeMarks = marks.filter((mark) => node.marks?.includes(mark))
  return cleanText(node.text)
    .split('\n')
    .flatMap((text, index): Leaf[] => [
      ...(index > 0 ? [{ kind: 'line-break' as const }] : []),
      ...(text === '' ? [] : [newText(text, nodeMarks)]),
    ])
}

const newText = (text: string, nodeMarks: Mark[]): Text => ({
  kind: 'text',
  text,
  ...(nodeMarks.length > 0 && { marks: nodeMarks }),
})

function addLeaf(target: Inline[], node: Inline) {
  const last = target.at(-1)
  if (last?.kind === 'text' && node.kind === 'text' && String(last.marks) === String(node.marks)) {
    target[target.length - 1] = { ...last, text: last.text + node.text }
  } else target.push(node)
}

function emptyLink({ url, doc, isNewTab }: Link): Link {
  return {
    kind: 'link',
    url: doc ? '' : cleanText(url).trim(),
    ...(doc && { doc: { collection: doc.collection, id: doc.id } }),
    ...(isNewTab && { isNewTab }),
    children: [],
  }
}

function isWithoutTarget({ url, doc, children }: Link): boolean {
  return (url === '' && !doc) || !children.some((child) => child.kind === 'text')
}

function normaliseCitation({ citation }: CitationNode): CitationNode {
  return {
    kind: 'citation',
    citation: {
      id: citation.id,
      cites: citation.cites.map(normaliseCite),
      ...(citation.mode === 'narrative' && { mode: citation.mode }),
    },
  }
}

const citeTexts = ['locator', 'prefix', 'suffix', 'retractionReason'] as const

function normaliseCite(cite: TextCite): TextCite {
  const normalised: TextCite = { id: cite.id, reference: cite.reference }
  if (cite.label) normalised.label = cite.label
  for (const name of citeTexts) {
    const text = cleanText(cite[name] ?? '')
    if (text.trim() !== '') normalised[name] = text
  }
  if (cite.suppressAuthor) normalised.suppressAuthor = true
  return normalised
}

function normaliseNote({ kind, id, noteKind, note = '' }: EvidenceNote): EvidenceNote {
  const text = cleanText(note)
  return { kind, id, noteKind, ...(text.trim() !== '' && { note: text }) }
}
