import { LRUCache } from 'lru-cache'
import type { PrintedEntry } from './bibliography'
import { engineSize, mostEngineParts, openEngine } from './engine/engine'
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
 * and answers what `renderDocument` would; only what an edit touches is formatted again. What is known of
 * a style and locale is kept for as long as there is room for it, so that switching back to one costs
 * next to nothing. Documents are taken to be unchanging: what changed has to be another object, up to
 * the lists that hold it.
 * The renderer throws what `renderDocument` does, and is usable afterwards.
 */
export const createRenderer = (): Renderer => {
  lastRenderer += 1
  const renderer = lastRenderer
  return (document) => {
    const { style, locale } = settingsOf(document)
    const key = `${renderer}|${style.hash}|${locale}`
    const known = sessions.get(key) ?? open({ style, locale })
    if (known.last && isSameDocument(known.last.document, document)) return known.last.rendered
    // What threw is in an unknown state: only what has gone well is kept, and the rest starts anew.
    sessions.delete(key)
    const rendered = printDocument({
      document,
      settings: { style, locale },
      process: (prepared) => {
        try {
          return known.session(prepared)
        } catch (error) {
          known.session = openSession({ open: openEngine({ style, locale }), style })
          throw error
        }
      },
      memory: known.memory,
      lastEntries: known.lastEntries,
      lastPrints: known.lastPrints,
    })
    known.memory.forgetOthers()
    known.last = { document, rendered }
    sessions.set(key, known)
    return rendered
  }
}

let lastRenderer = 0

/** The sessions of all renderers: those not used the longest give way. */
const sessions = new LRUCache<string, Kept>({
  max: 32,
  maxSize: mostEngineParts,
  sizeCalculation: ({ size }) => size,
})

type Kept = {
  size: number
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

const open = ({ style, locale }: ReturnType<typeof settingsOf>): Kept => {
  const engine = openEngine({ style, locale })
  return {
    size: Math.max(1, engineSize(engine.engine)),
    session: openSession({ open: engine, style }),
    memory: documentMemory(),
    lastEntries: lastValues<PrintedEntry>(),
    lastPrints: lastValues<Printed>(),
  }
}
