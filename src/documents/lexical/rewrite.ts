import { childrenOf, isNode, rootOf } from './node'
import type { UnknownNode } from './node'

/**
 * Rewrites the nodes of a state in reading order, each before its children, without recursion:
 * nesting is as deep as a sender likes. `rewrite` may not touch `children`.
 */
export function rewriteNodes(state: unknown, rewrite: (node: UnknownNode) => UnknownNode): unknown {
  const root = rootOf(state)
  if (!root || !isNode(state)) return state
  const visit = (node: UnknownNode): Visit => ({ node, rewritten: node, children: [] })
  const top = visit(root)
  const order: Visit[] = []
  const open = [top]
  for (let next = open.pop(); next; next = open.pop()) {
    order.push(next)
    next.rewritten = rewrite(next.node)
    next.children = childrenOf(next.node).map(visit)
    for (const child of next.children.toReversed()) open.push(child)
  }
  for (const next of order.reverse()) next.rewritten = withChildren(next)
  return changed(state, { root: top.rewritten })
}

/** A record with a change, or the record itself where it says so already. */
export function changed(node: UnknownNode, change: UnknownNode): UnknownNode {
  const isSame = Object.keys(change).every((key) => node[key] === change[key])
  return isSame ? node : { ...node, ...change }
}

type Visit = { node: UnknownNode; rewritten: UnknownNode; children: Visit[] }

function withChildren({ node, rewritten, children }: Visit): UnknownNode {
  if (children.every((child) => child.rewritten === child.node)) return rewritten
  const queue = children.values()
  const all: unknown[] = Array.isArray(node.children) ? node.children : []
  const rebuilt = all.map((child) => (isNode(child) ? queue.next().value?.rewritten : child))
  return { ...rewritten, children: rebuilt }
}
