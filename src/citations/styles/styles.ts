import { nearestNames } from './nearestNames'
import type { Style } from './parseStyle'
import { styleIndex } from './styleIndex'
import type { StyleIndex } from './styleIndex'
import { searchStyles, searchableStyles } from './styleSearch'
import type { SearchableStyles } from './styleSearch'
import type { StyleEntry, UnusableStyle } from './styleSource'

export { InvalidStyleError, parseStyle, styleKinds } from './parseStyle'
export type { Style, StyleKind } from './parseStyle'
export { setUploadedStyles } from './uploadedStyles'
export type { UploadedStyle } from './uploadedStyles'
export type { UnusableStyle } from './styleSource'

/** `parent` is there only for a dependent style: the id that it names as its parent. */
export type StyleName = { id: string; title: string; parent?: string }

/** A style id that is not there; `nearest` holds ids that may have been meant, perhaps none. */
export class UnknownStyleError extends Error {
  override name = 'UnknownStyleError'

  constructor(
    readonly style: string,
    readonly nearest: string[],
  ) {
    const hint = nearest.length > 0 ? ` The nearest names are: ${nearest.join(', ')}.` : ''
    super(`There is no citation style "${style.slice(0, 100)}".${hint}`)
  }
}

/**
 * The style of an id: an uploaded one, else a packaged one (the CSL project's and citation-js's),
 * else one of the folders of VOUCH_CSL_DIR; where none has that id, the one that has it as an older
 * or newer name. A dependent style is its parent under its own id, title and default locale.
 * Throws UnknownStyleError, and InvalidStyleError where the style is there but cannot be used.
 */
export const resolveStyle = (id: string): Style => {
  const index = styleIndex()
  const known = index.find(id)
  if (known !== undefined) return index.load(known)
  const names = [...index.entries.values()].map(({ id: name, title }) => ({ name, title }))
  throw new UnknownStyleError(id, nearestNames({ wanted: id, names }))
}

/**
 * All styles by title, dependent ones too; with `search` those that it finds by id, title, short
 * title or ISSN, best first (see `searchStyles`), and the one of which it is an older or newer id.
 */
export const listStyles = ({
  search = '',
  limit = Infinity,
}: { search?: string; limit?: number } = {}): StyleName[] => {
  const index = styleIndex()
  const found = searchStyles({ styles: searchable(index), search })
  const renamed = index.entries.get(index.find(search.trim()) ?? '')
  const all = renamed && !found.includes(renamed) ? [renamed, ...found] : found
  return all.slice(0, Math.max(0, limit)).map(styleName)
}

/** The styles of uploads and folders that are left out of the list, each with the reason. */
export const unusableStyles = (): readonly UnusableStyle[] => styleIndex().unusable

const styleName = ({ id, title, parent }: StyleEntry): StyleName =>
  parent === undefined ? { id, title } : { id, title, parent }

const searchables = new WeakMap<StyleIndex, SearchableStyles>()

const searchable = (index: StyleIndex): SearchableStyles => {
  const known = searchables.get(index)
  if (known) return known
  const styles = searchableStyles(index.entries.values())
  searchables.set(index, styles)
  return styles
}
