import type { CiteprocCitation, Engine, SortedCite } from 'citeproc'
import { sortCites } from './clusters'
import type { KnownItems } from './knownItems'
import { finishEngineMarker } from './markers'
import { clusterPattern, fillNumbers, hasPlaceholder } from './numberTemplate'
import type { ClusterPattern } from './numberTemplate'
import type { NumberUse } from './numberUse'
import type { EngineMarker, PreparedCitation } from './stages'

/** Prints the clusters of a session's document; what prints as before is not printed again. */
export type ClusterPrinter = {
  /** Puts the cites of each citation into the style's order. */
  sort: (citations: readonly CiteprocCitation[]) => void
  print: (citations: Iterable<PreparedCitation>) => Map<string, EngineMarker>
}

type SortedCluster = { key: string; cites: SortedCite[] }

type PrintedCluster = { key: string; marker: EngineMarker }

/** All items have to be registered before citations are sorted, and sorted before they are printed. */
export const clusterPrinter = ({
  engine,
  items,
  numbers,
}: {
  engine: Engine
  items: KnownItems
  numbers: NumberUse
}): ClusterPrinter => {
  let sorted = new Map<string, SortedCluster>()
  let printed = new Map<string, PrintedCluster>()

  const sortOne = (citation: CiteprocCitation): SortedCluster => {
    const ids = citation.citationItems.map(({ id }) => id)
    const key = JSON.stringify([
      citation.citationItems,
      ids.map(items.state),
      ranks(ids.map((id) => items.token(id).seq)),
    ])
    const earlier = sorted.get(citation.citationID)
    if (earlier?.key !== key) return { key, cites: sortCites(engine, citation) }
    // An item may have been registered anew, as another object.
    return { key, cites: earlier.cites.map(([{ id }, cite]) => [engine.retrieveItem(id), cite]) }
  }

  const printOne = (prepared: PreparedCitation): PrintedCluster & { pattern: ClusterPattern } => {
    const { engineCitation } = prepared
    const { sortedItems = [], properties } = engineCitation
    const ids = sortedItems.map(([{ id }]) => id)
    const tokens = ids.map(items.token)
    const own = JSON.stringify([
      sortedItems.map(([, { sortkeys: _, ...cite }]) => cite),
      properties.mode,
      prepared.citation.mode,
    ])
    const hasTemplate = numbers === 'printed' && !hasPlaceholder(own) && ids.every(items.isPlain)
    const sequence = tokens.map(({ seq }) => seq)
    const pattern = clusterPattern(hasTemplate ? sequence : [])
    const numberKey = hasTemplate ? pattern.key : numbers === 'none' ? '' : sequence.join()
    const key = JSON.stringify([own, ids.map(items.state), hasTemplate, numberKey])
    const earlier = printed.get(engineCitation.citationID)
    if (earlier?.key === key) return { ...earlier, pattern }
    for (const token of tokens) token.seq = pattern.placeholders.get(token.seq) ?? token.seq
    const html = engine.process_CitationCluster(sortedItems, engineCitation)
    const marker = finishEngineMarker({ engine, prepared, html })
    tokens.forEach((token, index) => (token.seq = sequence[index] ?? token.seq))
    return { key, marker, pattern }
  }

  return {
    sort: (citations) => {
      const next = citations.map((citation): [string, SortedCluster] => {
        const cluster = sortOne(citation)
        citation.sortedItems = cluster.cites
        return [citation.citationID, cluster]
      })
      sorted = new Map(next)
    },
    print: (citations) => {
      const next = new Map<string, PrintedCluster>()
      const markers = new Map<string, EngineMarker>()
      for (const prepared of citations) {
        const { pattern, ...cluster } = printOne(prepared)
        next.set(prepared.engineCitation.citationID, cluster)
        const { marker } = cluster
        markers.set(prepared.citation.id, {
          ...marker,
          html: fillNumbers(marker.html, pattern),
          names: fillNumbers(marker.names, pattern),
        })
      }
      printed = next
      return markers
    },
  }
}

/** The order of numbers among each other: an order by number depends on no more than that. */
const ranks = (numbers: readonly number[]): number[] => {
  const ascending = [...numbers].sort((one, other) => one - other)
  return numbers.map((number) => ascending.indexOf(number))
}
