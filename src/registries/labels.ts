import type { RegistryName } from './registry'

/** What people call each registry. */
export const registryLabels: Readonly<Record<RegistryName, string>> = {
  crossref: 'Crossref',
  datacite: 'DataCite',
  pubmed: 'PubMed',
  openLibrary: 'Open Library',
  arxiv: 'arXiv',
}
