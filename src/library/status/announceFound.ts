import type { PayloadRequest } from 'payload'
import { recordFound } from '../../references/status/recordFound'
import type { FoundWork } from '../../registries/foundWork'
import { isKnowing } from './rememberedFinds'
import { announceStatusWrite } from './writeNotices'

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
  if (!isKnowing(registry)) return
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
