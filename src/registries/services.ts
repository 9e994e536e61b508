/** One address that registries answer at, and how often it may be asked. */
export type Service = {
  registry: 'crossref' | 'datacite' | 'pubmed' | 'openLibrary' | 'arxiv'
  /** The environment variable that puts another address in its place. */
  variable: string
  address: string
  /** Requests within so many seconds: without, and with, what `identifiedBy` says. */
  rate: { requests: number; identified: number; seconds: number }
  identifiedBy: 'contact' | 'ncbiKey'
}

/**
 * Every address that is asked. The rates stay below what each registry asks for: Crossref's REST API
 * (public and polite pool), NCBI's E-utilities (3 a second, 10 with a key), DataCite's and Open
 * Library's rate limits, arXiv's terms of use (one in three seconds).
 */
export const services = {
  crossref: {
    registry: 'crossref',
    variable: 'VOUCH_CROSSREF_URL',
    address: 'https://api.crossref.org',
    rate: { requests: 3, identified: 6, seconds: 1 },
    identifiedBy: 'contact',
  },
  datacite: {
    registry: 'datacite',
    variable: 'VOUCH_DATACITE_URL',
    address: 'https://api.datacite.org',
    rate: { requests: 1, identified: 3, seconds: 1 },
    identifiedBy: 'contact',
  },
  pubmed: {
    registry: 'pubmed',
    variable: 'VOUCH_PUBMED_URL',
    address: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils',
    rate: { requests: 2, identified: 8, seconds: 1 },
    identifiedBy: 'ncbiKey',
  },
  pmcIds: {
    registry: 'pubmed',
    variable: 'VOUCH_PMC_IDS_URL',
    address: 'https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles',
    rate: { requests: 2, identified: 2, seconds: 1 },
    identifiedBy: 'contact',
  },
  openLibrary: {
    registry: 'openLibrary',
    variable: 'VOUCH_OPENLIBRARY_URL',
    address: 'https://openlibrary.org',
    rate: { requests: 1, identified: 3, seconds: 1 },
    identifiedBy: 'contact',
  },
  arxiv: {
    registry: 'arxiv',
    variable: 'VOUCH_ARXIV_URL',
    address: 'https://export.arxiv.org/api',
    rate: { requests: 1, identified: 1, seconds: 3 },
    identifiedBy: 'contact',
  },
} as const satisfies Record<string, Service>

export type ServiceName = keyof typeof services
