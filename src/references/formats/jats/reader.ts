import type { CslItem } from '../../csl'
import { parseReferenceString } from '../../plainText/parseReferenceString'
import { longestEntryText } from '../reader'
import type { ReadEntry, ReferenceReader } from '../reader'
import { entryIds } from '../values/entryIds'
import { withoutPrefixes, xmlRecords } from '../xml/elements'
import type { XmlElement, XmlRecord } from '../xml/elements'
import { childrenOf, plainTextOf, within } from '../xml/read'
import { citationItem } from './citation'

/** The reference list of an article in JATS or in NLM's older tag sets. */
export const reader: ReferenceReader = {
  label: 'JATS reference list',
  recognise: (beginning) => {
    const plain = withoutPrefixes(beginning)
    if (/<(?:element-citation|mixed-citation|nlm-citation|ref-list)\b/.test(plain)) return 0.95
    return /<article\b[^>]{0,2000}\b(?:article-type|dtd-version)=|JATS|NLM\/\/DTD Journal/.test(
      plain,
    )
      ? 0.9
      : 0
  },
  read,
}

const citationNames: ReadonlySet<string> = new Set([
  'element-citation',
  'mixed-citation',
  'nlm-citation',
  'citation',
])

function* read(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  const hasList = /<ref[\s>]/.test(text)
  const names = hasList ? new Set(['ref']) : citationNames
  for (const record of xmlRecords({ text, names })) {
    const citations = citationsOf(record.element)
    for (const citation of citations) {
      const read = citationItem(citation)
      const { item, confidence } = read ? { item: read } : readText(citation)
      if (item) item.id = idOf({ item, key: record.element.attributes.id?.slice(0, 200) })
      const entry = entryOf({ record, text, citation, item })
      yield confidence ? { ...entry, confidence } : entry
    }
    if (citations.length === 0) {
      yield entryOf({ record, text, citation: record.element, item: undefined })
    }
  }
}

/** The citations of a `ref`; of several forms of one (`citation-alternatives`) the first. */
const citationsOf = (element: XmlElement): XmlElement[] => {
  if (citationNames.has(element.name)) return [element]
  const alternatives = childrenOf(element, 'citation-alternatives').flatMap((each) =>
    within(each, citationNames).slice(0, 1),
  )
  return [
    ...alternatives,
    ...element.children.flatMap((child) =>
      typeof child !== 'string' && citationNames.has(child.name) ? [child] : [],
    ),
  ]
}

const entryOf = ({
  record,
  text,
  citation,
  item,
}: {
  record: XmlRecord
  text: string
  citation: XmlElement
  item: CslItem | undefined
}): ReadEntry => {
  const message = 'No citation that can be read stands here. It is left out.'
  const problems =
    item || record.problems.length > 0 ? record.problems : [{ line: citation.line, message }]
  return {
    line: citation.line,
    text: text.slice(record.start, Math.min(record.end, record.start + longestEntryText)),
    problems,
    ...(item && { item }),
  }
}

/** A citation of text alone, read as a bibliography prints it; where nothing can be told, the text stands as the title. */
const readText = (
  citation: XmlElement,
): { item?: CslItem; confidence?: ReadEntry['confidence'] } => {
  const text = plainTextOf(citation)
  if (!text) return {}
  const { item, confidence } = parseReferenceString(text)
  const isRead = Object.keys(confidence).length > 0
  return isRead
    ? { item: { ...item, id: '' }, confidence }
    : { item: { id: '', type: 'document', title: text } }
}
