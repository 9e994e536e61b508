import { CslXmlError, parseCslXml } from './cslXml'
import { parseStyle } from './parseStyle'
import { isStyleName, styleEntry } from './styleSource'
import type { StyleEntry, StyleSource, UnusableStyle } from './styleSource'

/** A style that the site has of its own; `title` replaces the one in its source. */
export type UploadedStyle = { id: string; xml: string; title?: string }

/**
 * Sets the styles that the site has of its own, in place of all that were set before. They go before
 * all others of the same id. Gives those that cannot be used, with the reason; the rest are there.
 */
export const setUploadedStyles = (styles: readonly UploadedStyle[]): readonly UnusableStyle[] =>
  (current = readUploadedStyles(styles)).unusable

/** The styles that were set last; the same object until others are set. */
export const uploadedStyles = (): StyleSource => current

const readUploadedStyles = (styles: readonly UploadedStyle[]): StyleSource => {
  const entries = new Map<string, StyleEntry>()
  const sources = new Map<string, UploadedStyle>()
  const unusable: UnusableStyle[] = []
  for (const style of styles) {
    const { id, xml, title } = style
    try {
      if (!isStyleName(id)) throw new CslXmlError('Its id may have letters, digits, - and _ only.')
      const entry = styleEntry({ id, root: parseCslXml(xml).root })
      if (entry.parent === undefined) parseStyle({ id, xml })
      entries.set(id, title ? { ...entry, title } : entry)
      sources.set(id, style)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      unusable.push({ id, source: name, reason })
    }
  }
  return {
    name,
    entries,
    renamed: [],
    unusable,
    version: () => '',
    load: (id) => {
      const style = parseStyle({ id, xml: sources.get(id)?.xml ?? '' })
      return { ...style, title: entries.get(id)?.title ?? style.title }
    },
  }
}

const name = 'the uploaded styles'

let current: StyleSource = readUploadedStyles([])
