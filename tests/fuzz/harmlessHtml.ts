import { parseFragment, serialize } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

/**
 * What a browser would find in this HTML beyond the formatting of CSL and links to the web: one
 * line for each fault, and none where it is harmless.
 */
export const faultsOf = (html: string): string[] => {
  const faults: string[] = []
  const fragment = parseFragment(html, {
    onParseError: ({ code }) => {
      if (!harmlessParseErrors.has(code)) faults.push(`is not well-formed: ${code}`)
    },
  })
  faults.push(...fragment.childNodes.flatMap(nodeFaults))
  if (tagsOf(html) !== tagsOf(serialize(fragment))) faults.push('has tags without their partners')
  return faults.map((fault) => `${fault} in ${html}`)
}

/** Characters that no markup is made of. */
const harmlessParseErrors: ReadonlySet<string> = new Set([
  'control-character-in-input-stream',
  'noncharacter-in-input-stream',
  'surrogate-in-input-stream',
  'unexpected-null-character',
])

/** Elements by name, each with its attributes and what their values may be. */
const allowed: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  i: {},
  em: {},
  b: {},
  strong: {},
  sup: {},
  sub: {},
  br: {},
  span: {
    style:
      /^(?:font-variant:(?:small-caps|normal)|font-style:normal|font-weight:normal|text-decoration:(?:none|underline))$/,
  },
  a: { href: /^https?:\/\/[^\s"<>]+$/ },
}

/** A browser closes what is open and drops what closes nothing. */
const tagsOf = (html: string): string => (html.match(/<\/?[a-z]+/g) ?? []).join()

type Node = DefaultTreeAdapterTypes.ChildNode

const nodeFaults = (node: Node): string[] => {
  if (node.nodeName === '#text') return []
  if (!('tagName' in node)) return [`has a node ${node.nodeName}`]
  const attributes = Object.hasOwn(allowed, node.tagName) ? allowed[node.tagName] : undefined
  if (!attributes) return [`has the element ${node.tagName}`]
  const faults = node.attrs
    .filter(({ name, value }) => !attributes[name]?.test(value))
    .map(({ name, value }) => `has ${node.tagName} with ${name}=${JSON.stringify(value)}`)
  return [...faults, ...node.childNodes.flatMap(nodeFaults)]
}
