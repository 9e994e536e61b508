import { isRecord } from '../references/canonicalJson'
import type { CslItem } from '../references/csl'
import type { CitationFinding } from './findings'
import { bibliographyMissing, entryEmpty, entryUnprintable } from './findings'
import { doiOf, linkIdentifiers, urlOf } from './links'
import type { LastValues } from './lastValues'
import { entryPlaceholder, fillNumber } from './engine/numberTemplate'
import { escapeHtml, plainText, printed, sanitiseHtml } from './sanitise'
import type { Printed } from './sanitise'
import type { PreparedDocument, ProcessedDocument } from './engine/stages'
import type { PrintableDocument } from './unprintable'
import type { Style, StyleKind } from './styles/styles'

export type BibliographyEntry = {
  referenceId: string
  /** Position in the bibliography, from 1; in numeric styles the number that markers print. */
  number: number
  /** What the style prints in front of the entry, as text: `1.`, `[2]`, `[CoEl16]`; else null. */
  label: string | null
  /** The entry without its label. */
  html: string
  text: string
  /** The bare DOI. */
  doi: string | null
  url: string | null
  /** Ids of the citations of this reference, in order of appearance. */
  backlinks: string[]
  /** False for further reading. */
  isCited: boolean
}

/** An entry as it is printed, with a placeholder for its number where the engine left one. */
export type PrintedEntry = Printed & {
  label: string | null
  /** Whether `html` and `text` have the placeholder; a label may have it in any case. */
  hasNumber: boolean
  isEmpty: boolean
  doi: string | null
  url: string | null
}

/** The entries of a processed document, and what is to be said about them. */
export const printBibliography = ({
  prepared,
  processed,
  style,
  hasLinks,
  lastEntries,
}: {
  prepared: PreparedDocument & Partial<Pick<PrintableDocument, 'unprintable'>>
  processed: ProcessedDocument
  style: Style
  /** Whether DOIs and URLs are links (CSL 1.0.2, appendix VI). */
  hasLinks: boolean
  lastEntries: LastValues<PrintedEntry>
}): { entries: BibliographyEntry[]; findings: CitationFinding[] } => {
  if (processed.entries === null) return { entries: [], findings: [bibliographyMissing(style)] }
  const backlinks = backlinksByReference(prepared)
  const findings: CitationFinding[] = []
  const entries = processed.entries.flatMap(({ itemId, html }, index): BibliographyEntry[] => {
    const reference = prepared.references.get(itemId)
    if (!reference) return []
    const number = index + 1
    const isPrintable = !prepared.unprintable?.has(itemId)
    const entry = lastEntries({
      key: itemId,
      basis: [html, prepared.items.get(itemId), hasLinks],
      make: () => printEntry({ html, number, kind: style.kind, reference, hasLinks, isPrintable }),
    })
    const about = { style, referenceId: reference.id }
    if (!isPrintable) findings.push(entryUnprintable(about))
    else if (entry.isEmpty) findings.push(entryEmpty(about))
    return [
      {
        referenceId: reference.id,
        number,
        label: entry.label && fillNumber(entry.label, number),
        html: entry.hasNumber ? fillNumber(entry.html, number) : entry.html,
        text: entry.hasNumber ? fillNumber(entry.text, number) : entry.text,
        doi: entry.doi,
        url: entry.url,
        backlinks: backlinks.get(reference.id) ?? [],
        isCited: backlinks.has(reference.id),
      },
    ]
  })
  return { entries, findings }
}

/** What stands for a reference that the style cannot print, or of which it prints nothing. */
export const fallbackText = (reference: CslItem | undefined): string =>
  rawTextOf(reference) ?? fallbackName(reference)

/** What stands for it in a marker. */
export const fallbackName = (reference: CslItem | undefined): string =>
  [reference?.title, reference?.['container-title'], reference?.DOI, reference?.URL].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  ) ?? '[?]'

