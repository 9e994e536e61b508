import type { CslDate, CslItem, CslName } from '../../references/csl'
import { dateFromCsl, cslFromDate } from '../../references/dates'
import { identifiers } from '../../references/identifiers'
import { recordIn, recordsIn, textIn, withoutUndefined } from '../text/json'
import { oneLine, plainText, richText } from '../text/markup'
import { nameFromText } from '../text/names'
import { dataciteType } from './types'

type Attributes = Record<string, unknown>

/** The CSL-JSON of a DOI of DataCite (`data.attributes` of `/dois/{doi}`); undefined where it has no DOI. */
export const itemOfDataCite = (attributes: Attributes): CslItem | undefined => {
  const doi = identifiers.doi.parse(textIn(attributes.doi) ?? '')
  if (!doi) return undefined
  const types = recordIn(attributes.types)
  const type = dataciteType({
    general: textIn(types.resourceTypeGeneral),
    citeproc: textIn(types.citeproc),
  })
  return withoutUndefined<CslItem>({
    id: doi,
    type,
    title: titleOf(attributes),
    author: namesOf(recordsIn(attributes.creators)),
    editor: namesOf(
      recordsIn(attributes.contributors).filter((each) => each.contributorType === 'Editor'),
    ),
    ...containerOf(recordIn(attributes.container)),
    publisher: lineOf(attributes.publisher) ?? lineOf(recordIn(attributes.publisher).name),
    version: lineOf(attributes.version),
    genre: type === 'thesis' || type === 'report' ? lineOf(types.resourceType) : undefined,
    issued: issuedOf(attributes),
    language: lineOf(attributes.language),
    abstract: abstractOf(attributes),
    DOI: doi,
  })
}

const lineOf = (value: unknown): string | undefined => {
  const text = textIn(value)
  return text === undefined ? undefined : oneLine(text) || undefined
}

/** The main title; others are translations, subtitles and alternatives. */
const titleOf = ({ titles }: Attributes): string | undefined => {
  const all = recordsIn(titles)
  const main = all.find(({ titleType }) => !titleType) ?? all[0]
  const text = textIn(main?.title)
  return text === undefined ? undefined : richText(text) || undefined
}

const namesOf = (people: Record<string, unknown>[]): CslName[] | undefined => {
  const names = people.flatMap((person): CslName[] => {
    const [name, family, given] = [person.name, person.familyName, person.givenName].map(lineOf)
    if (person.nameType === 'Organizational') return name ? [{ literal: name }] : []
    if (family) return [withoutUndefined({ family, given })]
    return name ? [nameFromText(name)] : []
  })
  return names.length > 0 ? names : undefined
}

/** Some write volume, issue and pages behind the title: `Title; 34(2):Doc25`. */
const containerOf = (container: Record<string, unknown>): Partial<CslItem> => {
  const title = lineOf(container.title)
  const [, name, volume, issue, page] =
    /^(.{1,300}?); ?(\d{1,6})(?:\((\w{1,10})\))?(?:: ?([\w-]{1,30}))?$/.exec(title ?? '') ?? []
  const pages = [container.firstPage, container.lastPage].flatMap((each) => lineOf(each) ?? [])
  const isIssn = container.identifierType === 'ISSN'
  const isIsbn = container.identifierType === 'ISBN'
  return {
    'container-title': name ?? title,
    volume: lineOf(container.volume) ?? volume,
    issue: lineOf(container.issue) ?? issue,
    page: [...new Set(pages)].join('-') || page,
    ISSN: isIssn ? lineOf(container.identifier) : undefined,
    ISBN: isIsbn ? identifiers.isbn.parse(lineOf(container.identifier) ?? '') : undefined,
  }
}

/** The day of issue where there is one; a year alone is the publication's. */
const issuedOf = ({ dates, publicationYear }: Attributes): CslDate | undefined => {
  const issued = recordsIn(dates).find(({ dateType }) => dateType === 'Issued')
  const year = textIn(publicationYear)
  const read = [textIn(issued?.date), year].map((raw) => (raw ? dateFromCsl({ raw }) : {}))
  const { date } = read.find((each) => each.date) ?? {}
  return cslFromDate({ date })
}

const abstractOf = ({ descriptions }: Attributes): string | undefined => {
  const abstract = recordsIn(descriptions).find(
    ({ descriptionType }) => descriptionType === 'Abstract',
  )
  const text = textIn(abstract?.description)
  return text === undefined ? undefined : plainText(text) || undefined
}
