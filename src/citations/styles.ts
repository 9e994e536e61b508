import { createHash } from 'node:crypto'
import CSL from 'citeproc'
import { LRUCache } from 'lru-cache'
import type { CslNode } from './cslTree'
import { childNamed, childrenNamed, expandTree, someNode } from './cslTree'
import { nearestNames } from './nearestNames'
import { citationJsTemplates, packagedData, readPackagedFile } from './packagedData'
import { otherNamesOfStyle } from './renamedStyles'

/** How a style cites (CSL 1.0.2, "citation-format"). */
export const styleKinds = ['numeric', 'author-date', 'author', 'label', 'note'] as const

export type StyleKind = (typeof styleKinds)[number]

export type Style = {
  id: string
  title: string
  kind: StyleKind
  /** SHA-256 (hex) of the style's tree: two styles with one hash print the same. */
  hash: string
  /** The locale that the style was written for, as it names it. */
  defaultLocale: string | null
  hasBibliography: boolean
  /** Shared and never changed: copy it before giving it to citeproc-js. */
  tree: CslNode
}

export type StyleName = { id: string; title: string }

/** A style id that is not there; `nearest` holds ids that may have been meant. */
export class UnknownStyleError extends Error {
  override name = 'UnknownStyleError'

  constructor(
    readonly style: string,
    readonly nearest: string[],
  ) {
    super(
      `There is no citation style "${style.slice(0, 100)}". ` +
        `The nearest names are: ${nearest.join(', ')}.`,
    )
  }
}

/** CSL that cannot be used as a style: what is wrong with it. */
export class InvalidStyleError extends Error {
  override name = 'InvalidStyleError'
}

/**
 * The style of an id: an independent one of the CSL project, else one that citation-js carries,
 * else one under another name that the CSL project has given it.
 * Throws UnknownStyleError.
 */
export const resolveStyle = (id: string): Style => {
  const known = [id, ...otherNamesOfStyle(id)].find(isStyleId)
  if (known === undefined) {
    throw new UnknownStyleError(id, nearestNames({ wanted: id, names: styleTitles().keys() }))
  }
  const cached = loadedStyles.get(known)
  if (cached) return cached
  const style = loadStyle(known)
  loadedStyles.set(known, style)
  return style
}

/** All styles by title; with `search` those whose id and title together have all its words. */
export const listStyles = ({ search = '' }: { search?: string } = {}): StyleName[] => {
  const words = folded(search.slice(0, 200)).split(/\s+/).filter(Boolean)
  return sortedStyles()
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .map(({ id, title }) => ({ id, title }))
}

/**
 * A style from CSL 1.0 XML, for styles that are not among the packaged ones.
 * Throws InvalidStyleError where it is no independent style.
 */
export const parseStyle = ({ id, xml }: { id: string; xml: string }): Style => {
  let tree: CslNode
  try {
    tree = CSL.parseXml(xml.replace(/^\uFEFF/, '').trimStart())
  } catch (error) {
    throw new InvalidStyleError(`The style "${id}" is not well-formed XML.`, { cause: error })
  }
  if (tree.name !== 'style' || !childNamed(childNamed(tree, 'citation'), 'layout')) {
    throw new InvalidStyleError(
      `The style "${id}" has no <citation> with a <layout>: it is a dependent style or no style at all.`,
    )
  }
  const title = childNamed(childNamed(tree, 'info'), 'title')?.children.join('').trim()
  return styleOf({ id, title: title || id, tree })
}

const loadedStyles = new LRUCache<string, Style>({ max: 64 })

let titlesById: ReadonlyMap<string, string> | undefined
let stylesByTitle: readonly (StyleName & { searched: string })[] | undefined

const isStyleId = (id: string): boolean => styleTitles().has(id)

const styleTitles = (): ReadonlyMap<string, string> => (titlesById ??= readStyleTitles())

const readStyleTitles = (): ReadonlyMap<string, string> => {
  const { styleFiles, styleTitles: packagedTitles } = packagedData()
  const titles = new Map<string, string>()
  for (const [id, xml] of citationJsTemplates()) titles.set(id, parseStyle({ id, xml }).title)
  for (const id of styleFiles.keys()) titles.set(id, packagedTitles.get(id) ?? id)
  return titles
}

const sortedStyles = (): readonly (StyleName & { searched: string })[] =>
  (stylesByTitle ??= [...styleTitles()]
    .map(([id, title]) => ({ id, title, searched: folded(`${id} ${title}`) }))
    .sort((a, b) => titleOrder.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)))

const titleOrder = new Intl.Collator('en')

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

const loadStyle = (id: string): Style => {
  const file = packagedData().styleFiles.get(id)
  if (file === undefined) return parseStyle({ id, xml: citationJsTemplates().get(id) ?? '' })
  const content = readPackagedFile(file)
  const compact = new Map<string, unknown>(Object.entries(content ?? {})).get(id)
  return styleOf({ id, title: styleTitles().get(id) ?? id, tree: expandTree(compact) })
}

const styleOf = ({ id, title, tree }: { id: string; title: string; tree: CslNode }): Style => ({
  id,
  title,
  kind: kindOf(tree),
  hash: createHash('sha256').update(JSON.stringify(tree)).digest('hex'),
  defaultLocale: tree.attrs['default-locale'] ?? null,
  hasBibliography: childNamed(tree, 'bibliography') !== undefined,
  tree,
})

const kindOf = (tree: CslNode): StyleKind => {
  if (tree.attrs.class === 'note') return 'note'
  const format = childrenNamed(childNamed(tree, 'info'), 'category')
    .map(({ attrs }) => attrs['citation-format'])
    .find((value) => value !== undefined)
  const declared = styleKinds.find((kind) => kind === format)
  if (declared) return declared
  const citation = childNamed(tree, 'citation')
  const isNumeric =
    citation && someNode(citation, ({ attrs }) => attrs.variable === 'citation-number')
  return isNumeric ? 'numeric' : 'author-date'
}
