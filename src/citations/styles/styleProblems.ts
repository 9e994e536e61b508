import type { CslNode } from './cslTree'
import { childNamed, childrenNamed } from './cslTree'
import type { CslDocument } from './cslXml'

/** Something in a style's source, in words for who wrote it. */
export type StyleProblem = { message: string; line?: number }

/** Why this cannot be used as an independent style (CSL 1.0.2): all reasons, in the table's order. */
export const styleProblems = ({ root, lineOf }: CslDocument): StyleProblem[] => {
  const at = (message: string, node: CslNode): StyleProblem => ({ message, line: lineOf(node) })
  if (root.name !== 'style') {
    return [at(`This is no CSL style: its outermost element is <${root.name}>, not <style>.`, root)]
  }
  const parent = independentParent(root)
  if (parent !== undefined) {
    const message = `This is a dependent style: it only names its parent "${parent}". Use that one, or add it to the styles first.`
    return [at(message, root)]
  }
  return rules.flatMap((rule) => rule(root).map(({ message, node }) => at(message, node)))
}

/** The id of the style that a dependent style names as its parent. */
export const independentParent = (style: CslNode): string | undefined => {
  const link = childrenNamed(childNamed(style, 'info'), 'link').find(
    ({ attrs }) => attrs.rel === 'independent-parent',
  )
  return link && idOfLink(link.attrs.href ?? '')
}

const idOfLink = (href: string): string => {
  const path = href.trim().replace(/\/$/, '')
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.csl$/, '')
}

type Found = { message: string; node: CslNode }
type Rule = (style: CslNode) => Found[]

const hasKnownVersion: Rule = (style) => {
  const { version = '1.0' } = style.attrs
  if (/^1\.[01](?!\d)/.test(version)) return []
  return [
    {
      message: `The style is of CSL version "${version}"; versions 1.0 to 1.0.2 and CSL-M 1.1 can be used.`,
      node: style,
    },
  ]
}

const hasLayouts: Rule = (style) => {
  const citation = childNamed(style, 'citation')
  if (!citation) {
    const message = 'The style has no <citation>, so it does not say how a citation prints.'
    return [{ message, node: style }]
  }
  return [citation, ...childrenNamed(style, 'bibliography')]
    .filter((part) => !childNamed(part, 'layout'))
    .map((node) => ({ message: `<${node.name}> has no <layout>.`, node }))
}

const hasOnlyCslElements: Rule = (style) =>
  style.children
    .filter((part): part is CslNode => typeof part !== 'string' && part.name !== 'info')
    .flatMap(withDescendants)
    .filter(({ name }) => !cslElements.has(name))
    .map((node) => ({ message: `<${node.name.slice(0, 50)}> is no element of CSL.`, node }))

/**
 * Macros are followed from where the style begins to print; those that nothing calls do no harm.
 * A style counts with its macros unfolded, since a few that call each other twice print for ever.
 */
const hasUsableMacros: Rule = (style) => {
  const macros = new Map(childrenNamed(style, 'macro').map((node) => [node.attrs.name ?? '', node]))
  const found: Found[] = []
  const sizes = new Map<string, number>()
  const path: string[] = []
  const sizeOf = (node: CslNode): number => {
    const called = node.attrs.macro === undefined ? 0 : sizeOfMacro(node.attrs.macro, node)
    const parts = node.children.map((child) => (typeof child === 'string' ? 0 : sizeOf(child)))
    const isOneOf = node.name === 'choose'
    const inner = parts.reduce((sum, part) => (isOneOf ? Math.max(sum, part) : sum + part), 0)
    return 1 + called + inner
  }
  const sizeOfMacro = (name: string, caller: CslNode): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const macro = macros.get(name)
    const shown = name.slice(0, 100)
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name].map((part) => part.slice(0, 100))
      found.push({
        message: `Macros call each other in a circle: ${circle.join(' > ')}.`,
        node: caller,
      })
      return 0
    }
    if (!macro)
      found.push({ message: `There is no macro "${shown}", which is called here.`, node: caller })
    else if (name in {})
      found.push({ message: `A macro cannot be called "${shown}".`, node: macro })
    path.push(name)
    const size = macro && path.length < deepestCall ? sizeOf(macro) : 0
    path.pop()
    sizes.set(name, size)
    return size
  }
  const size = ['citation', 'bibliography']
    .flatMap((name) => childrenNamed(style, name))
    .reduce((sum, part) => sum + sizeOf(part), 0)
  if (size > largestStyle) {
    const message =
      'The style is too large: its macros call others so often that printing one reference would not end.'
    found.push({ message, node: style })
  }
  return found
}

/** citeproc-js throws on another value as soon as something prints with it. */
const hasKnownFormats: Rule = (style) =>
  withDescendants(style).flatMap((node) =>
    Object.entries(node.attrs)
      .filter(([name, value]) => formats.get(name)?.split(' ').includes(value) === false)
      .map(([name, value]) => ({
        message: `${name}="${value.slice(0, 50)}" is no value of CSL. Write one of: ${formats.get(name)}.`,
        node,
      })),
  )

const formats: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'font-style': 'normal italic oblique',
    'font-variant': 'normal small-caps',
    'font-weight': 'normal bold light',
    'text-decoration': 'none underline',
    'vertical-align': 'baseline sup sub',
    'text-case': 'lowercase uppercase capitalize-first capitalize-all sentence title',
    display: 'block left-margin right-inline indent',
  }),
)

const rules: readonly Rule[] = [
  hasKnownVersion,
  hasLayouts,
  hasOnlyCslElements,
  hasKnownFormats,
  hasUsableMacros,
]

/** In elements with all macros unfolded; no style of the CSL project has 20,000. */
const largestStyle = 50_000

/** Beyond this depth a chain of macros is not followed: no style of the CSL project has 30. */
const deepestCall = 200

const withDescendants = (node: CslNode): CslNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : withDescendants(child))),
]

/** Those of CSL 1.0.2 and of citeproc-js's own extension CSL-M. */
const cslElements: ReadonlySet<string> = new Set(
  (
    'bibliography choose citation date date-part else else-if et-al group if key label layout ' +
    'locale macro multiple name name-part names number single sort style-options substitute term ' +
    'terms text alternative alternative-text condition conditions court-class institution ' +
    'institution-part intext'
  ).split(' '),
)
