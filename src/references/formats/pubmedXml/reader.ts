import type { CslItem } from '../../csl'
import { longestEntryText } from '../reader'
import type { ReadEntry, ReferenceReader } from '../reader'
import { entryIds } from '../values/entryIds'
import { withoutPrefixes, xmlRecords } from '../xml/elements'
import type { XmlRecord } from '../xml/elements'
import { at } from '../xml/read'
import { articleOf } from './article'
import { bookOf } from './book'

/** PubMed's XML (`PubmedArticleSet`, also `PubmedBookArticleSet` and MEDLINE's own), as efetch answers it. */
export const reader: ReferenceReader = {
  label: 'PubMed XML',
  recognise: (beginning) =>
    /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitation(?:Set)?)\b/.test(
      withoutPrefixes(beginning),
    )
      ? 0.97
      : 0,
  read,
}

const recordNames = new Set(['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation'])

function* read(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  const names = /<Pubmed(?:Book)?Article\b/.test(text.slice(0, 65_536))
    ? new Set(['PubmedArticle', 'PubmedBookArticle'])
    : recordNames
  for (const record of xmlRecords({ text, names })) {
    const item = itemOf(record)
    if (item) item.id = idOf({ item, key: item.PMID })
    yield {
      line: record.element.line,
      text: text.slice(record.start, Math.min(record.end, record.start + longestEntryText)),
      problems: record.problems,
      ...(item && { item }),
    }
  }
}

const itemOf = ({ element, problems }: XmlRecord): CslItem | undefined => {
  const book = at(element, 'BookDocument')
  const citation = element.name === 'MedlineCitation' ? element : at(element, 'MedlineCitation')
  if (book) return bookOf(book)
  if (citation && at(citation, 'Article'))
    return articleOf({ citation, data: at(element, 'PubmedData') })
  const message = `<${element.name || 'PubmedArticle'}> holds no article that can be read (MedlineCitation with Article). It is left out.`
  if (problems.length === 0) problems.push({ line: element.line, message })
  return undefined
}
