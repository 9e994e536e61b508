import type { CslDate, CslItem, CslType } from '../../csl'
import type { ReadEntry, ReferenceReader } from '../reader'
import { issuedDate } from '../tagged/issuedDate'
import { entryOf, valuesOf } from '../tagged/record'
import type { TaggedField, TaggedRecord } from '../tagged/record'
import { nameEditors } from '../tagged/editedBook'
import { typeOfHint } from '../tagged/typeHint'
import { entryIds } from '../values/entryIds'
import { readVariables } from '../values/readVariables'
import type { RecordValues } from '../values/readVariables'
import { completeRisItem, risTitle } from './completeItem'
import { risRecords } from './records'
import { risRows } from './rows'
import { typeOfRis } from './types'
import { readWos, recogniseWos } from './wos'

/**
 * RIS as EndNote, Zotero, Mendeley, Ovid, Embase, Scopus, ProQuest, Web of Science and Pure write it; also the
 * tagged files of Web of Science (`.ciw`), which have no name of their own.
 */
export const reader: ReferenceReader = {
  label: 'RIS',
  recognise: (beginning) => Math.max(recogniseRis(beginning), recogniseWos(beginning)),
  read: (text) =>
    recogniseWos(text.slice(0, 65_536)) > recogniseRis(text.slice(0, 65_536))
      ? readWos(text)
      : readRis(text),
}

const recogniseRis = (beginning: string): number => {
  if (/^[\s\ufeff]{0,8}(?:\d{1,7}\.\s{1,4})?TY[ \t\u00a0]{1,4}-\s{0,2}\S/im.test(beginning)) {
    return 0.95
  }
  const hasTags = /^(?:AU|A1|TI|T1|JF|JO|T2) {2}-\s\S/m.test(beginning)
  const hasOtherRecords = /^(?:PMID|UI {0,2})- /m.test(beginning)
  return hasTags && !hasOtherRecords && /^ER {2}-/m.test(beginning) ? 0.8 : 0
}

function* readRis(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  for (const record of risRecords(text)) {
    const item = itemOf(record)
    if (item) item.id = idOf({ item, key: keyOf(record) })
    yield { ...entryOf({ text, record }), ...(item && { item }) }
  }
}

const itemOf = (record: TaggedRecord): CslItem | undefined => {
  const values = valuesOf({ fields: record.fields.map(withOneTag) })
  if (record.fields.every(({ tag }) => tag === 'TY')) {
    record.problems.push({
      line: record.line,
      message: 'The record is empty: it has a TY line only.',
    })
    return undefined
  }
  const item: CslItem = { id: '', type: typeOf({ record, hint: values.get('U5')?.[0] }) }
  const title = risTitle({ values, type: item.type })
  if (title) item.title = title
  const issued = issuedOf(values)
  if (issued) item.issued = issued
  readVariables({ item, values, rows: risRows })
  const name = values.get('TY')?.at(-1)?.trim().toUpperCase() ?? ''
  completeRisItem({ item, values, name })
  if (name === 'EDBOOK') nameEditors(item)
  return item
}

/** `A1` is the older tag of authors; where both stand in a record its order is the authors'. */
const withOneTag = (field: TaggedField): TaggedField =>
  field.tag === 'A1' ? { ...field, tag: 'AU' } : field

/** `Y1` is the older tag of the date: without `PY` it counts only where `DA` has no year. */
const issuedOf = (values: RecordValues): CslDate | undefined => {
  const inTags = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? [])
  const years = inTags('PY', 'YR')
  const days = inTags('DA')
  const dated = days.filter((text) => /\d{4}/.test(text))
  if (years.length > 0 || dated.length === 0) {
    return issuedDate({ years: [...years, ...inTags('Y1')], days })
  }
  return issuedDate({ years: dated, days: inTags('Y1') })
}

const typeOf = ({ record, hint }: { record: TaggedRecord; hint: string | undefined }): CslType => {
  const { lines: [name = ''] = [], line = record.line } =
    record.fields.filter(({ tag }) => tag === 'TY').at(-1) ?? {}
  const has = (...tags: string[]) => record.fields.some(({ tag }) => tags.includes(tag))
  const type = typeOfRis(name)
  if (!type && name !== '') {
    const message = `TY has an unknown reference type: ${name.slice(0, 40)}. The record is read as a document.`
    record.problems.push({ line, message })
  }
  const isArticle = has('JF', 'JO', 'JA') && (!type || type === 'document')
  const isPart = name === 'SER' && has('T2') && has('SP')
  const isPreprint =
    (!type || type === 'document' || type === 'manuscript') &&
    record.fields.some(({ tag, lines }) => placeTags.has(tag) && isServer.test(lines[0] ?? ''))
  const stated = typeOfHint(hint)
  if (stated) return stated
  if (isPreprint) return 'article'
  if (isArticle) return 'article-journal'
  return isPart ? 'chapter' : (type ?? 'document')
}

const placeTags: ReadonlySet<string> = new Set(['JF', 'JO', 'T2', 'PB', 'DP'])

/** Servers on which preprints stand. */
const isServer =
  /^(?:(?:psy|soc|earth|engr|agri)?arxiv(?:\.org)?|(?:bio|med|chem)rxiv|research square|preprints(?:\.org)?|ssrn|osf preprints|authorea)$/i

const keyOf = (record: TaggedRecord): string | undefined =>
  record.fields.find(({ tag }) => tag === 'ID')?.lines[0]?.slice(0, 200)
