import { arxiv } from './arxiv'
import { crossref } from './crossref'
import { datacite } from './datacite'
import { openLibrary } from './openLibrary'
import { pubmed } from './pubmed'
import type { LookedUpKind, Registry, RegistryName } from './registry'

/** Every registry, by name. */
export const registries: Readonly<Record<RegistryName, Registry>> = {
  crossref,
  datacite,
  pubmed,
  openLibrary,
  arxiv,
}

/** Who is asked for each kind of identifier, one after the other until one knows it. */
export const lookupOrder: Readonly<Record<LookedUpKind, readonly RegistryName[]>> = {
  doi: ['crossref', 'datacite', 'pubmed'],
  pmid: ['pubmed'],
  pmcid: ['pubmed'],
  isbn: ['openLibrary'],
  arxiv: ['arxiv', 'datacite'],
}

/** Who is searched for a title, or for a reference without an identifier. */
export const searched: readonly RegistryName[] = ['crossref', 'pubmed']

/** Who is asked what became of works, by the kind of identifier. */
export const noticeOrder = {
  doi: 'crossref',
  pmid: 'pubmed',
} as const satisfies Partial<Record<LookedUpKind, RegistryName>>
