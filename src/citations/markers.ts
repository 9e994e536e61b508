import type { CiteprocCite, Engine } from 'citeproc'
import type { Citation, Cite, CiteLabel } from './citation'
import { citeLabels } from './citation'
import { fallbackName } from './bibliography'
import type { CitationFinding } from './findings'
import { locatorDropped, markerEmpty, narrativeMissing } from './findings'
import { engineCitationId } from './engine/engineIds'
import type { EngineItem } from './engine/items'
import type { LastValues } from './lastValues'
import { isLocatorPrinted } from './styles/locatorSupport'
import { escapeHtml, printed } from './sanitise'
import type { Printed } from './sanitise'
import { isNothingPrinted, shortNames } from './engine/shortNames'
import type {
  EngineMarker,
  PreparedCitation,
  PreparedDocument,
  ProcessedDocument,
} from './engine/stages'
import type { Style, StyleKind } from './styles/styles'

export type CitationMarker = {
  citationId: string
  html: string
  text: string
  /** For each known cite, in the order of the citation, its entry's number. */
  numbers: number[]
  /** In note styles: the text of the note whose number the marker is. */
  note?: Printed
}

/** The label that counts for a cite: an unknown one, or none, is `page` (CSL 1.0.2, "Locators"). */
export const labelOf = (cite: Cite): CiteLabel =>
  citeLabels.find((label) => label === cite.label) ?? 'page'

/** The locator without blanks around it, or null where there is none. */
const locatorOf = (cite: Cite): string | null => cite.locator?.trim() || null

/** Whether the style names authors in its markers, so that the engine can take the names out. */
const namesAuthors = (kind: StyleKind): boolean => kind === 'author-date' || kind === 'author'

/** A citation for the engine, with the cites whose references are known. */
export const prepareCitation = ({
  citation,
  itemIds,
  noteNumber,
  kind,
}: {
  citation: Citation
  itemIds: ReadonlyMap<string, string>
  noteNumber: number
  kind: StyleKind
}): PreparedCitation => {
  const cites = citation.cites.filter(({ reference }) => itemIds.has(reference))
  const isSplit = citation.mode === 'narrative' && namesAuthors(kind)
  return {
    citation,
    cites,
    noteNumber,
    engineCitation: {
      citationID: engineCitationId(citation.id),
      citationItems: cites.map((cite) =>
        engineCite({ cite, id: itemIds.get(cite.reference) ?? '' }),
      ),
      properties: { noteIndex: noteNumber, ...(isSplit ? { mode: 'suppress-author' } : {}) },
    },
  }
}

/** Completes what the engine printed for one citation, while it still holds the document. */
export const finishEngineMarker = ({
  engine,
  prepared,
  html,
}: {
  engine: Engine
  prepared: PreparedCitation
  html: string
}): EngineMarker => {
  const { engineCitation } = prepared
  if (engineCitation.properties.mode === 'suppress-author') {
    const names = engine.makeCitationCluster([{ id: firstItem(prepared), 'author-only': true }])
    return { html, names: isNothingPrinted(names) ? '' : names, hasForcedAuthor: false }
  }
  if (!isNothingPrinted(html) || !prepared.cites.some((cite) => cite.suppressAuthor)) {
    return { html, names: '', hasForcedAuthor: false }
  }
  const cites = engineCitation.citationItems.map((cite) => ({ ...cite, 'suppress-author': false }))
  return { html: engine.makeCitationCluster(cites), names: '', hasForcedAuthor: true }
}

