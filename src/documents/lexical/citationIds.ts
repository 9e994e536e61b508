import { fieldsOf, isNode } from './node'
import type { UnknownNode } from './node'
import { changed, rewriteNodes } from './rewrite'

export { isLexicalState } from './node'

/**
 * Gives each citation, cite, evidence note and other block of an editor state an id that no earlier
 * one has: pasting copies ids. The first keeps its id; a repeated or missing one gets `newId()`.
 * Input and output are serialised states; the input is never changed, unchanged parts are shared,
 * and a state without repetitions is returned as it is.
 */
export function withUniqueCitationIds(state: unknown, newId: () => string): unknown {
  const nodeIds = new Set<unknown>()
  const citeIds = new Set<unknown>()
  return rewriteNodes(state, (node) => {
    if (node.type !== 'inlineBlock' && node.type !== 'block') return node
    const fields = withUniqueId({ fields: fieldsOf(node), taken: nodeIds, newId })
    if (!Array.isArray(fields.cites)) return changed(node, { fields })
    const before: unknown[] = fields.cites
    const cites = before.map((cite) =>
      isNode(cite) ? withUniqueId({ fields: cite, taken: citeIds, newId }) : cite,
    )
    const isSame = cites.every((cite, index) => cite === before[index])
    return changed(node, { fields: isSame ? fields : { ...fields, cites } })
  })
}

type UniqueIdInput = { fields: UnknownNode; taken: Set<unknown>; newId: () => string }

function withUniqueId({ fields, taken, newId }: UniqueIdInput): UnknownNode {
  const isUsable = typeof fields.id === 'string' ? fields.id !== '' : typeof fields.id === 'number'
  const id = isUsable && !taken.has(fields.id) ? fields.id : newId()
  taken.add(id)
  return changed(fields, { id })
}
