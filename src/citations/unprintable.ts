import { fallbackText } from './bibliography'
import { CitationEngineError, withEngine } from './engine/engine'
import { engineCitationId } from './engine/engineIds'
import { openSession } from './engine/session'
import type { PreparedDocument } from './engine/stages'
import type { Style } from './styles/styles'

/** A document of which some items stand for references that the style cannot print. */
export type PrintableDocument = PreparedDocument & { unprintable: ReadonlySet<string> }

/**
 * The document with every reference on which citeproc-js throws in this style, by itself, reduced to
 * its text, so that the rest of the bibliography prints; null where it is not the references that are
 * to blame.
 */
export const withoutUnprintable = ({
  prepared,
  style,
  locale,
}: {
  prepared: PreparedDocument
  style: Style
  locale: string
}): PrintableDocument | null => {
  const items = new Map(prepared.items)
  const unprintable = new Set<string>()
  for (const [id, item] of prepared.items) {
    if (isPrintable({ document: alone({ id, prepared, style }), style, locale })) continue
    unprintable.add(id)
    const title = fallbackText(prepared.references.get(id))
    items.set(id, { id, system_id: item.system_id, type: 'document', title })
  }
  return unprintable.size === 0 ? null : { ...prepared, items, unprintable }
}

const isPrintable = ({
  document,
  style,
  locale,
}: {
  document: PreparedDocument
  style: Style
  locale: string
}): boolean => {
  try {
    withEngine({ style, locale, use: (open) => openSession({ open, style })(document) })
    return true
  } catch (error) {
    if (error instanceof CitationEngineError) return false
    throw error
  }
}

const alone = ({
  id,
  prepared,
  style,
}: {
  id: string
  prepared: PreparedDocument
  style: Style
}): PreparedDocument => {
  const noteNumber = style.kind === 'note' ? 1 : 0
  const engineCitation = {
    citationID: engineCitationId('alone'),
    citationItems: [{ id }],
    properties: { noteIndex: noteNumber },
  }
  const item = prepared.items.get(id)
  return {
    ...prepared,
    citations: new Map([
      ['alone', { citation: { id: 'alone', cites: [] }, cites: [], engineCitation, noteNumber }],
    ]),
    items: new Map(item ? [[id, item]] : []),
    uncited: [],
  }
}
