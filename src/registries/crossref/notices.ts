import type { NoticeKind, StatusNotice } from '../../references/status/notice'
import { identifiers } from '../../references/identifiers'
import { listIn, recordIn, recordsIn, textIn } from '../text/json'

/**
 * What each kind of Crossref's update says of a work (Crossmark's update types); a new version or edition
 * says nothing against the old one. Part of a work that is retracted is a concern about all of it.
 */
const kinds: Readonly<Record<string, NoticeKind | undefined>> = {
  addendum: 'corrected',
  clarification: 'corrected',
  correction: 'corrected',
  corrigendum: 'corrected',
  erratum: 'corrected',
  expression_of_concern: 'expression-of-concern',
  partial_retraction: 'expression-of-concern',
  retraction: 'retracted',
  removal: 'withdrawn',
  withdrawal: 'withdrawn',
  reinstatement: 'reinstated',
}

/**
 * What became of a work: from `updated-by` (its publisher's notices, and those of Retraction Watch), and from
 * what others say of it in `relation`. A work that is said to correct itself is left out; a retraction may
 * stand in the place of the work, under its DOI. Of one that is told twice the latest counts.
 */
export const noticesOfWork = (work: Record<string, unknown>): StatusNotice[] => {
  const own = identifiers.doi.parse(textIn(work.DOI) ?? '')
  const notices = [...updatesIn(work['updated-by']), ...relationsIn(work.relation)]
  const told = new Map<string, StatusNotice>()
  for (const notice of notices) {
    const isOfItself = notice.kind === 'corrected' && notice.notice === own && own !== undefined
    if (isOfItself) continue
    const key = `${notice.kind} ${notice.notice}`
    const known = told.get(key)
    if (!known || isLater(notice, known)) told.set(key, notice)
  }
  return [...told.values()]
}

/** A work may be retracted anew at its own address, after it was reinstated. */
const isLater = (notice: StatusNotice, known: StatusNotice): boolean =>
  notice.source === known.source && (notice.date ?? '') > (known.date ?? '')

/** The works of which this one is the notice (`update-to`), each with what it says of them. */
export const noticeOfOthers = (work: Record<string, unknown>): StatusNotice[] => {
  const own = identifiers.doi.parse(textIn(work.DOI) ?? '')
  return updatesIn(work['update-to']).filter(({ notice }) => notice !== undefined && notice !== own)
}

const updatesIn = (value: unknown): StatusNotice[] =>
  recordsIn(value).flatMap((update) => {
    const type = kindName(update.type)
    const kind = kinds[type]
    if (!kind) return []
    const notice = identifiers.doi.parse(textIn(update.DOI) ?? '')
    const date = dateIn(update.updated)
    return {
      kind,
      ...(notice && { notice }),
      source: update.source === 'retraction-watch' ? 'retraction-watch' : 'crossref',
      ...(date && { date }),
      ...(type === 'partial_retraction' && { reasons: ['Partial retraction'] }),
    }
  })

/** Only what another work says of this one counts; which of the two a relation's own words mean differs. */
const relationsIn = (value: unknown): StatusNotice[] =>
  Object.entries(recordIn(value)).flatMap(([name, relations]) => {
    const kind = kinds[kindName(name)]
    if (!kind) return []
    return recordsIn(relations).flatMap((relation): StatusNotice[] => {
      const notice = identifiers.doi.parse(textIn(relation.id) ?? '')
      const isOfAnother = relation['asserted-by'] === 'object'
      return isOfAnother && notice ? [{ kind, notice, source: 'crossref' }] : []
    })
  })

const kindName = (value: unknown): string =>
  (textIn(value) ?? '').toLowerCase().replaceAll('-', '_')

const dateIn = (value: unknown): string | undefined => {
  const [parts] = listIn(recordIn(value)['date-parts'])
  const [year, month, day] = listIn(parts).filter((part) => typeof part === 'number')
  if (!year) return undefined
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
