import { LRUCache } from 'lru-cache'
import type { PrintedEntry } from './bibliography'
import { openEngine } from './engine/engine'
import { documentMemory } from './documentMemory'
import type { DocumentMemory } from './documentMemory'
import { lastValues } from './lastValues'
import type { LastValues } from './lastValues'
import type { DocumentToRender, RenderedDocument } from './render'
import { printDocument, settingsOf } from './render'
import type { Printed } from './sanitise'
import { openSession } from './engine/session'
import type { Session } from './engine/session'

/** Renders the successive states of one document: see `createRenderer`. */
export type Renderer = (document: DocumentToRender) => RenderedDocument

/**
 * A renderer for a document that is being edited. Each call takes the whole document as it is now
 * and answers what `renderDocument` would; only what an edit touches is formatted again. It keeps
 * what it knows for the last `styles` styles and locales, so that switching back costs next to
 * nothing. Documents are taken to be unchanging: what changed has to be another object, up to the
 * lists that hold it. Each style takes the memory of an engine (1 to 3 MB) and of the printed document.
 * The renderer throws what `renderDocument` does, and is usable afterwards.
 */
export const createRenderer = ({ styles = 4 }: { styles?: number } = {}): Renderer => {
  const kept = new LRUCache<string, Kept>({ max: styles })
  return (document) => {
    const { style, locale } = settingsOf(document)
    const key = `${style.hash}|${locale}`
    const known = kept.get(key) ?? open({ style, locale })
    if (known.last && isSameDocument(known.last.document, document)) return known.last.rendered
    // What threw is in an unknown state: only what has gone well is kept.
    kept.delete(key)
    const rendered = printDocument({
      document,
      settings: { style, locale },
      process: known.session,
      memory: known.memory,
      lastEntries: known.lastEntries,
      lastPrints: known.lastPrints,
    })
    known.memory.forgetOthers()
    known.last = { document, rendered }
    kept.set(key, known)
    return rendered
  }
}

type Kept = {
  session: Session
  memory: DocumentMemory
  lastEntries: LastValues<PrintedEntry>
  lastPrints: LastValues<Printed>
  last?: { document: DocumentToRender; rendered: RenderedDocument }
}

const isSameDocument = (one: DocumentToRender, other: DocumentToRender): boolean =>
  one.citations === other.citations &&
  one.references === other.references &&
  one.furtherReading === other.furtherReading &&
  one.hasLinks === other.hasLinks

const open = ({ style, locale }: ReturnType<typeof settingsOf>): Kept => ({
  session: openSession({ open: openEngine({ style, locale }), style }),
  memory: documentMemory(),
  lastEntries: lastValues<PrintedEntry>(),
  lastPrints: lastValues<Printed>(),
})
