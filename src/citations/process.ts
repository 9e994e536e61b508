import type { Engine } from 'citeproc'
import type { CslItem } from '../references/csl'
import { engineEntries } from './bibliography'
import type { Citation } from './citation'
import { withEngine } from './engine'
import { engineItem } from './items'
import { finishEngineMarker, prepareCitation } from './markers'
import type { EngineMarker, PreparedDocument, ProcessedDocument } from './stages'
import type { Style, StyleKind } from './styles'

/** Gives citations and references the ids under which the engine may know them. */
export const prepareDocument = ({
  citations,
  references,
  furtherReading,
  kind,
}: {
  citations: readonly Citation[]
  references: readonly CslItem[]
  furtherReading: readonly string[]
  kind: StyleKind
}): PreparedDocument => {
  const itemIds = new Map(references.map(({ id }, index) => [id, `r${index}`]))
  const known = citations.filter(({ cites }) =>
    cites.some(({ reference }) => itemIds.has(reference)),
  )
  const prepared = known.map((citation, index) =>
    prepareCitation({
      citation,
      itemIds,
      engineId: `c${index}`,
      noteNumber: kind === 'note' ? index + 1 : 0,
      kind,
    }),
  )
  const cited = new Set(prepared.flatMap(({ cites }) => cites.map(({ reference }) => reference)))
  const uncited = new Set(furtherReading.filter((id) => itemIds.has(id) && !cited.has(id)))
  const used = references.filter(({ id }) => cited.has(id) || uncited.has(id))
  const idOf = (reference: string): string => itemIds.get(reference) ?? ''
  return {
    citations: new Map(prepared.map((entry) => [entry.citation.id, entry])),
    items: new Map(
      used.map((reference) => [
        idOf(reference.id),
        engineItem({ reference, id: idOf(reference.id) }),
      ]),
    ),
    itemIds,
    references: new Map(used.map((reference) => [idOf(reference.id), reference])),
    uncited: [...uncited].map(idOf),
  }
}

/** Lets citeproc-js process the whole document. */
export const processDocument = ({
  prepared,
  style,
  locale,
}: {
  prepared: PreparedDocument
  style: Style
  locale: string
}): ProcessedDocument =>
  withEngine({
    style,
    locale,
    items: prepared.items,
    use: (engine) => {
      const htmlById = processCitations(engine, prepared)
      const markers = [...prepared.citations].map(
        ([citationId, citation]): [string, EngineMarker] => {
          const html = htmlById.get(citation.engineCitation.citationID) ?? ''
          return [citationId, finishEngineMarker({ engine, prepared: citation, html })]
        },
      )
      const entries = engineEntries(engine)
      const order = entries?.map(({ itemId }) => itemId) ?? engine.registry.getSortedIds()
      return { markers: new Map(markers), entries, order }
    },
  })

/**
 * Uncited items are registered first: `rebuildProcessorState` takes its own list of them only after
 * it has printed the citations, too late for their year suffixes and for alphabetic numbers.
 */
const processCitations = (
  engine: Engine,
  { citations, uncited }: PreparedDocument,
): Map<string, string> => {
  if (uncited.length > 0) engine.updateUncitedItems([...uncited])
  const list = [...citations.values()].map(({ engineCitation }) => engineCitation)
  const results = engine.rebuildProcessorState(list, 'html', [...uncited])
  return new Map(results.map(([citationId, , html]) => [citationId, html]))
}
