import { noticeSources } from './notice'

/** `crossref, pubmed`, as a reference stores it, for people: `Crossref, PubMed`. What is no known source stays. */
export const sourceNames = (sources: string): string =>
  sources
    .split(', ')
    .map((source) => noticeSources.find(({ value }) => value === source)?.label ?? source)
    .join(', ')
