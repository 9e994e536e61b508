import type { CslItem } from '../references/csl'
import type { StatusNotice } from '../references/status/notice'
import type { RegistryFailure } from './http/failure'
import type { Reply, RegistryRequest } from './http/request'
import type { Service, ServiceName } from './services'

export type RegistryName = Service['registry']

/** How a site asks registries; made by `registrySettings`. */
export type RegistrySettings = {
  /** Then nothing is asked. */
  isOffline: boolean
  /** The e-mail address at which registries reach whoever operates the site. */
  contact: string | undefined
  ncbiKey: string | undefined
  /** Milliseconds for one request, its answer and its redirects included. */
  timeout: number
  /** How often a request is made again that failed for a passing reason. */
  retries: number
  /** Without a slash at the end; none where the service is off. */
  addresses: Readonly<Record<ServiceName, string | undefined>>
}

/** Asks registries for one site, within their limits. */
export type RegistryClient = {
  settings: RegistrySettings
  /** Never throws: what went wrong is an answer of its own. */
  ask: (request: RegistryRequest) => Promise<Reply>
}

/** One work as a registry has it. */
export type RegistryRecord = {
  registry: RegistryName
  /** Its id is the identifier by which the registry knows the work. */
  item: CslItem
  /** What became of the work. */
  notices: StatusNotice[]
  /** Of what the work itself says something: it is the notice of a correction, a retraction. */
  noticeOf: StatusNotice[]
  /** What the registry calls it, such as `Systematic Review`. */
  publicationTypes: string[]
  /** ISO 8601. */
  fetchedAt: string
}

/** What a registry says about one identifier. */
export type RegistryAnswer =
  | { state: 'found'; record: RegistryRecord }
  | { state: 'unknown' }
  | { state: 'failed'; failure: RegistryFailure }

/** What a registry says about several: those that it does not know are missing. */
export type RegistryAnswers = {
  records: RegistryRecord[]
  failures: RegistryFailure[]
}

export type LookedUpKind = 'doi' | 'pmid' | 'pmcid' | 'isbn' | 'arxiv'

export type LookedUp = { kind: LookedUpKind; value: string }

/** What is searched for: a title or a whole reference as it is printed, and the title that was read from it. */
export type BibliographicQuery = { text: string; title: string }

/** A registry: what it can be asked, and how. */
export type Registry = {
  name: RegistryName
  /** For people. */
  label: string
  find: (args: { client: RegistryClient; asked: LookedUp }) => Promise<RegistryAnswer>
  /** Works that a text may mean, the likeliest first. */
  search?: (args: { client: RegistryClient; query: BibliographicQuery }) => Promise<RegistryAnswers>
  /**
   * Works by identifiers, many with one request. With `isStatusOnly` a registry may leave out all but what became of
   * them: its answers are smaller, and more fit into one.
   */
  findMany?: (args: {
    client: RegistryClient
    asked: readonly LookedUp[]
    isStatusOnly?: boolean
  }) => Promise<RegistryAnswers>
}
