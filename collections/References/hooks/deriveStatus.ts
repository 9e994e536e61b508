import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { loadImportedNotices } from '../../../src/library/status/importedNotices'
import { withStatement } from '../../../src/library/status/statement'
import type { Known } from '../../../src/library/status/statement'
import { noticeRows, noticesIn, storedText } from '../../../src/library/status/storedNotices'
import { takeStatusWrite } from '../../../src/library/status/writeNotices'
import type { StatusWrite } from '../../../src/library/status/writeNotices'
import { recordFound } from '../../../src/references/status/recordFound'
import type { RecordedNotice } from '../../../src/references/status/notice'
import { statusFrom } from '../../../src/references/status/statusFrom'

type Fields = Record<string, unknown>

/**
 * Derives `status`, `statusNotice` and `statusSource` from the notices of the reference, which a write keeps as they
 * are unless `writeNotices` announced others. What was imported from Retraction Watch is looked up for identifiers that are
 * new; what registries said of another work goes when the identifiers become those of another. A status that is
 * set by hand becomes a notice of the person, and is refused where it would belittle one that stands.
 * @throws APIError 400 in that case.
 */
export const deriveStatus: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const before: Fields = operation === 'create' ? {} : { ...originalDoc }
  const after: Fields = { ...before, ...data }
  const announced = takeStatusWrite(req.context, String(after.id))
  const known: Known = announced
    ? { notices: [...announced.notices], checkedAt: announced.checkedAt }
    : { notices: noticesIn(before.notices), checkedAt: storedText(before.statusCheckedAt) }
  const isOther = !announced && isOtherWork(before, after)
  const kept: Known = isOther
    ? { notices: known.notices.filter(({ source }) => source === 'editor'), checkedAt: null }
    : known
  const doi = storedText(after.doi)
  const notices = await withImported({ req, before, after, known: kept.notices })
  const stated = announced
    ? { notices, checkedAt: kept.checkedAt }
    : withStatement({ req, before, after, known: { notices, checkedAt: kept.checkedAt } })
  const derived = statusFrom({
    doi,
    notices: stated.notices,
    isKnown: stated.checkedAt !== null,
  })
  return {
    ...data,
    ...derived,
    statusSource:
      derived.statusSource ??
      (derived.status === 'current' ? lastLook({ before, announced, known: kept, stated }) : null),
    statusCheckedAt: stated.checkedAt,
    statusAskedAt: isOther ? null : (before.statusAskedAt ?? null),
    notices: noticeRows(stated.notices),
  }
}

const identifierNames = ['doi', 'pmid'] as const

const isOtherWork = (before: Fields, after: Fields): boolean =>
  identifierNames.some((name) => {
    const [was, is] = [storedText(before[name]), storedText(after[name])]
    return was !== null && is !== null && was !== is
  })

/** A trashed reference has no identifiers, and so is looked up anew when it comes back. */
const withImported = async ({
  req,
  before,
  after,
  known,
}: {
  req: PayloadRequest
  before: Fields
  after: Fields
  known: RecordedNotice[]
}): Promise<RecordedNotice[]> => {
  const [doi, pmid] = identifierNames.map((name) => storedText(after[name]))
  const isNew = doi !== storedText(before.doi) || pmid !== storedText(before.pmid)
  if (!isNew || (!doi && !pmid)) return known
  const noticesOf = await loadImportedNotices(req, [{ doi, pmid }])
  const found = noticesOf({ doi, pmid })
  return found.length > 0 ? recordFound({ doi, known, found }) : known
}

/** Without a notice: who looked last, where that is known. */
const lastLook = ({
  before,
  announced,
  known,
  stated,
}: {
  before: Fields
  announced: StatusWrite | undefined
  known: Known
  stated: Known
}): string | null => {
  if (announced?.checkedBy) return announced.checkedBy
  if (stated.checkedAt !== known.checkedAt) return 'editor'
  return before.status === 'current' ? storedText(before.statusSource) : null
}
