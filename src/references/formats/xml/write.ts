import { parseRichText } from '../richText'
import type { RichText, TextStyle } from '../richText'

/** Text as it may stand in XML, in an element or in an attribute; what no XML may hold is left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/.test(character) ? ' ' : ''))
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '')

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** An element around content that is XML already; empty where there is none. */
export const element = ({
  name,
  content,
  attributes = {},
}: {
  name: string
  content: string
  attributes?: Readonly<Record<string, string>>
}): string => {
  if (content === '') return ''
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return `<${name}${written.join('')}>${content}</${name}>`
}

/** An element around a text. */
export const textElement = (
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string => element({ name, content: escapeXml(text), attributes })

/** A text of CSL-JSON as XML, with the elements that a format has for its formatting. */
export const richXml = ({
  text,
  elements,
}: {
  text: string
  elements: Partial<Readonly<Record<TextStyle, string>>>
}): string =>
  parseRichText(text)
    .map((part) => partXml({ part, elements }))
    .join('')

const partXml = ({
  part,
  elements,
}: {
  part: RichText
  elements: Partial<Readonly<Record<TextStyle, string>>>
}): string => {
  if (typeof part === 'string') return escapeXml(part)
  const content = part.children.map((child) => partXml({ part: child, elements })).join('')
  const name = elements[part.style]
  return name === undefined ? content : element({ name, content })
}
