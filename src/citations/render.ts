import type { CslItem } from '../references/csl'
import type { BibliographyEntry, PrintedEntry } from './bibliography'
import { printBibliography } from './bibliography'
import type { Citation } from './citation'
import type { CitationFinding } from './findings'
import { withEngine } from './engine/engine'
import { assertUniqueIds, missingReferences } from './findings'
import { noMemory } from './documentMemory'
import type { DocumentMemory } from './documentMemory'
import type { LastValues } from './lastValues'
import { localeOrEnglish, resolveLocale } from './styles/locales'
import type { CitationMarker } from './markers'
import { printMarkers } from './markers'
import { prepareDocument } from './prepare'
import { withoutUnprintable } from './unprintable'
import type { Printed } from './sanitise'
import type { PreparedDocument, ProcessedDocument } from './engine/stages'
import { openSession } from './engine/session'
import type { Session } from './engine/session'
import { resolveStyle } from './styles/styles'
import type { Style } from './styles/styles'

export type DocumentToRender = {
  /** In order of appearance. */
  citations: readonly Citation[]
  /** Every reference that may be cited; those neither cited nor further reading do not print. */
  references: readonly CslItem[]
  /** Ids of references that are listed but not cited. */
  furtherReading?: readonly string[]
  /** The id of a style, or a style from `parseStyle`. */
  style: string | Style
  /** A language tag; without it the style's own locale, else English (US). */
  locale?: string
  /** Whether DOIs and URLs in entries are links (CSL 1.0.2, appendix VI); they are by default. */
  hasLinks?: boolean
}

export type RenderedDocument = {
  /** The id under which the style was found: a renamed one has its other name. */
  style: string
  /** The CSL locale. */
  locale: string
  /** One for each citation, in their order. */
  markers: CitationMarker[]
  entries: BibliographyEntry[]
  findings: CitationFinding[]
}

/**
 * Prints the markers and the bibliography of a whole document at once, so that numbers, year
 * suffixes (2020a, 2020b), ibid and collapsed clusters ([2-4]) are those of the document.
 * All HTML is inline and sanitised: nothing of a reference, a cite or a style gets into it but
 * CSL's own formatting and the links of the references' DOIs and URLs.
 * A cite of a reference that is not there is a finding, not an error.
 * Throws UnknownStyleError, UnknownLocaleError, DuplicateIdError.
 */
export const renderDocument = (document: DocumentToRender): RenderedDocument => {
  const settings = settingsOf(document)
  return printDocument({
    document,
    settings,
    process: (prepared) => {
      const { style } = settings
      return withEngine({ ...settings, use: (open) => openSession({ open, style })(prepared) })
    },
  })
}

/** The style and locale of a document. Throws UnknownStyleError, UnknownLocaleError. */
export const settingsOf = (document: DocumentToRender): { style: Style; locale: string } => {
  const style = typeof document.style === 'string' ? resolveStyle(document.style) : document.style
  const locale =
    document.locale === undefined
      ? localeOrEnglish(style.defaultLocale)
      : resolveLocale(document.locale)
  return { style, locale }
}

/**
 * Prints a document with whatever processes it, and with what is remembered of an earlier state of
 * it, if anything. Throws DuplicateIdError, and what `process` throws.
 */
export const printDocument = ({
  document: { citations, references, furtherReading = [], hasLinks = true },
  settings: { style, locale },
  process,
  memory = noMemory,
  lastEntries = ({ make }) => make(),
  lastPrints = ({ make }) => make(),
}: {
  document: DocumentToRender
  settings: { style: Style; locale: string }
  process: Session
  memory?: DocumentMemory
  lastEntries?: LastValues<PrintedEntry>
  lastPrints?: LastValues<Printed>
}): RenderedDocument => {
  assertUniqueIds({ kind: 'reference', ids: references.map(({ id }) => id) })
  assertUniqueIds({ kind: 'citation', ids: citations.map(({ id }) => id) })
  const { kind } = style
  const prepared = prepareDocument({ citations, references, furtherReading, kind, memory })
  const { printable, processed } = processPrintable({ prepared, process, style, locale })
  const { markers, findings: markerFindings } = printMarkers({
    citations,
    prepared: printable,
    processed,
    style,
    locale,
    lastPrints,
  })
  const { entries, findings: entryFindings } = printBibliography({
    prepared: printable,
    processed,
    style,
    hasLinks,
    lastEntries,
  })
  return {
    style: style.id,
    locale,
    markers,
    entries,
    findings: [
      ...missingReferences({ citations, furtherReading, itemIds: prepared.itemIds }),
      ...markerFindings,
      ...entryFindings,
    ],
  }
}

/** One bad reference does not take the rest of the document with it. */
const processPrintable = ({
  prepared,
  process,
  ...settings
}: {
  prepared: PreparedDocument
  process: Session
  style: Style
  locale: string
}): { printable: PreparedDocument; processed: ProcessedDocument } => {
  try {
    return { printable: prepared, processed: process(prepared) }
  } catch (error) {
    const printable = withoutUnprintable({ prepared, ...settings })
    if (!printable) throw error
    return { printable, processed: process(printable) }
  }
}

/**
 * One reference by itself, as the style's bibliography prints it, or as its note does where the
 * style has no bibliography. Throws UnknownStyleError, UnknownLocaleError.
 */
export const formatReference = ({
  reference,
  style,
  locale,
}: {
  reference: CslItem
  style: string | Style
  locale?: string
}): Printed => {
  const citation: Citation = { id: 'single', cites: [{ id: 'single', reference: reference.id }] }
  const { entries, markers } = renderDocument({
    citations: [citation],
    references: [reference],
    style,
    locale,
  })
  const [entry] = entries
  const [marker] = markers
  const { html, text } = entry ?? marker?.note ?? marker ?? { html: '', text: '' }
  return { html, text }
}
