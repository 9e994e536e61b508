import type { CslItem } from '../../csl'
import { entryKeys } from '../entryKeys'
import { parseRichText } from '../richText'
import type { RichText, TextStyle } from '../richText'
import { endnoteValues } from '../tagged/endnoteValues'
import { referenceTypeOf } from '../tagged/referenceTypes'
import { element, escapeXml, textElement } from '../xml/write'
import type { ReferenceWriter } from '../writer'
import { xmlFields } from './fields'

/** EndNote XML in UTF-8 as EndNote exports it: each value in `style` elements, which carry its formatting. */
export const writer: ReferenceWriter = {
  label: 'EndNote XML',
  mediaType: 'application/xml',
  extension: 'xml',
  write: (items) => {
    const keys = entryKeys(items)
    const records = items.map((item, index) =>
      writeRecord({ item, key: keys[index] ?? '', number: index + 1 }),
    )
    return `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n${records.join('')}</records></xml>\n`
  },
}

const writeRecord = ({
  item,
  key,
  number,
}: {
  item: CslItem
  key: string
  number: number
}): string => {
  const type = referenceTypeOf(item.type)
  const values = new Map(endnoteValues(item)).set('label', [key])
  const parts = [
    textElement('source-app', 'EndNote', { name: 'EndNote', version: '20.0' }),
    textElement('rec-number', String(number)),
    textElement('ref-type', String(type.number), { name: type.name }),
    ...nested(leavesOf(values)),
  ]
  return `${element({ name: 'record', content: parts.join('') })}\n`
}

type Leaf = { path: readonly string[]; xml: string }

/** Each value as its own element, with the names of those around it. */
const leavesOf = (values: Map<string, readonly string[]>): Leaf[] =>
  xmlFields.flatMap(({ field, path, isFormatted }) => {
    const found = values.get(field) ?? []
    values.delete(field)
    const names = path.split('/')
    const name = names.at(-1) ?? field
    return found.map((value) => ({
      path: names.slice(0, -1),
      xml: element({
        name,
        content: isFormatted ? styled(value) : style({ text: value, faces: [] }),
      }),
    }))
  })

/** Puts neighbours that stand in the same elements together. */
const nested = (leaves: readonly Leaf[]): string[] => {
  const groups: { name: string | undefined; leaves: Leaf[] }[] = []
  for (const leaf of leaves) {
    const [name] = leaf.path
    const last = groups.at(-1)
    if (last && name !== undefined && last.name === name) last.leaves.push(leaf)
    else groups.push({ name, leaves: [leaf] })
  }
  return groups.map(({ name, leaves: inner }) =>
    name === undefined
      ? inner.map(({ xml }) => xml).join('')
      : element({
          name,
          content: nested(inner.map(({ path, xml }) => ({ path: path.slice(1), xml }))).join(''),
        }),
  )
}

const styled = (text: string): string =>
  parseRichText(text)
    .map((part) => styledPart({ part, faces: [] }))
    .join('')

const styledPart = ({ part, faces }: { part: RichText; faces: readonly string[] }): string => {
  if (typeof part === 'string') return style({ text: part, faces })
  const face = faceOf[part.style]
  const inner = face ? [...faces, face] : faces
  return part.children.map((child) => styledPart({ part: child, faces: inner })).join('')
}

const faceOf: Partial<Readonly<Record<TextStyle, string>>> = {
  italic: 'italic',
  bold: 'bold',
  superscript: 'superscript',
  subscript: 'subscript',
}

const style = ({ text, faces }: { text: string; faces: readonly string[] }): string =>
  element({
    name: 'style',
    content: escapeXml(text),
    attributes: { face: faces.join(' ') || 'normal', font: 'default', size: '100%' },
  })
