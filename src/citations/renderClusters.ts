import type { CiteprocCitation, CiteprocCite } from 'citeproc'
import { isCslType } from '../references/cslTypeOf'
import { clusterFindings } from './clusterFindings'
import { withEngine } from './engine/engine'
import type { OpenEngine } from './engine/engine'
import { engineCitationId, engineItemId } from './engine/engineIds'
import { writeEngineMarkup } from './engineMarkup'
import type { ClusterFormat } from './engineMarkup'
import { assertUniqueIds } from './findings'
import type { CitationFinding } from './findings'
import type { EngineItem } from './engine/items'
import { engineItem } from './engine/items'
import { linkIdentifiers } from './links'
import { noteNumbers } from './noteNumbers'
import { resolveLocale } from './styles/locales'
import { fillNumber } from './engine/numberTemplate'
import { numberUse } from './engine/numberUse'
import type { Style } from './styles/parseStyle'
import { openSession } from './engine/session'
import type { PreparedCitation } from './engine/stages'

/** A reference as CSL-JSON has it: an id, and variables that are not yet checked. */
export type ClusterReference = Readonly<Record<string, unknown>> & { id: string }

/** One reference in a cluster, as citeproc-js has it; positions only where the caller knows them. */
export type ClusterCite = Omit<CiteprocCite, 'sortkeys'>

export type Cluster = {
  cites: readonly ClusterCite[]
  /** The note that it stands in, 0 for the text; without it, in note styles, a note of its own. */
  noteNumber?: number
}

export type ClustersToRender = {
  /** In order of appearance. */
  clusters: readonly Cluster[]
  /** All are listed: the cited ones in order of citation, then the others, as far as the style sorts none. */
  references: readonly ClusterReference[]
  style: Style
  /** A language tag; without it the style's own locale, else English (US). */
  locale?: string
  format: ClusterFormat
  /** Whether DOIs and URLs in entries are links. */
  hasLinks?: boolean
}

export type RenderedClusters = {
  /** One for each cluster: what the style prints, in note styles the text of the note. */
  citations: string[]
  /** One for each entry; none where the style has no bibliography. As HTML, citeproc-js's `csl-entry`. */
  bibliography: string[]
  /** `citationId` is the cluster's place from 0. */
  findings: CitationFinding[]
}

/**
 * Prints clusters and a bibliography as citeproc-js prints them: nothing is added, and where the
 * style prints nothing, citeproc-js says so in its own words. `renderDocument` is for pages.
 * A cluster of which no reference is there prints as `[?]`.
 * Throws UnknownLocaleError, DuplicateIdError, CitationEngineError.
 */
export const renderClusters = ({
  clusters,
  references,
  style,
  locale: tag,
  format,
  hasLinks = false,
}: ClustersToRender): RenderedClusters => {
  assertUniqueIds({ kind: 'reference', ids: references.map(({ id }) => id) })
  // A style may name a locale that only its own terms are for.
  const locale = tag === undefined ? (style.defaultLocale ?? 'en-US') : resolveLocale(tag)
  const byEngineId = new Map(references.map((reference) => [engineItemId(reference.id), reference]))
  const items = new Map(
    [...byEngineId].map(([id, reference]) => [id, engineItem({ reference, id })]),
  )
  const printed = withEngine({
    style,
    locale,
    use: (open) => printClusters({ open, clusters, items, style }),
  })
  return {
    citations: printed.citations.map((html) => writeEngineMarkup({ html, format })),
    bibliography: printed.entries.map(({ id, html }) =>
      entryText({ html, format, reference: hasLinks ? byEngineId.get(id) : undefined }),
    ),
    findings: clusterFindings({ clusters, references, style }),
  }
}

type EnginePrint = { citations: string[]; entries: { id: string; html: string }[] }

const printClusters = ({
  open,
  clusters,
  items,
  style,
}: {
  open: OpenEngine
  clusters: readonly Cluster[]
  items: ReadonlyMap<string, EngineItem>
  style: Style
}): EnginePrint => {
  const notes = style.kind === 'note' ? noteNumbers(clusters) : []
  const prepared = clusters.map((cluster, index) =>
    prepareCluster({ cluster, index, items, defaultNote: notes[index] ?? 0 }),
  )
  const cited = new Set(prepared.flatMap(({ engineCitation }) => itemIdsOf(engineCitation)))
  const present = prepared.filter(({ engineCitation }) => itemIdsOf(engineCitation).length > 0)
  const { markers, entries } = openSession({ open, style })({
    citations: new Map(present.map((each) => [each.citation.id, each])),
    items,
    itemIds: new Map(),
    references: new Map(),
    uncited: [...items.keys()].filter((id) => !cited.has(id)),
  })
  return {
    citations: prepared.map(({ citation: { id }, engineCitation: { citationItems } }) => {
      // In a document the engine works positions out: a cluster that says its own stands alone.
      const isAlone = citationItems.some(({ position }) => position !== undefined)
      return isAlone
        ? open.engine.makeCitationCluster(citationItems)
        : (markers.get(id)?.html ?? '[?]')
    }),
    entries: (entries ?? []).flatMap(({ itemId, html }, index) => {
      const printed = html ?? (isNumbered(style) ? `${index + 1}. ${nothingPrinted}` : null)
      return printed === null ? [] : [{ id: itemId, html: fillNumber(printed, index + 1) }]
    }),
  }
}

/** Styles with citation numbers list an entry of which nothing prints, so that no number is missing. */
const isNumbered = (style: Style): boolean =>
  numberUse(style, 'citation') !== 'none' || numberUse(style, 'bibliography') !== 'none'

const nothingPrinted = '[CSL STYLE ERROR: reference with no printed form.]'

const itemIdsOf = ({ citationItems }: CiteprocCitation): string[] =>
  citationItems.map(({ id }) => id)

/** Where a cluster does not say its note it gets the one after all before it. */
const prepareCluster = ({
  cluster: { cites, noteNumber },
  index,
  items,
  defaultNote,
}: {
  cluster: Cluster
  index: number
  items: ReadonlyMap<string, EngineItem>
  defaultNote: number
}): PreparedCitation => {
  const noteIndex = noteNumber ?? defaultNote
  return {
    citation: { id: String(index), cites: [] },
    cites: [],
    noteNumber: noteIndex,
    engineCitation: {
      citationID: engineCitationId(String(index)),
      citationItems: cites.flatMap(({ id, ...cite }): CiteprocCite[] => {
        const itemId = engineItemId(id)
        return items.has(itemId) ? [{ ...cite, id: itemId }] : []
      }),
      properties: { noteIndex },
    },
  }
}

const entryText = ({
  html,
  format,
  reference,
}: {
  html: string
  format: ClusterFormat
  /** Where its DOI and URL are to be links. */
  reference: ClusterReference | undefined
}): string => {
  const text = writeEngineMarkup({
    html,
    format,
    amend: (safe) => (reference ? withLinks({ html: safe, reference }) : safe),
  })
  return format === 'html' ? `<div class="csl-entry">${text}</div>` : text
}

const withLinks = ({
  html,
  reference: { id, type, DOI, URL },
}: {
  html: string
  reference: ClusterReference
}): string =>
  linkIdentifiers({
    html,
    reference: {
      id,
      type: isCslType(type) ? type : 'document',
      ...(typeof DOI === 'string' ? { DOI } : {}),
      ...(typeof URL === 'string' ? { URL } : {}),
    },
  })
