/** A node of an editor state that nobody has checked yet. */
export type UnknownNode = Record<string, unknown>

export function isNode(value: unknown): value is UnknownNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The nodes below `node`; none where `children` is missing or odd. */
export function childrenOf(node: UnknownNode): UnknownNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

/** Whether a value looks like an editor state, so that its nodes can be read and rewritten. */
export function isLexicalState(value: unknown): value is { root: UnknownNode } {
  return isNode(value) && isNode(value.root)
}

/** The top of an editor state, or nothing where there is none. */
export function rootOf(state: unknown): UnknownNode | undefined {
  return isLexicalState(state) ? state.root : undefined
}

/** The form data of a block, inline block, link or upload. */
export function fieldsOf(node: UnknownNode): UnknownNode {
  return isNode(node.fields) ? node.fields : {}
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** An id as text: of a string, a number, or a populated document; empty for anything else. */
export function idOf(value: unknown): string {
  const id = isNode(value) ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

/** All text below a node in reading order, however deep the node nests. */
export function textBelow(node: UnknownNode): string {
  const texts: string[] = []
  const open = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    texts.push(next.type === 'linebreak' ? '\n' : stringOf(next.text))
    for (const child of childrenOf(next).reverse()) open.push(child)
  }
  return texts.join('')
}
