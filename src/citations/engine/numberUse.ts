import type { CslNode } from '../styles/cslTree'
import { childNamed, childrenNamed, someNode } from '../styles/cslTree'
import type { Style } from '../styles/styles'

/**
 * How a part of a style uses citation numbers: not at all, only by printing them as they are, or
 * in another way (in a condition, as an ordinal, from last to first), so that the number may
 * change more of the text than itself.
 */
export type NumberUse = 'none' | 'printed' | 'other'

/** How the layout of a style's citations, or of its bibliography's entries, uses the numbers. */
export const numberUse = (style: Style, part: 'citation' | 'bibliography'): NumberUse => {
  const layout = childNamed(childNamed(style.tree, part), 'layout')
  if (!layout) return 'none'
  const nodes = withMacros({ style, start: layout }).filter(namesTheNumber)
  if (nodes.length === 0) return 'none'
  const isPrinted = nodes.every(({ name }) => name === 'text') && !countsDown(style)
  return isPrinted ? 'printed' : 'other'
}

/**
 * How the order of the bibliography depends on the order of the citations: `cited` is that order
 * itself, `sorted` is not, `mixed` sorts by the number among other keys.
 */
export const bibliographyOrder = (style: Style): 'cited' | 'sorted' | 'mixed' => {
  const sort = childNamed(childNamed(style.tree, 'bibliography'), 'sort')
  const keys = childrenNamed(sort, 'key')
  const numbered = keys.filter((key) => withMacros({ style, start: key }).some(namesTheNumber))
  if (keys.length === 0) return 'cited'
  if (numbered.length === 0) return 'sorted'
  const isCitedOrder = numbered.length === keys.length && keys.length === 1 && !countsDown(style)
  return isCitedOrder ? 'cited' : 'mixed'
}

const countsDown = (style: Style): boolean =>
  childrenNamed(childNamed(childNamed(style.tree, 'bibliography'), 'sort'), 'key').some(
    ({ attrs }) => attrs.sort === 'descending',
  )

/** A locale or a condition may name the number in any attribute: `variable`, `is-numeric`, ... */
const namesTheNumber = ({ attrs }: CslNode): boolean =>
  Object.values(attrs).some((value) => value.split(/\s+/).includes('citation-number'))

/** The elements of a part of a style and of all macros that it calls, each once. */
const withMacros = ({ style, start }: { style: Style; start: CslNode }): CslNode[] => {
  const macros = new Map(
    childrenNamed(style.tree, 'macro').map((macro) => [macro.attrs.name ?? '', macro]),
  )
  const nodes = new Set<CslNode>()
  const waiting = [start]
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    someNode(part, (node) => {
      nodes.add(node)
      const macro = node.attrs.macro === undefined ? undefined : macros.get(node.attrs.macro)
      if (macro && !nodes.has(macro)) waiting.push(macro)
      return false
    })
  }
  return [...nodes]
}
