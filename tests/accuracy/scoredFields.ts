import type { CslItem, CslName } from '../../src/references/csl'
import { foldedText } from '../../src/references/foldedText'

const familyOf = ({ family, literal, 'non-dropping-particle': particle }: CslName) =>
  foldedText([particle, family].filter(Boolean).join(' ') || (literal ?? ''))

const isEtAl = ({ literal }: CslName) => literal !== undefined && /^et al/i.test(literal)

const firstPage = (page: unknown) =>
  /\p{L}{0,3}\d+|(?<!\p{L})[ivxlc]+(?!\p{L})/iu.exec(
    typeof page === 'string' || typeof page === 'number' ? String(page) : '',
  )?.[0] ?? ''

/** The fields that are scored, as the texts that have to be equal; an empty one is no field. */
export const scoredFields: Readonly<Record<string, (item: CslItem) => string>> = {
  author: ({ author = [] }) =>
    author
      .filter((name) => !isEtAl(name))
      .map(familyOf)
      .filter(Boolean)
      .join('|'),
  title: ({ title = '' }) => foldedText(title),
  'container-title': (item) => foldedText(item['container-title'] ?? ''),
  date: ({ issued }) => String(issued?.['date-parts']?.[0]?.[0] ?? ''),
  volume: ({ volume = '' }) => foldedText(String(volume)),
  issue: ({ issue = '' }) => foldedText(String(issue)),
  pages: ({ page }) => foldedText(firstPage(page)),
  publisher: ({ publisher = '' }) => foldedText(publisher),
  doi: ({ DOI = '' }) => foldedText(DOI),
}