/** The markers of a processed document, and what is to be said about them. */
export const printMarkers = ({
  citations,
  prepared,
  processed,
  style,
  locale,
  lastPrints,
}: {
  citations: readonly Citation[]
  prepared: PreparedDocument
  processed: ProcessedDocument
  style: Style
  locale: string
  lastPrints: LastValues<Printed>
}): { markers: CitationMarker[]; findings: CitationFinding[] } => {
  const numbers = new Map(processed.order.map((itemId, index) => [itemId, index + 1]))
  const names = shortNames({ items: itemsToName({ prepared, processed }), locale })
  const findings: CitationFinding[] = []
  const markers = citations.map(({ id }): CitationMarker => {
    const citation = prepared.citations.get(id)
    const marker = processed.markers.get(id)
    if (!citation || !marker) return { citationId: id, html: '[?]', text: '[?]', numbers: [] }
    const ids = citation.engineCitation.citationItems.map((item) => item.id)
    const lead = marker.names ? printed(marker.names) : names.get(firstItem(citation))
    const { html } = marker
    const { isEmpty, ...print } = printMarker({
      citation,
      body: isNothingPrinted(html)
        ? null
        : lastPrints({ key: id, basis: [html], make: () => printed(html) }),
      lead,
      isNote: style.kind === 'note',
      fallback: () =>
        `(${ids.map((itemId) => fallbackName(prepared.references.get(itemId))).join('; ')})`,
    })
    findings.push(...droppedLocators({ citation, prepared, style }))
    if (isEmpty || marker.hasForcedAuthor) findings.push(markerEmpty({ style, citationId: id }))
    if (citation.citation.mode === 'narrative' && !marker.names) {
      findings.push(narrativeMissing({ style, citationId: id }))
    }
    return {
      citationId: id,
      ...print,
      numbers: ids.map((itemId) => numbers.get(itemId) ?? 0),
    }
  })
  return { markers, findings }
}

/** The first cite as the style sorts it: the one that a narrative citation names. */
const firstItem = ({ engineCitation: { sortedItems, citationItems } }: PreparedCitation): string =>
  (sortedItems?.[0]?.[1] ?? citationItems[0])?.id ?? ''

const itemsToName = ({
  prepared,
  processed,
}: {
  prepared: PreparedDocument
  processed: ProcessedDocument
}): Map<string, EngineItem> => {
  const items = new Map<string, EngineItem>()
  for (const [citationId, citation] of prepared.citations) {
    const item = prepared.items.get(firstItem(citation))
    const isNamed = Boolean(processed.markers.get(citationId)?.names)
    if (citation.citation.mode === 'narrative' && !isNamed && item) items.set(item.id, item)
  }
  return items
}

const droppedLocators = ({
  citation: { citation, cites },
  prepared,
  style,
}: {
  citation: PreparedCitation
  prepared: PreparedDocument
  style: Style
}): CitationFinding[] =>
  cites.flatMap((cite) => {
    const locator = locatorOf(cite)
    const reference = prepared.references.get(prepared.itemIds.get(cite.reference) ?? '')
    if (locator === null || !reference) return []
    const label = labelOf(cite)
    return isLocatorPrinted({ style, label, type: reference.type })
      ? []
      : [locatorDropped({ style, locator: `${label} ${locator}`, citationId: citation.id })]
  })

const printMarker = ({
  citation: { citation, noteNumber },
  body: printedBody,
  lead,
  isNote,
  fallback,
}: {
  citation: PreparedCitation
  /** Null where the style prints nothing. */
  body: Printed | null
  /** How a sentence names the first reference; only used in narrative mode. */
  lead: Printed | undefined
  isNote: boolean
  /** What stands for a citation of which the style prints nothing. */
  fallback: () => string
}): Printed & { note?: Printed; isEmpty: boolean } => {
  const isEmpty = printedBody === null
  const body = printedBody ?? asPrinted(fallback())
  const hasSign = isNote && noteNumber > 0
  const sign = hasSign ? noteSign(noteNumber) : body
  const note = isNote ? { note: body } : {}
  if (citation.mode !== 'narrative' || !lead?.text) return { ...sign, ...note, isEmpty }
  // A style that cites by author alone (MLA) has nothing left to print after the names.
  if (isEmpty && !hasSign) return { ...lead, isEmpty: false }
  return { ...joined({ lead, sign }), ...note, isEmpty }
}

const asPrinted = (text: string): Printed => ({ html: escapeHtml(text), text })

const noteSign = (number: number): Printed => ({
  html: `<sup>${number}</sup>`,
  text: String(number),
})

const joined = ({ lead, sign }: { lead: Printed; sign: Printed }): Printed => {
  const gap = sign.html.startsWith('<sup>') ? '' : ' '
  return { html: `${lead.html}${gap}${sign.html}`, text: `${lead.text} ${sign.text}` }
}

const engineCite = ({ cite, id }: { cite: Cite; id: string }): CiteprocCite => {
  const locator = locatorOf(cite)
  return {
    id,
    ...(locator === null ? {} : { locator, label: labelOf(cite) }),
    ...(cite.prefix ? { prefix: cite.prefix } : {}),
    ...(cite.suffix ? { suffix: cite.suffix } : {}),
    ...(cite.suppressAuthor ? { 'suppress-author': true } : {}),
    ...(cite.authorOnly ? { 'author-only': true } : {}),
  }
}
