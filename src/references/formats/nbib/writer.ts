import type { CslItem, CslType } from '../../csl'
import { referenceFromCsl } from '../../cslFromReference'
import { parseEdtf } from '../../edtf'
import { datePartsOf } from '../dateParts'
import { namesFromCsl } from '../../names'
import { lineOf, withoutMarkup } from '../richText'
import { nameTexts } from '../tagged/nameText'
import { keywordList } from '../values/keywordList'
import { publicationTypeOf } from '../values/publicationTypes'
import { withFullStop } from '../values/titles'
import { writtenDate } from '../values/writtenDate'
import type { ReferenceWriter } from '../writer'
import { notJournals, parts } from './rows'

/**
 * MEDLINE's tagged format as PubMed writes it, in UTF-8: a tag in four characters, a hyphen and a blank, a
 * blank line behind each record. A value stands on one line, which every reader takes.
 */
export const writer: ReferenceWriter = {
  label: 'PubMed (nbib, MEDLINE)',
  mediaType: 'application/nbib',
  extension: 'nbib',
  write: (items) => items.map(writeRecord).join('\r\n'),
}

type NbibField = {
  /** A line of its own tag for each; empty ones are left out. */
  lines: (item: CslItem) => readonly (readonly [tag: string, value: string])[]
  types?: ReadonlySet<CslType>
}

const text = (tag: string, variable: string, types?: NbibField['types']): NbibField => ({
  lines: (item) => [[tag, withoutMarkup(lineOf(item[variable]))]],
  ...(types && { types }),
})

const title = (tag: string, variable: string, types?: NbibField['types']): NbibField => ({
  ...text(tag, variable, types),
  lines: (item) => [[tag, withFullStop(withoutMarkup(lineOf(item[variable])))]],
})

/** The tags in PubMed's order. */
const fields: readonly NbibField[] = [
  text('PMID', 'PMID'),
  text('IS', 'ISSN'),
  text('ISBN', 'ISBN'),
  text('VI', 'volume'),
  text('IP', 'issue'),
  { lines: ({ issued }) => [['DP', writtenDate(issued)]] },
  title('TI', 'title'),
  title('BTI', 'container-title', parts),
  title('CTI', 'collection-title'),
  { lines: (item) => [['PG', lineOf(item.page) || lineOf(item['page-first'])]] },
  { lines: (item) => [['LID', identified({ value: doiOf(item), kind: 'doi' })]] },
  text('AB', 'abstract'),
  { lines: ({ author }) => nameLines({ names: author, full: 'FAU', short: 'AU' }) },
  { lines: ({ editor }) => nameLines({ names: editor, full: 'FED', short: 'ED' }) },
  text('LA', 'language'),
  { lines: ({ type }) => [['PT', publicationTypeOf(type)]] },
  { lines: ({ status }) => [['PT', status === 'retracted' ? 'Retracted Publication' : '']] },
  title('TT', 'original-title'),
  { lines: (item) => [['DEP', compactDate(item['available-date'])]] },
  text('PL', 'publisher-place', notJournals),
  text('PB', 'publisher'),
  text('EN', 'edition'),
  text('TA', 'container-title-short'),
  {
    lines: (item) => [
      ['JT', parts.has(item.type) ? '' : withoutMarkup(lineOf(item['container-title']))],
    ],
  },
  text('PMC', 'PMCID'),
  { lines: ({ keyword }) => keywordList(keyword).map((word) => ['OT', word] as const) },
  text('GN', 'note'),
  { lines: (item) => [['AID', identified({ value: doiOf(item), kind: 'doi' })]] },
]

const writeRecord = (item: CslItem): string =>
  fields
    .filter(({ types }) => !types || types.has(item.type))
    .flatMap(({ lines }) => lines(item))
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag.padEnd(4)}- ${value}\r\n`)
    .join('')

const doiOf = (item: CslItem): string => referenceFromCsl(item).doi ?? lineOf(item.DOI)

const identified = ({ value, kind }: { value: string; kind: string }): string =>
  value && `${value} [${kind}]`

/** A full name and its short form for each person, `CN` for each body. */
const nameLines = ({ names, full, short }: { names: unknown; full: string; short: string }) =>
  namesFromCsl(names).flatMap((name): (readonly [string, string])[] => {
    if (!name.family && name.literal) return [['CN', withoutMarkup(lineOf(name.literal))]]
    const [written = ''] = nameTexts([cslName(name)])
    const [family = '', given = '', ...suffix] = written.split(', ')
    return [
      [full, written],
      [short, [family, initialsOf(given), ...suffix].filter(Boolean).join(' ')],
    ]
  })

const cslName = (name: ReturnType<typeof namesFromCsl>[number]) => ({
  family: name.family ?? '',
  given: name.given ?? '',
  suffix: name.suffix ?? '',
  'dropping-particle': name.droppingParticle ?? '',
  'non-dropping-particle': name.nonDroppingParticle ?? '',
})

const initialsOf = (given: string): string =>
  given
    .split(/[\s.-]+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')

/** A day as `20190307`; MEDLINE has no other dates there. */
const compactDate = (date: unknown): string => {
  const { edtf } = datePartsOf(date)
  const day = edtf === undefined ? undefined : parseEdtf(edtf)?.start.day
  return day === undefined || edtf?.length !== 10 ? '' : edtf.replaceAll('-', '')
}
