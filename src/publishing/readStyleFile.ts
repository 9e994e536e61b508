import type { CslNode } from '../citations/styles/cslTree'
import { childNamed } from '../citations/styles/cslTree'
import { CslXmlError, parseCslXml } from '../citations/styles/cslXml'
import { InvalidStyleError, parseStyle } from '../citations/styles/parseStyle'
import { independentParent } from '../citations/styles/styleProblems'
import type { StyleProblem } from '../citations/styles/styleProblems'
import { UnknownStyleError, resolveStyle } from '../citations/styles/styles'
import type { Style } from '../citations/styles/styles'
import { styleIdFrom } from './styleId'

export type StyleReading =
  | {
      /** For a dependent style that of its parent, under the dependent's own title and locale. */
      style: Style
      /** The id that the style itself bears, in the form of this site's ids. */
      selfId: string | undefined
    }
  | { problems: readonly StyleProblem[] }

/** A style from CSL, independent or dependent, or all that keeps it from being one. */
export const readStyleFile = ({ id, xml }: { id: string; xml: string }): StyleReading => {
  try {
    const { root } = parseCslXml(xml)
    const info = childNamed(root, 'info')
    const selfId = styleIdFrom(textOf(childNamed(info, 'id')))
    const parentId = root.name === 'style' ? independentParent(root) : undefined
    if (parentId === undefined) return { style: parseStyle({ id, xml }), selfId }
    const parent = findStyle(parentId)
    if (!parent) return { problems: [parentMissing(parentId)] }
    if (parent.parent) return { problems: [parentDependent({ parentId, parent: parent.parent })] }
    const title = textOf(childNamed(info, 'title')) || id
    const defaultLocale = root.attrs['default-locale'] ?? parent.defaultLocale
    return { style: { ...parent, id, title, defaultLocale, parent: parent.id }, selfId }
  } catch (error) {
    if (error instanceof InvalidStyleError) return { problems: error.problems }
    if (error instanceof CslXmlError) {
      return { problems: [{ message: error.message, line: error.line }] }
    }
    throw error
  }
}

/** The style of an id, uploaded or not, as far as the citation module knows it and can use it. */
export const findStyle = (id: string): Style | undefined => {
  try {
    return resolveStyle(id)
  } catch (error) {
    if (error instanceof UnknownStyleError || error instanceof InvalidStyleError) return undefined
    throw error
  }
}

const textOf = (node: CslNode | undefined): string =>
  (node?.children ?? [])
    .filter((child) => typeof child === 'string')
    .join('')
    .trim()

const parentMissing = (parent: string): StyleProblem => ({
  message: `This is a dependent style: it prints as its parent “${parent.slice(0, 100)}”, which is not there or cannot be used. Upload the parent first.`,
})

const parentDependent = ({
  parentId,
  parent,
}: {
  parentId: string
  parent: string
}): StyleProblem => ({
  message: `This is a dependent style, and its parent “${parentId}” is one itself, which prints as “${parent}”. Name that as its parent.`,
})
