/** The part of citeproc-js 2.4 that Vouch calls; the package has no types of its own. */
declare module 'citeproc' {
  import type { CslNode } from './cslTree'

  export type CiteprocCite = {
    id: string
    locator?: string
    label?: string
    prefix?: string
    suffix?: string
    'suppress-author'?: boolean
    'author-only'?: boolean
  }

  export type CiteprocCitation = {
    citationID: string
    citationItems: CiteprocCite[]
    properties: { noteIndex: number; mode?: 'suppress-author' }
    /** Written by the engine: the cites in the order in which the style prints them. */
    sortedItems?: [unknown, CiteprocCite][]
  }

  export type CiteprocSystem = {
    retrieveLocale: (tag: string) => CslNode
    retrieveItem: (id: string) => object
    /** Printed after each entry of an item that has a `system_id`. */
    embedBibliographyEntry?: (systemId: string) => string
  }

  export class Engine {
    constructor(sys: CiteprocSystem, style: CslNode, locale: string, isLocaleForced: boolean)
    registry: { getSortedIds(): string[] }
    updateItems(ids: string[]): string[]
    updateUncitedItems(ids: string[]): string[]
    rebuildProcessorState(
      citations: CiteprocCitation[],
      mode: 'html',
      uncitedIds: string[],
    ): [citationID: string, noteIndex: number, html: string][]
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
  }
  export default CSL
}
