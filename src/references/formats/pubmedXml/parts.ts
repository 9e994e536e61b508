import type { CslDate, CslItem, CslName } from '../../csl'
import { dateOfParts, readDate } from '../values/dateText'
import { withParticle } from '../values/personNames'
import type { XmlElement } from '../xml/elements'
import { allAt, at, childrenOf, plainTextOf, richTextOf } from '../xml/read'

/** People and bodies of an `AuthorList`; the ones that NLM found to be wrong (`ValidYN="N"`) are left out. */
export const namesOf = (lists: readonly XmlElement[]): CslName[] =>
  lists
    .flatMap((list) => childrenOf(list, 'Author'))
    .filter(({ attributes }) => attributes.ValidYN !== 'N')
    .flatMap((author): CslName[] => {
      const literal = plainTextOf(at(author, 'CollectiveName'))
      if (literal) return [{ literal }]
      const family = plainTextOf(at(author, 'LastName'))
      const given =
        plainTextOf(at(author, 'ForeName')) ??
        plainTextOf(at(author, 'FirstName')) ??
        plainTextOf(at(author, 'Initials'))
      const suffix = plainTextOf(at(author, 'Suffix'))
      if (!family) return given ? [{ literal: given }] : []
      return [withParticle({ family, ...(given && { given }), ...(suffix && { suffix }) })]
    })

/** A `PubDate`: year, month or season and day, or words (`MedlineDate`: `2018 Dec-2019 Jan`). */
export const dateOf = (element: XmlElement | undefined): CslDate | undefined => {
  const words = plainTextOf(at(element, 'MedlineDate'))
  if (words) return readDate(words)
  return dateOfParts({
    year: plainTextOf(at(element, 'Year')),
    month: plainTextOf(at(element, 'Month')) ?? plainTextOf(at(element, 'Season')),
    day: plainTextOf(at(element, 'Day')),
  })
}

/** The parts of an abstract, each on a line of its own behind its label. */
export const abstractOf = (element: XmlElement | undefined): string | undefined =>
  childrenOf(at(element, 'Abstract'), 'AbstractText')
    .map((part) => {
      const text = richTextOf(part)
      const { Label: label } = part.attributes
      return text && label && label !== 'UNLABELLED' ? `${label}: ${text}` : text
    })
    .filter(Boolean)
    .join('\n') || undefined

/** Authors' keywords and MeSH headings, each once. */
export const keywordsOf = (element: XmlElement): string | undefined => {
  const found = ['KeywordList/Keyword', 'MeshHeadingList/MeshHeading/DescriptorName']
    .flatMap((path) => allAt(element, path))
    .map(plainTextOf)
    .filter((word) => word !== undefined)
  const unique = [...new Set(found)]
  return unique.join(unique.some((word) => word.includes(',')) ? '; ' : ', ') || undefined
}

/** Sets the variables that have a value. */
export const setAll = ({
  item,
  variables,
}: {
  item: CslItem
  variables: Readonly<Record<string, unknown>>
}): CslItem => {
  for (const [variable, value] of Object.entries(variables)) {
    const isEmpty =
      value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    if (!isEmpty) item[variable] = value
  }
  return item
}
