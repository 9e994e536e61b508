import CSL from 'citeproc'
import type { CiteprocCitation, CiteprocCite, Engine, SortedCite } from 'citeproc'
import { sortCites } from './clusters'
import type { KnownItems } from './knownItems'
import { finishEngineMarker } from '../markers'
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

  const citesKeys = new WeakMap<CiteprocCitation, string>()
  const hasPositions = engine.opt.update_mode === CSL.POSITION

  const citesKeyOf = (citation: CiteprocCitation): string => {
    const known = citesKeys.get(citation)
    if (known !== undefined) return known
    const key = citation.citationItems.map(citeKey).join()
    citesKeys.set(citation, key)
    return key
  }

  const sortOne = (citation: CiteprocCitation): SortedCluster => {
    const ids = citation.citationItems.map(({ id }) => id)
    const order = ranks(ids.map((id) => items.token(id).seq))
    const key = `${citesKeyOf(citation)} ${ids.map(items.state).join()} ${order.join()}`
    const earlier = sorted.get(citation.citationID)
    if (earlier?.key !== key) return { key, cites: sortCites(engine, citation) }
    // An item may have been registered anew, as another object.
    for (const cite of earlier.cites) cite[0] = engine.retrieveItem(cite[0].id)
    return earlier
  }

  const printOne = (prepared: PreparedCitation): PrintedCluster & { pattern: ClusterPattern } => {
    const { engineCitation } = prepared
    const { sortedItems = [], properties } = engineCitation
    const ids = sortedItems.map(([{ id }]) => id)
    const tokens = ids.map(items.token)
    const cites = hasPositions
      ? sortedItems.map(([, cite]) => citeKey(cite)).join()
      : `${citesKeyOf(engineCitation)} ${ids.join()}`
    const own = `${cites} ${properties.mode} ${prepared.citation.mode}`
    const hasTemplate = numbers === 'printed' && !hasPlaceholder(own) && ids.every(items.isPlain)
    const sequence = tokens.map(({ seq }) => seq)
    const pattern = clusterPattern(hasTemplate ? sequence : [])
    const numberKey = hasTemplate ? pattern.key : numbers === 'none' ? '' : sequence.join()
    const key = `${own} ${ids.map(items.state).join()} ${hasTemplate} ${numberKey}`
    const earlier = printed.get(engineCitation.citationID)
    if (earlier?.key === key) return { ...earlier, pattern }
    for (const token of tokens) token.seq = pattern.placeholders.get(token.seq) ?? token.seq
    // The engine writes into the cites that it prints; these are printed again.
    const copies = sortedItems.map(([item, cite]): SortedCite => [item, { ...cite }])
    const html = engine.process_CitationCluster(copies, engineCitation)
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

/** Everything of a cite that may change what is printed of it. */
const citeKey = (cite: CiteprocCite): string => {
  const { locator, label, prefix, suffix, position } = cite
  const texts = locator || prefix || suffix ? JSON.stringify([locator, label, prefix, suffix]) : ''
  const flags = `${cite['suppress-author']}${cite['author-only']}${cite['near-note']}`
  return `${cite.id}${texts} ${flags} ${position} ${cite['first-reference-note-number']}`
}

/** The order of numbers among each other: an order by number depends on no more than that. */
const ranks = (numbers: readonly number[]): readonly number[] => {
  if (numbers.length < 2) return []
  const ascending = [...numbers].sort((one, other) => one - other)
  return numbers.map((number) => ascending.indexOf(number))
}
