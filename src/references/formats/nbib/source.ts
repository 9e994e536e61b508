import type { CslItem } from '../../csl'
import { readDate } from '../values/dateText'
import { expandedPages } from '../values/pageText'

/**
 * Fills what a record has no tags for from its source line, as Ovid writes it of MEDLINE
 * (`JAMA. 285(21):2722-8, 2001 Jun 6.`), its journals (`..., September 2015.`) and Embase (`JAMA. 285 (21) (pp
 * 2722-2728), 2001.`), or PubMed: `JAMA 2001 Jun 6;285(21):2722-8`.
 */
export const fillFromSource = ({ item, source }: { item: CslItem; source: string }): void => {
  if (source.length > 1_000) return
  const groups = forms.map((form) => form.exec(source)?.groups).find(Boolean)
  if (!groups) {
    const journal = journalAlone.exec(source)?.[1]
    if (journal) item['container-title'] ??= journal.trim()
    return
  }
  const { journal, volume, issue, pages, date } = groups
  item['container-title'] ??= journal?.trim()
  item.volume ??= volume
  if (issue) item.issue ??= issue
  if (pages) item.page ??= expandedPages(pages)
  const issued = date && !item.issued ? readDate(date) : undefined
  if (issued) item.issued = issued
}

/** Of articles ahead of print: `School Psychology Quarterly. `. */
const journalAlone = /^([^\d;:.]{2,200})\.?$/

const ovid =
  /^(?<journal>[^;:]{2,200}?)\.? (?<volume>[\w-]{1,12})(?: ?\((?<issue>[^()]{1,30})\))?:(?<pages>[\w-]{1,30}),? (?<date>\d{4}(?: [A-Za-z-]{3,15})?(?: \d{1,2})?|[A-Z][a-z]{2,8}(?: \d{1,2},)? \d{4})\b/

const embase =
  /^(?<journal>[^;:]{2,200}?)\. (?<volume>[\w-]{1,12})(?: ?\((?<issue>[^()]{1,30})\))? \(p?p? ?(?<pages>[\w-]{1,30})\), (?<date>\d{4})\b/

const medline =
  /^(?<journal>[^;:]{2,200}?)\.? (?<date>\d{4}(?: [A-Za-z-]{3,15})?(?: \d{1,2})?);(?<volume>[\w-]{1,12})(?: ?\((?<issue>[^()]{1,30})\))?:(?<pages>[\w-]{1,30})\b/

const forms = [ovid, embase, medline]
