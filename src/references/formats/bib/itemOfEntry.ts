import type { CslItem } from '../../csl'
import { readVariables } from '../values/readVariables'
import { journalTypes } from './bibTypes'
import { itemTypeOf } from './entryTypes'
import { fieldVariables } from './fieldVariables'
import { genreOfEntry } from './genres'
import { languageTag } from './languages'
import { placeLinks } from './links'
import { readBibDate, readYear } from './readDates'
import { readBibNames } from './readNames'
import { readTitle } from './readTitle'
import { plainTex, readTex } from './tex/readTex'

/** The CSL item of an entry, whose fields include what it inherits. */
export const itemOfEntry = ({
  id,
  type,
  fields: stated,
}: {
  id: string
  type: string
  fields: ReadonlyMap<string, string>
}): CslItem => {
  const fields = withWholeTitles(stated)
  const item: CslItem = { id, type: itemTypeOf({ type, fields }) }
  const language = languageTag(
    readTex(languageFields.map((name) => fields.get(name)).find(Boolean) ?? ''),
  )
  const title = fields.get('title') || (isVolume.has(item.type) && fields.get('booktitle'))
  if (title) item.title = readTitle({ tex: title, language })
  placeTitle({ item, variable: 'title-short', tex: fields.get('shorttitle'), language })
  placeTitle({ item, variable: 'original-title', tex: fields.get('origtitle'), language })
  placeEditors({ item, fields })
  readVariables({ item, values: valuesOf(fields), rows: fieldVariables })
  placeDate({ item, fields })
  if (language) item.language = language
  if (!item.genre && Object.hasOwn(genreOfEntry, type)) item.genre = genreOfEntry[type] ?? ''
  placeLeftOvers({ item, fields })
  placeLinks({ item, fields })
  return item
}

/** `hyphenation` is what biblatex called `langid` before version 2. */
const languageFields = ['langid', 'language', 'hyphenation']

const isVolume: ReadonlySet<string> = new Set(['book', 'collection', 'periodical'])

const valuesOf = (fields: ReadonlyMap<string, string>): Map<string, string[]> =>
  new Map([...fields].map(([name, value]) => [name, [value]]))

const wholeTitles = ['title', 'booktitle', 'journaltitle', 'maintitle'] as const

/** Puts the parts of a title together: `title: subtitle. addon`. */
const withWholeTitles = (fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  let whole: Map<string, string> | undefined
  for (const name of wholeTitles) {
    const stem = name.replace(/title$/, '')
    const subtitle = fields.get(`${stem}subtitle`)
    const addon = fields.get(`${name}addon`)
    const title = fields.get(name)
    if (!title || (!subtitle && !addon)) continue
    whole ??= new Map(fields)
    whole.set(name, joined([joined([title, subtitle], ':'), addon], '.'))
  }
  return whole ?? fields
}

const joined = ([first = '', second]: (string | undefined)[], mark: string): string => {
  if (!second) return first
  return `${first}${/[.:;?!]\s*$/.test(first) ? '' : mark} ${second}`
}

const placeTitle = ({
  item,
  variable,
  tex,
  language,
}: {
  item: CslItem
  variable: string
  tex: string | undefined
  language: string
}): void => {
  const title = tex && readTitle({ tex, language })
  if (title) item[variable] = title
}

/** What biblatex calls the roles of editors (manual, section 2.3.6). */
const roles: Readonly<Record<string, string>> = {
  compiler: 'compiler',
  director: 'director',
  organizer: 'organizer',
  translator: 'translator',
  producer: 'producer',
  illustrator: 'illustrator',
  collaborator: 'contributor',
  'series-creator': 'series-creator',
}

const placeEditors = ({
  item,
  fields,
}: {
  item: CslItem
  fields: ReadonlyMap<string, string>
}): void => {
  for (const field of ['editor', 'editora', 'editorb', 'editorc', 'editors']) {
    const tex = fields.get(field)
    const names = tex ? readBibNames(tex) : []
    if (names.length === 0) continue
    const role = plainTex(fields.get(`${field}type`) ?? '').toLowerCase()
    const variable = (Object.hasOwn(roles, role) && roles[role]) || 'editor'
    const known: unknown = item[variable]
    item[variable] = Array.isArray(known) ? [...known, ...names] : names
  }
}

/** `pubstate` and words stand in place of a date where there is none. */
const placeDate = ({
  item,
  fields,
}: {
  item: CslItem
  fields: ReadonlyMap<string, string>
}): void => {
  const whole = readBibDate(fields.get('date') ?? '')
  const parts = readYear({
    year: fields.get('year'),
    month: fields.get('month'),
    day: fields.get('day'),
  })
  const issued = whole?.['date-parts'] ? whole : (parts ?? whole)
  const state = readTex(fields.get('pubstate') ?? '')
  const status = Object.hasOwn(states, state) ? states[state] : state
  if (issued) item.issued = issued
  else if (status) item.issued = { literal: status }
  if (issued && status) item.status = status
}

/** What biblatex prints in English for the keys of `pubstate` (manual, section 4.9.2.11). */
const states: Readonly<Record<string, string>> = {
  inpreparation: 'in preparation',
  submitted: 'submitted',
  forthcoming: 'forthcoming',
  inpress: 'in press',
  prepublished: 'pre-published',
}

/** Fields that mean something else where another one has taken what they usually are. */
const placeLeftOvers = ({
  item,
  fields,
}: {
  item: CslItem
  fields: ReadonlyMap<string, string>
}): void => {
  const value = (name: string): string => readTex(fields.get(name) ?? '')
  const institution = value('institution')
  if (institution && item.publisher !== institution) item.authority = institution
  const location = value('location')
  if (location && !item['event-place'] && item['publisher-place'] !== location) {
    item['event-place'] = location
  }
  if (fields.has('fjournal') && value('journal') && !item['container-title-short']) {
    item['container-title-short'] = value('journal')
  }
  if (item.page !== undefined && item.page === item.number) delete item.number
  const [, volume, issue] = /^(\d{1,6})\(([^()]{1,20})\)$/.exec(String(item.volume ?? '')) ?? []
  if (volume && issue && item.issue === undefined && journalTypes.has(item.type)) {
    item.volume = volume
    item.issue = issue
  }
  const { page } = item
  if (
    item.type === 'book' &&
    typeof page === 'string' &&
    /^\d+$/.test(page) &&
    !item['number-of-pages']
  ) {
    item['number-of-pages'] = page
    delete item.page
  }
}
