import type { Engine } from 'citeproc'
import { clusterPrinter } from './clusterPrinter'
import { setPositions, withoutPrinting } from './clusters'
import type { OpenEngine } from './engine'
import { CitationEngineError, emptyEngine } from './engine'
import { entryPrinter } from './entryPrinter'
import { knownItems } from './knownItems'
import { bibliographyOrder, numberUse } from './numberUse'
import { updateRegistry } from './registry'
import type { PreparedDocument, ProcessedDocument } from './stages'
import type { Style } from '../styles/styles'

/**
 * Prints documents one after the other with one engine, each from what the one before left: only
 * what the difference touches is printed again. The result is that of an empty engine. An item that
 * did not change has to be the same object as before.
 * Throws CitationEngineError, after which the session must not be used again.
 */
export type Session = (prepared: PreparedDocument) => ProcessedDocument

/** Opens a session on an engine that is empty and that nothing else uses. */
export const openSession = ({ open, style }: { open: OpenEngine; style: Style }): Session => {
  const { engine } = open
  const isNote = engine.opt.xclass === 'note'
  const items = knownItems(engine)
  const clusters = clusterPrinter({ engine, items, numbers: numberUse(style, 'citation') })
  const printEntries = entryPrinter({
    engine,
    style,
    items,
    numbers: numberUse(style, 'bibliography'),
  })
  const isAlwaysResorted = bibliographyOrder(style) === 'mixed'

  const process = (prepared: PreparedDocument): ProcessedDocument => {
    // An engine asks for its uncited items even when it is to forget them.
    if (isNote) emptyEngine(engine)
    open.items = prepared.items
    engine.tmp.citation_errors = []
    const changed = items.update(prepared.items)
    if (isNote) {
      processNotes({ engine, prepared })
      items.refresh()
    } else {
      updateRegistry({ engine, ids: idsInOrder(prepared), changed, isAlwaysResorted })
      items.refresh()
      const citations = [...prepared.citations.values()].map((entry) => entry.engineCitation)
      clusters.sort(citations)
      setPositions(engine, citations)
    }
    const markers = clusters.print(prepared.citations.values())
    return { markers, entries: printEntries(), order: engine.registry.getSortedIds() }
  }

  return (prepared) => {
    try {
      return process(prepared)
    } catch (cause) {
      throw new CitationEngineError({ style, cause })
    }
  }
}

/** Items in order of their first citation, then those that are not cited. */
const idsInOrder = ({ citations, uncited }: PreparedDocument): string[] => {
  const cited = [...citations.values()].flatMap(({ engineCitation }) =>
    engineCitation.citationItems.map(({ id }) => id),
  )
  return [...new Set([...cited, ...uncited])]
}

/**
 * In note styles an item's disambiguation may depend on its notes (CSL 1.0.2, "Note-style
 * references"), so the engine takes the whole document anew and only the printing is saved.
 * Uncited items are registered first: `rebuildProcessorState` takes its own list of them only after
 * it has gone through the citations, too late for their year suffixes.
 */
const processNotes = ({
  engine,
  prepared: { citations, uncited },
}: {
  engine: Engine
  prepared: PreparedDocument
}): void => {
  if (uncited.length > 0) engine.updateUncitedItems([...uncited])
  const list = [...citations.values()].map(({ engineCitation }) => engineCitation)
  withoutPrinting(engine, () => engine.rebuildProcessorState(list, 'html', [...uncited]))
}
