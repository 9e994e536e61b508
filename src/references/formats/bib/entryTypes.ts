import { isCslType } from '../../cslTypeOf'
import type { CslType } from '../../csl'
import { verbatimTex } from './tex/verbatim'

/**
 * The CSL type of each entry type: those of BibTeX's styles, of the biblatex manual (section 2.1), and those that
 * other programs and styles made up. What they have in Zotero is what they are here.
 */
const rows: Partial<Record<CslType, string>> = {
  'article-journal': 'article suppperiodical journalarticle',
  'article-magazine': 'magazine magazinearticle',
  'article-newspaper': 'newspaper newsarticle newspaperarticle',
  article: 'preprint eprint workingpaper',
  book: 'book mvbook collection mvcollection proceedings mvproceedings manual reference mvreference commentary',
  chapter: 'inbook incollection bookinbook suppbook suppcollection booksection bookchapter chapter',
  'entry-encyclopedia': 'inreference encyclopedia encyclopediaarticle',
  'entry-dictionary': 'dictionary dictionaryentry',
  'paper-conference': 'inproceedings conference conferencepaper proceedingsarticle',
  thesis: 'thesis phdthesis mastersthesis masterthesis bachelorsthesis bachelorthesis dissertation',
  report: 'report techreport whitepaper',
  manuscript: 'unpublished manuscript',
  webpage: 'online electronic www web webpage website internet',
  'post-weblog': 'blog blogpost',
  post: 'forum forumpost',
  dataset: 'dataset data',
  software: 'software softwareversion softwaremodule codefragment computerprogram program',
  patent: 'patent',
  standard: 'standard norm',
  pamphlet: 'booklet pamphlet',
  periodical: 'periodical journal',
  legal_case: 'jurisdiction case',
  legislation: 'legislation statute constitution legadminmaterial legmaterial',
  bill: 'bill',
  hearing: 'hearing',
  treaty: 'legal treaty',
  personal_communication: 'letter email personalcommunication',
  interview: 'interview',
  graphic: 'artwork image graphic',
  map: 'map',
  motion_picture: 'movie film video videorecording',
  broadcast: 'broadcast radio tvbroadcast',
  song: 'audio music podcast audiorecording',
  performance: 'performance',
  speech: 'presentation speech talk lecture',
  review: 'review',
}

const types: ReadonlyMap<string, CslType> = new Map(
  Object.entries(rows).flatMap(([type, names]) =>
    names
      .split(' ')
      .flatMap((name): [string, CslType][] => (isCslType(type) ? [[name, type]] : [])),
  ),
)

/** The CSL type that an entry type means where nothing else is said. */
export const cslTypeOfEntry = (entryType: string): CslType => types.get(entryType) ?? 'document'

/** The CSL type of an entry: its `entrysubtype` may say more than its entry type. */
export const itemTypeOf = ({
  type,
  fields,
}: {
  type: string
  fields: ReadonlyMap<string, string>
}): CslType => {
  const has = (...names: string[]): boolean => names.some((name) => fields.get(name))
  const subtype = verbatimTex(fields.get('entrysubtype') ?? '').toLowerCase()
  const stated = [`article-${subtype}`, subtype].find(isCslType)
  if (stated) return stated
  const known = cslTypeOfEntry(type)
  const isArxiv = /arxiv/i.test(fields.get('eprinttype') ?? fields.get('archiveprefix') ?? '')
  const isPreprint =
    isArxiv && !has('journal', 'journaltitle', 'booktitle', 'school', 'institution')
  return isPreprint && isLoose.has(known) ? 'article' : known
}

const isLoose: ReadonlySet<CslType> = new Set<CslType>(['article-journal', 'document', 'webpage'])
