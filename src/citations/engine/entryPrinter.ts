import type { Engine } from 'citeproc'
import type { KnownItems } from './knownItems'
import { entryPlaceholder } from './numberTemplate'
import { isNothingPrinted } from './shortNames'
import type { NumberUse } from './numberUse'
import type { EngineEntry } from './stages'
import type { Style } from '../styles/styles'

/**
 * Prints the entries of a session's document, in the style's order; what prints as before is not
 * printed again. Null where the style has no bibliography.
 */
export type EntryPrinter = () => EngineEntry[] | null

type PrintedEntry = { key: string; html: string | null | undefined }

/** All citations have to be printed before their entries are. */
export const entryPrinter = ({
  engine,
  style,
  items,
  numbers,
}: {
  engine: Engine
  style: Style
  items: KnownItems
  numbers: NumberUse
}): EntryPrinter => {
  const hasSubstitutes = engine.bibliography.opt['subsequent-author-substitute'] !== undefined
  let earlier = new Map<string, PrintedEntry>()

  return () => {
    if (!style.hasBibliography) return null
    const ids = engine.registry.getSortedIds()
    const hasTemplate = (id: string): boolean => numbers === 'printed' && items.isPlain(id)
    const wanted = ids.map((id, index) => {
      const context = hasSubstitutes ? entriesBefore({ ids, index, items }) : []
      const number = numbers === 'none' || hasTemplate(id) ? '' : index
      const states = [id, ...context].map((each) => `${each} ${items.state(each)}`)
      return { id, key: `${number} ${states.join('\n')}`, context }
    })
    const missing = wanted.filter(({ id, key }) => earlier.get(id)?.key !== key)
    const printed = printEntries({
      engine,
      items,
      ids: new Set(missing.flatMap(({ id, context }) => [...context, id])),
      hasTemplate,
    })
    const present = wanted.map(({ id, key }): [string, PrintedEntry] => {
      const known = earlier.get(id)
      return [id, known?.key === key ? known : { key, html: printed.get(id) }]
    })
    earlier = new Map(present)
    return present.flatMap(([itemId, { html }]) => (html === undefined ? [] : [{ itemId, html }]))
  }
}

/**
 * The entries before one that decide whether its names are replaced (`subsequent-author-substitute`,
 * CSL 1.0.2): that before it or, as long as they have no names, those before that, within limits.
 */
const entriesBefore = ({
  ids,
  index,
  items,
}: {
  ids: readonly string[]
  index: number
  items: KnownItems
}): string[] => {
  const before: string[] = []
  for (let at = index - 1; at >= 0 && before.length < 5; at -= 1) {
    const id = ids[at]
    if (id === undefined) break
    before.unshift(id)
    if (items.hasNames(id)) break
  }
  return before
}

/**
 * What prints an entry registers its names (of editors, too), by which markers that are printed later
 * would tell people apart who are not in any marker.
 */
const withoutNaming = <Result>({ registry: { namereg } }: Engine, print: () => Result): Result => {
  const { addname } = namereg
  namereg.addname = () => undefined
  try {
    return print()
  } finally {
    namereg.addname = addname
  }
}

/**
 * Prints some of the bibliography's entries as if they were all. One of which nothing prints is null;
 * one that the style leaves out is not there. citeproc-js leaves out the former as well, so that its
 * two lists do not match: each printed entry therefore ends with its id (see
 * `embedBibliographyEntry`).
 */
const printEntries = ({
  engine,
  items,
  ids,
  hasTemplate,
}: {
  engine: Engine
  items: KnownItems
  ids: ReadonlySet<string>
  hasTemplate: (id: string) => boolean
}): Map<string, string | null> => {
  if (ids.size === 0) return new Map()
  const { registry } = engine
  const tokens = [...ids].map(items.token)
  const numbers = tokens.map(({ seq }) => seq)
  for (const token of tokens) if (hasTemplate(token.id)) token.seq = entryPlaceholder
  const { getSortedIds } = registry
  const sortedIds = registry.getSortedIds().filter((id) => ids.has(id))
  registry.getSortedIds = () => sortedIds
  const bibliography = withoutNaming(engine, () => engine.makeBibliography())
  registry.getSortedIds = getSortedIds
  tokens.forEach((token, index) => (token.seq = numbers[index] ?? token.seq))
  if (bibliography === false) return new Map()
  const [{ entry_ids: listed }, entries] = bibliography
  const printed = new Map<string, string | null>(listed.flat().map((id) => [id, null]))
  for (const entry of entries) {
    const end = entry.lastIndexOf('</div>')
    const html = entry.slice(entry.indexOf('>') + 1, end)
    if (!isNothingPrinted(html)) printed.set(entry.slice(end + '</div>'.length).trim(), html)
  }
  return printed
}
