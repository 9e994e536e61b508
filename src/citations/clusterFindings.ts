import { cslTypeOf } from '../references/cslTypeOf'
import { citeLabels } from './citation'
import { bibliographyMissing, locatorDropped, missingReferences } from './findings'
import type { CitationFinding } from './findings'
import { isLocatorPrinted } from './styles/locatorSupport'
import type { Style } from './styles/parseStyle'
import type { Cluster, ClusterReference } from './renderClusters'

/** What is to be said about clusters; `citationId` is the cluster's place from 0. */
export const clusterFindings = ({
  clusters,
  references,
  style,
}: {
  clusters: readonly Cluster[]
  references: readonly ClusterReference[]
  style: Style
}): CitationFinding[] => {
  const byId = new Map(references.map((reference) => [reference.id, reference]))
  const citations = clusters.map(({ cites }, index) => ({
    id: String(index),
    cites: cites.map(({ id }) => ({ id, reference: id })),
  }))
  const itemIds = new Map(references.map(({ id }) => [id, id]))
  const dropped = clusters.flatMap(({ cites }, index) =>
    cites.flatMap(({ id, locator, label: given }) => {
      const reference = byId.get(id)
      if (!reference || !locator?.trim()) return []
      const label = citeLabels.find((known) => known === given) ?? 'page'
      return isLocatorPrinted({ style, label, type: cslTypeOf(reference.type) })
        ? []
        : [locatorDropped({ style, locator: `${label} ${locator}`, citationId: String(index) })]
    }),
  )
  return [
    ...missingReferences({ citations, furtherReading: [], itemIds }),
    ...dropped,
    ...(style.hasBibliography ? [] : [bibliographyMissing(style)]),
  ]
}
