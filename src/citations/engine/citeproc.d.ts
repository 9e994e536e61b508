/** The part of citeproc-js 2.4 that Vouch calls; the package has no types of its own. */
declare module 'citeproc' {
  import type { CslNode } from '../styles/cslTree'

  export type CiteprocCite = {
    id: string
    locator?: string
    label?: string
    prefix?: string
    suffix?: string
    'suppress-author'?: boolean
    'author-only'?: boolean
    /** Written by the engine: where the cite stands relative to earlier ones of its item. */
    position?: number
    'near-note'?: boolean
    'first-reference-note-number'?: number
    sortkeys?: SortKey[]
  }

  export type SortKey = string | undefined

  export type CiteprocItem = Record<string, unknown> & { id: string }

  export type SortedCite = [item: CiteprocItem, cite: CiteprocCite]

  export type CiteprocCitation = {
    citationID: string
    citationItems: CiteprocCite[]
    properties: { noteIndex: number; index?: number; mode?: 'suppress-author' }
    /** The cites in the order in which the style prints them. */
    sortedItems?: SortedCite[]
  }

  export type CiteprocSystem = {
    retrieveLocale: (tag: string) => CslNode
    retrieveItem: (id: string) => object
    /** Printed after each entry of an item that has a `system_id`. */
    embedBibliographyEntry?: (systemId: string) => string
  }

  /** What the registry knows of an item. */
  export type RegistryToken = {
    id: string
    /** Its citation number. */
    seq: number
    sortkeys: SortKey[] | false | undefined
    /** The text by which it may be confused with others: the key of `ambigcites`. */
    ambig: string
    /** What keeps it apart from others: names, given names, year suffix. */
    disambig: unknown
    newItem?: boolean
    'first-reference-note-number'?: number
    'citation-count'?: number
  }

  export type Registry = {
    registry: Record<string, RegistryToken>
    reflist: RegistryToken[]
    refhash: Record<string, CiteprocItem>
    mylist: string[]
    refreshes: Record<string, boolean>
    touched: Record<string, boolean>
    ambigsTouched: Record<string, boolean>
    ambigresets: Record<string, number>
    oldseq: Record<string, number>
    ambigcites: Record<string, string[]>
    authorstrings: Record<string, string>
    namereg: {
      /** Family names with the items that have them. */
      namereg: Record<string, { items: string[] }>
      addname: (id: string, name: object, position: number) => void
      nameind: Record<string, unknown>
      /** By item and family name. */
      nameindpkeys: Record<string, Record<string, unknown>>
    }
    citationreg: {
      citationById: Record<string, CiteprocCitation>
      citationByIndex: CiteprocCitation[]
      citationsByItemId?: Record<string, CiteprocCitation[]>
    }
    sorter: { compareKeys: (one: RegistryToken, other: RegistryToken) => number }
    getSortedIds: () => string[]
    doinserts: (ids: string[]) => void
    rebuildlist: (isUnsorted: boolean) => void
    setsortkeys: () => void
    setdisambigs: () => void
    renumber: () => void
  }

  export class Engine {
    constructor(sys: CiteprocSystem, style: CslNode, locale: string, isLocaleForced: boolean)
    registry: Registry
    opt: {
      xclass: 'in-text' | 'note'
      update_mode: number
      grouped_sort?: unknown
      citation_number_sort?: boolean
      'disambiguate-add-givenname'?: unknown
      parallel?: { enable?: boolean }
    }
    tmp: {
      area: string
      root: string
      extension: string
      loadedItemIDs: Record<string, boolean>
      taintedItemIDs: Record<string, boolean>
      authorstring_request?: boolean
      /** What could not be printed of a citation is noted here. */
      citation_errors?: unknown[]
    }
    disambiguate: { modes: string[] }
    macros: Record<string, unknown[]>
    citation: {
      tokens: unknown[]
      opt: { 'givenname-disambiguation-rule'?: string }
      srt: { compareCompositeKeys: (one: SortedCite, other: SortedCite) => number }
    }
    citation_sort: { tokens: unknown[] }
    bibliography: { tokens: unknown[]; opt: { 'subsequent-author-substitute'?: unknown } }
    bibliography_sort: { tokens: unknown[] }
    retrieveItem(id: string): CiteprocItem
    updateItems(ids: string[]): string[]
    updateUncitedItems(ids: string[]): string[]
    rebuildProcessorState(
      citations: CiteprocCitation[],
      mode: 'html',
      uncitedIds: string[],
    ): [citationID: string, noteIndex: number, html: string][]
    processCitationCluster(
      citation: CiteprocCitation,
      before: [citationID: string, noteIndex: number][],
      after: [],
      flag: number,
    ): unknown
    /** Prints a citation whose cites are in order; every way to process one ends here. */
    process_CitationCluster(cites: SortedCite[], citation: CiteprocCitation): string
    /** With an empty list: forgets every item, citation and disambiguation. */
    restoreProcessorState(citations: []): unknown
    makeCitationCluster(cites: CiteprocCite[]): string
    makeBibliography(): false | [{ entry_ids: string[][] }, string[]]
  }

  export function parseXml(xml: string): CslNode

  const CSL: {
    Engine: typeof Engine
    parseXml: typeof parseXml
    debug: (message: string) => void
    NUMERIC: number
    POSITION: number
    ASSUME_ALL_ITEMS_REGISTERED: number
    parseLocator: (this: Engine, cite: CiteprocCite) => CiteprocCite
    getSortKeys: (this: Engine, item: CiteprocItem, kind: 'citation_sort') => SortKey[]
    getAmbiguousCite: (this: Engine, item: CiteprocItem, disambig: unknown) => string
  }
  export default CSL
}
