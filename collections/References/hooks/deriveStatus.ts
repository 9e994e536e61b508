import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { alarmState, storedAlarm } from '../../../src/library/status/alarmDue'
import { loadImportedNotices } from '../../../src/library/status/importedNotices'
import { recallFinds } from '../../../src/library/status/rememberedFinds'
import { withStatement } from '../../../src/library/status/statement'
import type { Known } from '../../../src/library/status/statement'
import { noticeRows, noticesIn, storedText } from '../../../src/library/status/storedNotices'
import { isOutdated, takeStatusWrite } from '../../../src/library/status/writeNotices'
import { recordFound } from '../../../src/references/status/recordFound'
import type { RecordedNotice } from '../../../src/references/status/notice'
import { statusFrom } from '../../../src/references/status/statusFrom'

type Fields = Record<string, unknown>

/** With who looked, where somebody did just now. */
type Looked = Known & { checkedBy?: string }

/**
 * Derives `status`, `statusNotice` and `statusSource` from the notices of the reference, which a write keeps as they
 * are unless `writeNotices` announced others. For identifiers that are new, what was imported from Retraction Watch and what
 * registries said at a look-up of the last hours is taken in; what registries said of another work goes when the
 * identifiers become those of another. A status that is set by hand becomes a notice of the person, and is refused
 * where it would belittle one that stands.
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
  const looked: Looked = announced ? kept : withRecalled({ before, after, known: kept })
  const notices = await withImported({ req, before, after, known: looked.notices })
  const settled = { notices, checkedAt: looked.checkedAt }
  const stated = announced ? settled : withStatement({ req, before, after, known: settled })
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
      (derived.status === 'current'
        ? lastLook({
            before,
            checkedBy: announced?.checkedBy ?? looked.checkedBy,
            known: looked,
            stated,
          })
        : null),
    statusCheckedAt: stated.checkedAt,
    statusAskedAt: isOther ? null : (before.statusAskedAt ?? null),
    ...alarmState({
      before: operation === 'update' ? storedAlarm(before) : undefined,
      derived,
      notices: stated.notices,
    }),
    notices: noticeRows(stated.notices),
  }
}

const identifierNames = ['doi', 'pmid'] as const

const isOtherWork = (before: Fields, after: Fields): boolean =>
  identifierNames.some((name) => {
    const [was, is] = [storedText(before[name]), storedText(after[name])]
    return was !== null && is !== null && was !== is
  })

const hasNewIdentifiers = (before: Fields, after: Fields): boolean =>
  identifierNames.some((name) => storedText(after[name]) !== storedText(before[name]))

/** What registries said when the work was looked up, unless somebody asked them later. */
const withRecalled = ({
  before,
  after,
  known,
}: {
  before: Fields
  after: Fields
  known: Known
}): Looked => {
  if (!hasNewIdentifiers(before, after)) return known
  const [doi, pmid] = identifierNames.map((name) => storedText(after[name]))
  const finds = recallFinds({ doi, pmid }).filter(
    ({ fetchedAt }) => !isOutdated({ heardAt: fetchedAt, checkedAt: known.checkedAt }),
  )
  if (finds.length === 0) return known
  const asked = [...new Set(finds.map(({ registry }) => registry))]
  const found = finds.flatMap(({ notices }) => notices)
  return {
    notices: recordFound({ doi, known: known.notices, found, asked }),
    checkedAt: finds.map(({ fetchedAt }) => fetchedAt).toSorted()[0] ?? known.checkedAt,
    checkedBy: asked.join(', '),
  }
}

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
  if (!hasNewIdentifiers(before, after) || (!doi && !pmid)) return known
  const noticesOf = await loadImportedNotices(req, [{ doi, pmid }])
  const found = noticesOf({ doi, pmid })
  return found.length > 0 ? recordFound({ doi, known, found }) : known
}

/** Without a notice: who looked last, where that is known. */
const lastLook = ({
  before,
  checkedBy,
  known,
  stated,
}: {
  before: Fields
  checkedBy: string | undefined
  known: Known
  stated: Known
}): string | null => {
  if (stated.checkedAt !== known.checkedAt) return 'editor'
  if (checkedBy) return checkedBy
  return before.status === 'current' ? storedText(before.statusSource) : null
}
