import type { CslItem } from '../../csl'
import { identifiers } from '../../identifiers'
import { readDate } from '../values/dateText'
import { readTex } from './tex/readTex'
import { verbatimTex } from './tex/verbatim'

/** The address that each kind of `eprint` leads to (biblatex manual, section 3.14.7). */
const eprintAddresses: Readonly<Record<string, string>> = {
  jstor: 'https://www.jstor.org/stable/',
  hdl: 'https://hdl.handle.net/',
  googlebooks: 'https://books.google.com/books?id=',
}

/** Puts the addresses, identifiers and notes of an entry into its item. */
export const placeLinks = ({
  item,
  fields,
}: {
  item: CslItem
  fields: ReadonlyMap<string, string>
}): void => {
  placeEprint({ item, fields })
  placeUrl({ item, fields })
  placeNote({ item, fields })
}

const placeEprint = ({
  item,
  fields,
}: {
  item: CslItem
  fields: ReadonlyMap<string, string>
}): void => {
  const eprint = verbatimTex(fields.get('eprint') ?? '')
  if (eprint === '') return
  const kind = verbatimTex(
    fields.get('eprinttype') || fields.get('archiveprefix') || '',
  ).toLowerCase()
  const arxiv = kind === 'arxiv' || kind === '' ? identifiers.arxiv.parse(eprint) : undefined
  if (arxiv) {
    item.custom = { vouch: { arxiv } }
    if (item.type === 'article') {
      item.number ??= `arXiv:${eprint.replace(/^arxiv: ?/i, '')}`
      item.publisher ??= 'arXiv'
    }
  } else if (kind === 'pubmed' || kind === 'pmid') item.PMID ??= eprint
  else if (kind === 'pmc' || kind === 'pmcid') item.PMCID ??= eprint
  else if (Object.hasOwn(eprintAddresses, kind)) item.URL = `${eprintAddresses[kind]}${eprint}`
}

const addressFields = ['url', 'link', 'bdsk-url-1', 'ee', 'adsurl']

const address = /(?:https?|ftp):\/\/[^\s{}<>"]+|\bwww\.[^\s{}<>"]+/i

const placeUrl = ({
  item,
  fields,
}: {
  item: CslItem
  fields: ReadonlyMap<string, string>
}): void => {
  const url = addressFields.map((name) => fields.get(name)).find(Boolean)
  const howpublished = fields.get('howpublished') ?? ''
  const published = address.exec(verbatimTex(howpublished))?.[0]
  if (url) {
    item.URL = wholeAddress(verbatimTex(url))
  } else if (published) item.URL = published.replace(/[.,;)]+$/, '')
  if (howpublished && !published) item.medium = readTex(howpublished)
}

/** The first address, on one line and with its blanks encoded: files of people have them, and break long addresses. */
const wholeAddress = (text: string): string => {
  const start = text.search(address)
  const [first = ''] = text.slice(Math.max(start, 0)).split(/[\s,;]+(?=https?:|www\.)/i)
  return first
    .replace(/\s*\n\s*/g, '')
    .trim()
    .replace(/\s/g, '%20')
}

const isDoiAlone = /^(?:doi:? ?|https?:\/\/(?:dx\.)?doi\.org\/)10\.\d{4,9}\/\S{1,300}$/i

/** A note that only says when an address was looked at, or which number the work has in PubMed, is no note. */
const placeNote = ({
  item,
  fields,
}: {
  item: CslItem
  fields: ReadonlyMap<string, string>
}): void => {
  const note = [fields.get('note'), fields.get('addendum')]
    .map((tex) => readTex(tex ?? ''))
    .filter((text) => text !== '')
    .join('\n')
  if (note === '' || isDoiAlone.test(note)) return
  const visited =
    /^\[?(?:online[;,.:]? ?)?(?:last )?(?:accessed|visited|retrieved)(?: on)?:? (.{4,40}?)[\].]*$/i.exec(
      note,
    )?.[1]
  const accessed =
    visited === undefined ? undefined : readDate(visited.replace(/(?<=[a-z])-|-(?=[a-z])/gi, ' '))
  if (accessed?.['date-parts']) {
    item.accessed ??= accessed
    return
  }
  const pmid = /\bPMID:? ?(\d{1,8})\b/i.exec(note)?.[1]
  const pmcid = /\bPMCID:? ?(PMC\d{1,9})\b/i.exec(note)?.[1]
  if (pmid) item.PMID ??= pmid
  if (pmcid) item.PMCID ??= pmcid
  const rest = note.replace(/\bPMC?ID:? ?(?:PMC)?\d{1,9}\b/gi, '')
  const isNumberOnly = (pmid || pmcid) && !/[\p{L}\p{N}]/u.test(rest)
  if (!isNumberOnly) item.note = note
}
