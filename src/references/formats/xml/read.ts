import { textOf } from '../values/texts'
import type { XmlElement } from './elements'

/** The elements of a name directly in an element, in their order. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )

/** The first element at a path of names (`Journal/JournalIssue`). */
export const at = (element: XmlElement | undefined, path: string): XmlElement | undefined =>
  path
    .split('/')
    .reduce<XmlElement | undefined>((parent, name) => childrenOf(parent, name)[0], element)

/** All elements at a path of names. */
export const allAt = (element: XmlElement | undefined, path: string): XmlElement[] =>
  path
    .split('/')
    .reduce<XmlElement[]>(
      (parents, name) => parents.flatMap((parent) => childrenOf(parent, name)),
      element ? [element] : [],
    )

/** The elements of one of the names anywhere in an element, in their order. */
export const within = (element: XmlElement, names: ReadonlySet<string>): XmlElement[] =>
  element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return [...(names.has(child.name) ? [child] : []), ...within(child, names)]
  })

/** The text of an element and of all in it, on one line; undefined where there is none. */
export const plainTextOf = (element: XmlElement | undefined): string | undefined =>
  element && textOf(rawText(element))

/** The text of an element with the formatting that CSL knows (italics, bold, sub- and superscript). */
export const richTextOf = (element: XmlElement | undefined): string | undefined =>
  element && textOf(markedText(element))

/** The text as it stands. */
export const rawText = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')

const markedText = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child
      const inner = markedText(child)
      const tag = tags[child.name]
      return tag && inner.trim() !== '' ? `${tag.open}${inner}${tag.close}` : inner
    })
    .join('')

const tag = (name: string) => ({ open: `<${name}>`, close: `</${name}>` })
const smallCaps = { open: '<span style="font-variant:small-caps;">', close: '</span>' }

/** HTML's and JATS's elements of formatting, as CSL-JSON has them. */
const tags: Readonly<Record<string, { open: string; close: string }>> = {
  i: tag('i'),
  italic: tag('i'),
  em: tag('i'),
  b: tag('b'),
  bold: tag('b'),
  strong: tag('b'),
  sup: tag('sup'),
  sub: tag('sub'),
  sc: smallCaps,
}
