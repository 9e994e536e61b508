import { findDoi } from '../identifiers/doi'
import { identifiers } from '../identifiers'
import type { ReferenceFields } from '../reference'
import { parsePrintedDate } from './printedDates'

type Links = Pick<ReferenceFields, 'doi' | 'url' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn' | 'accessed'>

/** Each expression has the identifier in its first group; the whole of it is taken out of the text. */
const labelled = [
  { field: 'pmcid', pattern: /\b(?:PMCID:? ?)?(PMC\d{1,9})\b[.;]?/i },
  { field: 'pmid', pattern: /\b(?:PMID|PubMed):? ?(\d{1,8})\b[.;]?/i },
  { field: 'isbn', pattern: /\bISBN(?:-1[03])?:? ?(\d[\dX –-]{8,20}[\dX])\b[.;]?/i },
  {
    field: 'arxiv',
    pattern:
      /\barXiv(?: preprint)?(?: arXiv)?: ?([a-z.-]{0,16}\/?\d[\d.]{4,10}(?:v\d{1,2})?)(?: ?\[[a-z.-]{2,16}\])?[.;]?/i,
  },
] as const

const accessedPattern =
  /[[(]?\b(?:date )?(?:accessed|viewed|cited|retrieved)\b(?: on)?:? ?((?:[A-Z][a-z]{2,8}\.? )?\d{1,4}(?:[ -](?:[A-Z][a-z]{2,8}\.?|\d{1,2}))?(?:,?[ -]\d{1,4})?)[\])]?[.,;]?/i

const leadIn =
  /(?:[[(] ?)?\b(?:available (?:from|at|online)(?: at)?|retrieved from|from|accessed via|url|doi|online)\b:?\s{0,3}[\])]?\s{0,3}[<(]?$/i

/**
 * Takes the identifiers, the address and the date of access out of a printed reference.
 * `rest` is the text without them and without the words that only led to them.
 */
export const takeLinks = (text: string): { links: Links; rest: string } => {
  const links: Links = {}
  let rest = text
  const doi = findDoi(rest)
  if (doi) {
    links.doi = doi.value
    rest = cut(rest, doi.start, doi.end)
  }
  const address = /\b(?:https?:\/\/|www\.)[^\s<>"”]{1,2000}/i.exec(rest)
  const printed = address?.[0].replace(/[.,;:)\]]{1,3}$/, '')
  const url = printed ? identifiers.url.parse(printed) : undefined
  if (address && printed && url) {
    links.url = url
    rest = cut(rest, address.index, address.index + printed.length)
  }
  for (const { field, pattern } of labelled) {
    const found = pattern.exec(rest)
    const value = found?.[1] ? identifiers[field].parse(found[1]) : undefined
    if (!found || !value) continue
    links[field] = value
    rest = cut(rest, found.index, found.index + found[0].length)
  }
  const accessed = accessedPattern.exec(rest)
  const date = accessed?.[1] ? parsePrintedDate(accessed[1]) : undefined
  if (accessed && date) {
    links.accessed = date
    rest = cut(rest, accessed.index, accessed.index + accessed[0].length)
  }
  return {
    links,
    rest: rest
      .replace(/\[(?:online|internet)\][.,]?/i, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }
}

const cut = (text: string, start: number, end: number) => {
  const before = text.slice(0, start)
  const window = before.slice(-60)
  const kept = before.slice(0, before.length - window.length) + window.replace(leadIn, '')
  const after = text.slice(end).replace(/^[\s.,;>)\]]{1,4}/, ' ')
  return `${kept.trimEnd().replace(/[<(]$/, '')} ${after}`.trim()
}
