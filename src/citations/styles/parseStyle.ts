import { createHash } from 'node:crypto'
import type { CslNode } from './cslTree'
import { childNamed, childrenNamed, someNode } from './cslTree'
import { CslXmlError, parseCslXml } from './cslXml'
import { mendTree } from './mendTree'
import { styleProblems } from './styleProblems'
import type { StyleProblem } from './styleProblems'

/** How a style cites (CSL 1.0.2, "citation-format"). */
export const styleKinds = ['numeric', 'author-date', 'author', 'label', 'note'] as const

export type StyleKind = (typeof styleKinds)[number]

export type Style = {
  id: string
  title: string
  kind: StyleKind
  /** SHA-256 (hex) of the style's tree: two styles with one hash print the same. */
  hash: string
  /** The locale that the style was written for, as it names it. */
  defaultLocale: string | null
  hasBibliography: boolean
  /** Of a dependent style the id of the style that it prints as. */
  parent?: string
  /** Shared and never changed: copy it before giving it to citeproc-js. */
  tree: CslNode
}

/** CSL that cannot be used as a style: what is wrong with it. */
export class InvalidStyleError extends Error {
  override name = 'InvalidStyleError'
  readonly problems: readonly StyleProblem[]

  constructor(
    message: string,
    {
      problems = [{ message }],
      cause,
    }: { problems?: readonly StyleProblem[]; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.problems = problems
  }
}

/**
 * A style from CSL 1.0 XML, for styles that are not among the packaged ones.
 * Throws InvalidStyleError, with all problems found, where it is no independent style.
 */
export const parseStyle = ({ id, xml }: { id: string; xml: string }): Style => {
  const { root, problems } = readStyle(xml)
  if (!root || problems.length > 0) {
    const listed = problems
      .slice(0, 5)
      .map(({ message, line }) => (line === undefined ? message : `Line ${line}: ${message}`))
    throw new InvalidStyleError(
      `The style "${id.slice(0, 100)}" cannot be used. ${listed.join(' ')}`,
      { problems },
    )
  }
  const title = childNamed(childNamed(root, 'info'), 'title')?.children.join('').trim()
  return styleOf({ id, title: title || id, tree: root })
}

/** The style that a tree stands for, mended where citeproc-js would throw. */
export const styleOf = ({
  id,
  title,
  tree: source,
}: {
  id: string
  title: string
  tree: CslNode
}): Style => {
  const tree = mendTree(source)
  return {
    id,
    title,
    kind: kindOf(tree),
    hash: createHash('sha256').update(JSON.stringify(tree)).digest('hex'),
    defaultLocale: tree.attrs['default-locale'] ?? null,
    hasBibliography: childNamed(tree, 'bibliography') !== undefined,
    tree,
  }
}

const readStyle = (xml: string): { root?: CslNode; problems: StyleProblem[] } => {
  try {
    const document = parseCslXml(xml)
    return { root: document.root, problems: styleProblems(document) }
  } catch (error) {
    if (!(error instanceof CslXmlError)) throw error
    return { problems: [{ message: error.message, line: error.line }] }
  }
}

const kindOf = (tree: CslNode): StyleKind => {
  if (tree.attrs.class === 'note') return 'note'
  const format = childrenNamed(childNamed(tree, 'info'), 'category')
    .map(({ attrs }) => attrs['citation-format'])
    .find((value) => value !== undefined)
  const declared = styleKinds.find((kind) => kind === format)
  if (declared) return declared
  const citation = childNamed(tree, 'citation')
  const isNumeric =
    citation && someNode(citation, ({ attrs }) => attrs.variable === 'citation-number')
  return isNumeric ? 'numeric' : 'author-date'
}
