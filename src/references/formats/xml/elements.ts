import { Parser } from 'htmlparser2'
import type { ReadProblem } from '../reader'
import { lineCounter } from '../values/lineCounter'
import { documentType } from './documentType'

/** An element of an XML document: what it holds in order, and the line on which it starts. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
  line: number
}

/** One record of an XML document, with where it starts and ends in the text. */
export type XmlRecord = { element: XmlElement; start: number; end: number; problems: ReadProblem[] }

const deepestNesting = 200
const chunkLength = 65_536

/**
 * The elements of the names given, one by one, in the document's order, each with all that it holds; a second one
 * inside of one begins a new record, since the first was never closed. Names lose the prefix of their namespace. The document type is passed over, nothing outside of the document is asked for, and no entity
 * but XML's own five and HTML's is known: one that the document declares itself stays as it is and is
 * reported. What is not closed ends with what it stands in, and is reported; a document that is cut off ahead of its
 * first record is a record without a name.
 */
export function* xmlRecords({
  text,
  names,
}: {
  text: string
  names: ReadonlySet<string>
}): Generator<XmlRecord> {
  const lineAt = lineCounter(text)
  const { end: contentStart, entities } = documentType(text)
  const ready: XmlRecord[] = []
  let record: XmlRecord | undefined
  let open: XmlElement[] = []
  let depth = 0
  let isTooDeep = false
  let isEnding = false
  let count = 0

  const close = (end: number) => {
    if (!record) return
    record.end = end
    reportEntities({ record, text, entities })
    ready.push(record)
    count += 1
    record = undefined
    open = []
  }
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const name = localName(tag)
        depth += 1
        if (depth > deepestNesting) isTooDeep = true
        if (isTooDeep) return
        const start = contentStart + parser.startIndex
        const isRecord = names.has(name)
        if (isRecord && record) {
          record.problems.push(notClosed({ name, line: record.element.line }))
          close(start)
        }
        if (!record && !isRecord) return
        const element: XmlElement = { name, attributes, children: [], line: lineAt(start) }
        open.at(-1)?.children.push(element)
        open.push(element)
        record ??= { element, start, end: start, problems: [] }
      },
      ontext: (data) => {
        const parent = open.at(-1)
        if (!parent || isTooDeep) return
        const last = parent.children.length - 1
        const before = parent.children[last]
        if (typeof before === 'string') parent.children[last] = before + data
        else parent.children.push(data)
      },
      onclosetag: (tag, isImplied) => {
        const name = localName(tag)
        depth -= 1
        const element = open.at(-1)
        if (!record || element?.name !== name || isTooDeep) return
        const end = contentStart + parser.endIndex
        const isSelfClosing = text[end] === '>' && text[end - 1] === '/'
        const isOutermost = open.length === 1
        if (isImplied && !isSelfClosing && (!isEnding || isOutermost))
          record.problems.push(notClosed({ name, line: element.line }))
        open.pop()
        if (open.length === 0) close(end + 1)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const textEnd = endOfMarkup(text)
  for (let start = contentStart; start < textEnd && !isTooDeep; start += chunkLength) {
    parser.write(text.slice(start, Math.min(start + chunkLength, textEnd)))
    yield* ready.splice(0)
  }
  if (isTooDeep) {
    const line = lineAt(contentStart + parser.startIndex)
    const message = `The document nests deeper than ${deepestNesting} elements here. What follows is not read.`
    const element = record?.element ?? { name: '', attributes: {}, children: [], line }
    yield { element, start: contentStart, end: contentStart, problems: [{ line, message }] }
    return
  }
  const isCutOff = depth > 0 || textEnd < text.length
  isEnding = true
  parser.end()
  if (isCutOff && count === 0) ready.push(nothingRead(lineAt(textEnd)))
  yield* ready.splice(0)
}

/** Where a document that was cut off in the middle of a tag has its last whole part. */
const endOfMarkup = (text: string): number => {
  const last = text.lastIndexOf('<')
  return last >= 0 && !text.includes('>', last) ? last : text.length
}

const nothingRead = (line: number): XmlRecord => ({
  element: { name: '', attributes: {}, children: [], line },
  start: 0,
  end: 0,
  problems: [
    {
      line,
      message: 'The document is cut off here, and no reference stands ahead of it. Get it anew.',
    },
  ],
})

/** The beginning of a document with names that have lost the prefix of their namespace, for recognising it. */
export const withoutPrefixes = (text: string): string =>
  text.replace(/<(\/?)[A-Za-z][\w-]{0,20}:/g, '<$1')

/** A name without the prefix of its namespace. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const notClosed = ({ name, line }: { name: string; line: number }): ReadProblem => ({
  line,
  message: `<${name}> is not closed: </${name}> is missing. What stands in it was read up to where it has to end.`,
})

const reportEntities = ({
  record,
  text,
  entities,
}: {
  record: XmlRecord
  text: string
  entities: ReadonlySet<string>
}): void => {
  if (entities.size === 0) return
  const source = text.slice(record.start, record.end)
  const used = new Set([...source.matchAll(/&([\w.:-]{1,100});/g)].map(([, name = '']) => name))
  for (const name of used) {
    if (!entities.has(name)) continue
    record.problems.push({
      line: record.element.line,
      message: `The entity &${name}; is not replaced: entities that a document declares itself are refused, since they can grow without bounds or read other files. Write the characters that it stands for.`,
    })
  }
}
