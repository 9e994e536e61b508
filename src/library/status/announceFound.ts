import type { PayloadRequest } from 'payload'
import { recordFound } from '../../references/status/recordFound'
import type { FoundWork } from '../../registries/foundWork'
import { noticeOrder } from '../../registries'
import { announceStatusWrite } from './writeNotices'

/** Registries that know what became of a work, as against those that only describe it. */
const knowing: readonly string[] = Object.values(noticeOrder)

/**
 * Leaves word for the write of a new reference of what a registry said became of the work, if it is one that
 * knows. A retraction is then known from the first moment on.
 */
export const announceFound = ({
  context,
  id,
  found: { registry, notices, fields, provenance },
}: {
  context: PayloadRequest['context']
  id: string
  found: FoundWork
}): void => {
  if (!knowing.includes(registry)) return
  const { doi } = fields
  announceStatusWrite({
    context,
    id,
    write: {
      notices: recordFound({ doi, known: [], found: notices, asked: [registry] }),
      checkedAt: provenance[0]?.fetchedAt ?? null,
      checkedBy: registry,
    },
  })
}
