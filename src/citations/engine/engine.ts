import CSL from 'citeproc'
import type { Engine } from 'citeproc'
import { LRUCache } from 'lru-cache'
import type { EngineItem } from './items'
import { localeTree } from '../styles/locales'
import type { Style } from '../styles/styles'

// By default citeproc-js writes its warnings to standard output, amid what a command prints there.
CSL.debug = () => undefined

/** A citeproc-js engine and the items that it may know, by their ids. */
export type OpenEngine = { engine: Engine; items: ReadonlyMap<string, EngineItem> }

/**
 * A new citeproc-js engine for a style and locale, as yet without items.
 * Throws CitationEngineError.
 */
export const openEngine = ({ style, locale }: { style: Style; locale: string }): OpenEngine => {
  const open: { items: ReadonlyMap<string, EngineItem> } = { items: noItems }
  const retrieveItem = (id: string): EngineItem => {
    const item = open.items.get(id)
    if (!item) throw new Error(`The engine asked for the item "${id}", which was not given to it.`)
    return item
  }
  try {
    const engine = new CSL.Engine(
      { retrieveLocale: localeTree, retrieveItem, embedBibliographyEntry: (id) => id },
      // citeproc-js writes into the tree of its style.
      structuredClone(style.tree),
      locale,
      true,
    )
    harden(engine)
    return Object.assign(open, { engine })
  } catch (error) {
    throw new CitationEngineError({ style, cause: error })
  }
}

/**
 * Runs `use` with an engine that knows nothing of any document.
 * Engines are kept, one per style and locale, since building one takes longer than most documents;
 * each starts empty, and one that threw is thrown away. `use` must not start another document.
 * Throws CitationEngineError.
 */
export const withEngine = <Result>({
  style,
  locale,
  use,
}: {
  style: Style
  locale: string
  use: (open: OpenEngine) => Result
}): Result => {
  const key = `${style.hash}|${locale}`
  const kept = engines.get(key) ?? openEngine({ style, locale })
  engines.delete(key)
  try {
    const result = use(kept)
    emptyEngine(kept.engine)
    kept.items = noItems
    engines.set(key, kept)
    return result
  } catch (error) {
    if (error instanceof CitationEngineError) throw error
    throw new CitationEngineError({ style, cause: error })
  }
}

/** Lets an engine forget every item and citation. */
export const emptyEngine = (engine: Engine): void => {
  engine.restoreProcessorState([])
  harden(engine)
}

/** What a text of a reference is looked up in must not have what every object has (`__proto__`). */
const harden = ({ registry }: Engine): void => {
  Object.setPrototypeOf(registry.ambigcites, null)
  Object.setPrototypeOf(registry.namereg.namereg, null)
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

/**
 * The parts of its style that an engine holds. Each takes some 650 bytes of memory: most engines take 1
 * or 2 MB, but citeproc-js writes the macros of sort keys out, and so one of APA takes 36.
 */
export const engineSize = (engine: Engine): number =>
  [
    engine.citation.tokens,
    engine.citation_sort.tokens,
    engine.bibliography.tokens,
    engine.bibliography_sort.tokens,
    ...Object.values(engine.macros),
  ].reduce((size, tokens) => size + tokens.length, 0)

/** How many parts of styles may be kept at once: some 100 MB. */
export const mostEngineParts = 160_000

const engines = new LRUCache<string, OpenEngine>({
  max: 16,
  maxSize: mostEngineParts,
  sizeCalculation: ({ engine }) => Math.max(1, engineSize(engine)),
})

const noItems: ReadonlyMap<string, EngineItem> = new Map()
