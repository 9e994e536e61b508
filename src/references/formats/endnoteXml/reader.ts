import type { CslItem, CslType } from '../../csl'
import { longestEntryText } from '../reader'
import type { ReadEntry, ReferenceReader } from '../reader'
import { endnoteItem } from '../tagged/endnoteRows'
import { typeOfName, typeOfNumber } from '../tagged/referenceTypes'
import { entryIds } from '../values/entryIds'
import { withoutPrefixes, xmlRecords } from '../xml/elements'
import type { XmlElement, XmlRecord } from '../xml/elements'
import { allAt, at, plainTextOf, rawText } from '../xml/read'
import { textOf } from '../values/texts'
import { xmlFields } from './fields'

/** EndNote XML as EndNote, Zotero and Mendeley write it. */
export const reader: ReferenceReader = {
  label: 'EndNote XML',
  recognise: (beginning) => {
    const plain = withoutPrefixes(beginning)
    if (/<source-app\b[^>]{0,100}EndNote|<ref-type\b/.test(plain)) return 0.95
    return /<xml\b[^<>]{0,500}>\s{0,200}<records\b/.test(plain) ? 0.8 : 0
  },
  read,
}

function* read(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  for (const record of xmlRecords({ text, names: new Set(['record']) })) {
    const item = itemOf(record)
    const key =
      plainTextOf(at(record.element, 'label')) ?? plainTextOf(at(record.element, 'rec-number'))
    if (item) item.id = idOf({ item, key: key?.slice(0, 200) })
    yield {
      line: record.element.line,
      text: text.slice(record.start, Math.min(record.end, record.start + longestEntryText)),
      problems: record.problems,
      ...(item && { item }),
    }
  }
}

const itemOf = ({ element, problems }: XmlRecord): CslItem | undefined => {
  if (element.name !== 'record') return undefined
  const values = new Map<string, string[]>()
  for (const { field, path, isFormatted } of xmlFields) {
    const found = allAt(element, path).map((child) =>
      isFormatted ? styledText(child) : rawText(child),
    )
    const filled = found.map(textOf).filter((value) => value !== undefined)
    if (filled.length > 0) values.set(field, [...(values.get(field) ?? []), ...filled])
  }
  if (values.size === 0) {
    problems.push({
      line: element.line,
      message: 'The record has no field that can be read. It is left out.',
    })
    return undefined
  }
  const refType = at(element, 'ref-type')
  const name = refType?.attributes.name ?? ''
  return endnoteItem({ type: typeOf(refType), values, isEdited: /^edited book$/i.test(name) })
}

/** The name comes first: EndNote gave some numbers another meaning between its versions. */
const typeOf = (refType: XmlElement | undefined): CslType =>
  typeOfName(refType?.attributes.name ?? '') ??
  typeOfNumber(Number(refType && rawText(refType))) ??
  'document'

/** The pieces of a value with the formatting that their `style` elements say. */
const styledText = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child
      const text = rawText(child)
      const faces = (child.attributes.face ?? '').split(' ')
      return textOf(text) === undefined
        ? text
        : faces.reduce((inner, face) => marked({ inner, tag: faceTags[face] }), text)
    })
    .join('')

const marked = ({ inner, tag }: { inner: string; tag: string | undefined }): string => {
  if (!tag) return inner
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*\S)(\s*)$/.exec(inner) ?? []
  return `${before}<${tag}>${core}</${tag}>${after}`
}

const faceTags: Readonly<Record<string, string>> = {
  italic: 'i',
  bold: 'b',
  superscript: 'sup',
  subscript: 'sub',
}
