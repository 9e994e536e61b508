import type { CslNode } from './cslTree'
import { childNamed, childrenNamed } from './cslTree'
import type { RenamedStyle } from './renamedStyles'
import type { Style } from './parseStyle'
import { independentParent } from './styleProblems'

/** What is known of a style before it is read as a whole. */
export type StyleEntry = {
  id: string
  title: string
  /** Of a dependent style, the id of the style that it prints as. */
  parent?: string
  shortTitle?: string
  /** As they are written: `0190-9622`. */
  issns?: readonly string[]
  /** Of a dependent style: it goes before its parent's (CSL 1.0.2, "Dependent Styles"). */
  defaultLocale?: string
}

/** A style of a source that cannot be used, and why, in words for people. */
export type UnusableStyle = { id: string; source: string; reason: string }

/** A place that styles come from. */
export type StyleSource = {
  /** For people: a package or a folder. */
  name: string
  entries: ReadonlyMap<string, StyleEntry>
  renamed: readonly RenamedStyle[]
  unusable: readonly UnusableStyle[]
  /** Another text for the same id where what `load` gives may have changed. */
  version: (id: string) => string
  /** An independent style of `entries`. Throws InvalidStyleError. */
  load: (id: string) => Style
}

/** An id as a file name or a link has it: nothing that could be a path. */
export const isStyleName = (id: string): boolean => id.length <= 200 && /^[\w-]+$/.test(id)

/** The entry of a style from its tree, of which all but `<info>` may be missing. */
export const styleEntry = ({ id, root }: { id: string; root: CslNode }): StyleEntry => {
  const info = childNamed(root, 'info')
  const textOf = (name: string) => textOfNode(childNamed(info, name))
  const parent = independentParent(root)
  const entry: StyleEntry = { id, title: textOf('title') || id }
  const shortTitle = textOf('title-short')
  const issns = ['issn', 'eissn', 'issnl'].flatMap((name) => childrenNamed(info, name))
  const defaultLocale = root.attrs['default-locale']
  if (parent !== undefined) entry.parent = parent
  if (shortTitle) entry.shortTitle = shortTitle
  if (issns.length > 0) entry.issns = issns.map(textOfNode)
  if (defaultLocale) entry.defaultLocale = defaultLocale
  return entry
}

const textOfNode = (node: CslNode | undefined): string =>
  (node?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText)

const longestText = 500