/** The reference as it was printed where it comes from: see `cslFromReference`. */
const rawTextOf = (reference: CslItem | undefined): string | undefined => {
  const custom = reference?.custom
  const vouch = isRecord(custom) ? custom.vouch : undefined
  const rawText = isRecord(vouch) ? vouch.rawText : undefined
  return typeof rawText === 'string' && rawText.trim() !== '' ? rawText.trim() : undefined
}

const backlinksByReference = ({ citations }: PreparedDocument): Map<string, string[]> => {
  const backlinks = new Map<string, string[]>()
  for (const [citationId, { cites }] of citations) {
    for (const reference of new Set(cites.map((cite) => cite.reference))) {
      backlinks.set(reference, [...(backlinks.get(reference) ?? []), citationId])
    }
  }
  return backlinks
}

/** The label, and the rest as inline HTML with the reference's DOI and URL as links. */
const printEntry = ({
  html,
  number,
  kind,
  reference,
  hasLinks,
  isPrintable,
}: {
  html: string | null
  number: number
  kind: StyleKind
  reference: CslItem
  hasLinks: boolean
  isPrintable: boolean
}): PrintedEntry => {
  const { margin, rest } = splitMargin(html ?? '')
  const entry = sanitiseHtml(inline(rest))
  const printedNumber = entry.includes(String(entryPlaceholder)) ? entryPlaceholder : number
  const { label, html: body } =
    margin === null && kind === 'numeric'
      ? splitNumber({ html: entry, number: printedNumber })
      : { label: margin && printed(margin).text, html: entry }
  const text = plainText(body)
  const identifiers = { doi: doiOf(reference), url: urlOf(reference) }
  if (!isPrintable || !/[\p{L}\p{N}]/u.test(text)) {
    const fallback = fallbackText(reference)
    const fallbackHtml = escapeHtml(fallback)
    const print = { html: fallbackHtml, text: fallback, hasNumber: false, isEmpty: true }
    return { label, ...print, ...identifiers }
  }
  const linked = hasLinks ? linkIdentifiers({ html: body, reference }) : body
  const hasNumber = body.includes(String(entryPlaceholder))
  return { label, html: linked, text, hasNumber, isEmpty: false, ...identifiers }
}

const marginStart = '<div class="csl-left-margin">'

const splitMargin = (html: string): { margin: string | null; rest: string } => {
  const start = html.indexOf(marginStart)
  if (start < 0) return { margin: null, rest: html }
  const end = html.indexOf('</div>', start)
  return {
    margin: html.slice(start + marginStart.length, end),
    rest: html.slice(0, start) + html.slice(end + '</div>'.length),
  }
}

/** citeproc-js has blocks for CSL's `display`: what starts a line of its own gets a break. */
const inline = (html: string): string =>
  html
    .replace(/<div class="csl-(?:block|indent)">/g, '<br>')
    .replace(/<\/?div[^<>]*>/g, '')
    .replace(/\s+/g, (blanks) => (blanks.includes('\u00a0') ? blanks : ' '))
    .trim()
    .replace(/^<br>/, '')

/**
 * Some numeric styles print the number as part of the entry (`1. Cohen B...`, `<b>1</b> Cohen`).
 * Only this entry's own number counts, and only where its tags close again with it.
 */
const splitNumber = ({
  html,
  number,
}: {
  html: string
  number: number
}): { label: string | null; html: string } => {
  const match = /^((?:<(?:b|i|sup)>|[[(])*)(\d+)((?:<\/(?:b|i|sup)>|[\]).:])*)\s+/.exec(html)
  if (!match || match[2] !== String(number)) return { label: null, html }
  const [whole, before = '', , after = ''] = match
  const isBalanced = countTags(before) === countTags(after)
  return isBalanced
    ? { label: plainText(whole), html: html.slice(whole.length) }
    : { label: null, html }
}

const countTags = (html: string): number => html.split('<').length - 1
