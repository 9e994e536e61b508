import CSL from 'citeproc'
import type { Engine } from 'citeproc'
import { LRUCache } from 'lru-cache'
import type { EngineItem } from './items'
import { localeTree } from './locales'
import type { Style } from './styles'

// By default citeproc-js writes its warnings to standard output, amid what a command prints there.
CSL.debug = () => undefined

/**
 * Runs `use` with a citeproc-js engine that knows the items by their ids and nothing else.
 * Engines are kept, one per style and locale, since building one takes longer than most documents;
 * each starts empty, and one that threw is thrown away. `use` must not start another document.
 * Throws CitationEngineError.
 */
export const withEngine = <Result>({
  style,
  locale,
  items,
  use,
}: {
  style: Style
  locale: string
  items: ReadonlyMap<string, EngineItem>
  use: (engine: Engine) => Result
}): Result => {
  const key = `${style.hash}|${locale}`
  try {
    const kept = engines.get(key) ?? buildEngine({ style, locale })
    engines.delete(key)
    kept.items = items
    const result = use(kept.engine)
    kept.engine.restoreProcessorState([])
    kept.items = noItems
    engines.set(key, kept)
    return result
  } catch (error) {
    throw new CitationEngineError({ style, cause: error })
  }
}

/** citeproc-js could not process a document; `cause` is what it threw, often a bare string. */
export class CitationEngineError extends Error {
  override name = 'CitationEngineError'

  constructor({ style, cause }: { style: Style; cause: unknown }) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`The style "${style.title}" could not print this document: ${reason}`, { cause })
  }
}

/** How many engines are kept at this moment. */
export const keptEngines = (): number => engines.size

type KeptEngine = { engine: Engine; items: ReadonlyMap<string, EngineItem> }

/** An engine takes about 1 to 3 MB, mostly the tree of its style and its locale's terms. */
const engines = new LRUCache<string, KeptEngine>({ max: 16 })

const noItems: ReadonlyMap<string, EngineItem> = new Map()

const buildEngine = ({ style, locale }: { style: Style; locale: string }): KeptEngine => {
  const kept: { items: ReadonlyMap<string, EngineItem> } = { items: noItems }
  const retrieveItem = (id: string): EngineItem => {
    const item = kept.items.get(id)
    if (!item) throw new Error(`The engine asked for the item "${id}", which was not given to it.`)
    return item
  }
  const engine = new CSL.Engine(
    { retrieveLocale: localeTree, retrieveItem, embedBibliographyEntry: (id) => id },
    // citeproc-js writes into the tree of its style.
    structuredClone(style.tree),
    locale,
    true,
  )
  return Object.assign(kept, { engine })
}
