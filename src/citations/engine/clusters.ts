import CSL from 'citeproc'
import type { CiteprocCitation, Engine, SortedCite } from 'citeproc'

/** Puts the cites of a citation into the order in which the style prints them. */
export const sortCites = (engine: Engine, citation: CiteprocCitation): SortedCite[] => {
  const cites = citation.citationItems.map((cite): SortedCite => [
    engine.retrieveItem(cite.id),
    CSL.parseLocator.call(engine, { ...cite }),
  ])
  if (cites.length < 2 || engine.citation_sort.tokens.length === 0) return cites
  for (const [item, cite] of cites) {
    const keys = CSL.getSortKeys.call(engine, item, 'citation_sort')
    // For grouping styles the engine has the direction of the first key twice.
    cite.sortkeys = engine.opt.grouped_sort ? [...keys.slice(0, 1), ...keys] : [...keys]
  }
  cites.sort(engine.citation.srt.compareCompositeKeys)
  const isGrouped = engine.opt.grouped_sort && !engine.opt.citation_number_sort
  return isGrouped ? groupedByAuthors(engine, cites) : cites
}

/**
 * Lets the engine find out where each cite stands relative to earlier ones (first, subsequent,
 * ibid, near: CSL 1.0.2, "Locators and positions"), for all citations of a text at once. All items
 * have to be registered, and all cites sorted.
 */
export const setPositions = (engine: Engine, citations: readonly CiteprocCitation[]): void => {
  const { registry, tmp } = engine
  registry.citationreg.citationById = Object.fromEntries(
    citations.map((citation) => [citation.citationID, citation]),
  )
  const last = citations.at(-1)
  if (engine.opt.update_mode !== CSL.POSITION || !last) return
  const { loadedItemIDs } = tmp
  withoutPrinting(engine, () =>
    engine.processCitationCluster(
      last,
      citations
        .slice(0, -1)
        .map(({ citationID, properties }) => [citationID, properties.noteIndex]),
      [],
      CSL.ASSUME_ALL_ITEMS_REGISTERED,
    ),
  )
  tmp.loadedItemIDs = loadedItemIDs
}

/** Runs what would print citations on the way, without that. */
export const withoutPrinting = (engine: Engine, process: () => void): void => {
  Object.defineProperty(engine, 'process_CitationCluster', {
    value: () => '',
    configurable: true,
  })
  try {
    process()
  } finally {
    Reflect.deleteProperty(engine, 'process_CitationCluster')
  }
}

/**
 * Styles that collapse or group cites keep those of the same authors together: each stands behind the
 * first of its group (CSL 1.0.2, "Cite Grouping").
 */
const groupedByAuthors = (engine: Engine, cites: readonly SortedCite[]): SortedCite[] => {
  const { registry, tmp } = engine
  const groups = new Map<string | undefined, SortedCite[]>()
  for (const cite of cites) {
    const [item] = cite
    tmp.authorstring_request = true
    CSL.getAmbiguousCite.call(engine, item, registry.registry[item.id]?.disambig)
    tmp.authorstring_request = false
    const authors = registry.authorstrings[item.id]
    const group = groups.get(authors)
    if (group) group.push(cite)
    else groups.set(authors, [cite])
  }
  return [...groups.values()].flat()
}
