import type { CslNode } from './cslTree'

/**
 * The same style in a form in which citeproc-js 2.4 does not throw; it looks the same.
 * - A style that does not say its version is of the first, 1.0.
 * - A `<substitute>` inside another one is read into that: the first of all that has a value
 *   prints, as before (style `organon`).
 * - A title with markup in it (`<sub>`, `<i>`, `<b>`) throws within three formats, which are said in
 *   another way: a baseline where nothing around it is shifted means nothing (style
 *   `klinische-padiatrie`), oblique looks like italic, and light has no HTML.
 */
export const mendTree = (tree: CslNode): CslNode => {
  const style = mended({ node: tree, isShifted: false })
  return style.name === 'style' ? { ...style, attrs: { version: '1.0', ...style.attrs } } : style
}

const mended = ({ node, isShifted }: { node: CslNode; isShifted: boolean }): CslNode => {
  const align = node.attrs['vertical-align']
  const isInside = isShifted || align === 'sup' || align === 'sub'
  const children = node.name === 'substitute' ? flatSubstitutes(node.children) : node.children
  return {
    name: node.name,
    attrs: mendedFormats({ attrs: node.attrs, isShifted }),
    children: children.map((child) =>
      typeof child === 'string' ? child : mended({ node: child, isShifted: isInside }),
    ),
  }
}

const mendedFormats = ({
  attrs,
  isShifted,
}: {
  attrs: CslNode['attrs']
  isShifted: boolean
}): CslNode['attrs'] => {
  const mendedAttrs = { ...attrs }
  if (attrs['vertical-align'] === 'baseline' && !isShifted) delete mendedAttrs['vertical-align']
  if (attrs['font-weight'] === 'light') delete mendedAttrs['font-weight']
  if (attrs['font-style'] === 'oblique') mendedAttrs['font-style'] = 'italic'
  return mendedAttrs
}

const flatSubstitutes = (children: CslNode['children']): CslNode['children'] =>
  children.flatMap((child) => {
    if (typeof child === 'string' || child.name !== 'names') return [child]
    const inner = child.children.filter(isSubstitute).flatMap((substitute) => substitute.children)
    if (inner.length === 0) return [child]
    const names = { ...child, children: child.children.filter((part) => !isSubstitute(part)) }
    return [names, ...flatSubstitutes(inner)]
  })

const isSubstitute = (part: CslNode | string): part is CslNode =>
  typeof part !== 'string' && part.name === 'substitute'
