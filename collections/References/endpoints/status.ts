import { APIError } from 'payload'
import type { Endpoint, PayloadRequest } from 'payload'
import { isStaff, partyOf } from '../../../src/access/party'
import { permissions } from '../../../src/access/permissions'
import { affectedBy } from '../../../src/library/status/affected'
import { addNotice, dismissNotice, restoreNotice } from '../../../src/library/status/dismissNotice'
import { jsonAnswer } from '../../../src/publishing/answers/answer'
import { readJsonBody } from '../../../src/publishing/readJsonBody'
import type { Reference } from '@payload-types'

/** Bytes of a body: a reason, and a little beside it. */
const largestBody = 20_000

const refusal = (req: PayloadRequest, message: string) =>
  req.user
    ? new APIError(message, 403, undefined, true)
    : new APIError('Sign in first.', 401, undefined, true)

const refuseOthers = (req: PayloadRequest, roles: readonly string[]) => {
  const party = partyOf(req)
  if (roles.includes(party) && permissions.references.update[party] === 'all') return
  throw refusal(req, 'Your role may not do that. Ask a reviewer, a publisher or an admin.')
}

const judges = ['reviewer', 'publisher', 'admin']

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body = await readJsonBody({ req, limit: largestBody })
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

const idOf = (req: PayloadRequest) => String(req.routeParams?.id)
const noticeOf = (req: PayloadRequest) => String(req.routeParams?.notice)

const statusAnswer = ({
  id,
  status,
  statusNotice,
  statusSource,
  statusCheckedAt,
  notices,
}: Reference) => Response.json({ id, status, statusNotice, statusSource, statusCheckedAt, notices })

/**
 * `GET /api/references/:id/affected`: every sentence and structured fact that rests on the reference, published or not,
 * for staff. `POST /api/references/:id/notices` adds one by hand; `.../notices/:notice/dismiss` with a reason
 * dismisses a false alarm and `.../restore` takes that back, for reviewers, publishers and admins.
 */
export const statusEndpoints: Endpoint[] = [
  {
    path: '/:id/affected',
    method: 'get',
    handler: async (req) => {
      if (!isStaff(req)) throw refusal(req, 'Only staff may see what rests on a reference.')
      const affected = await affectedBy({ req, references: [idOf(req)] })
      return jsonAnswer(
        req,
        affected.map(({ reference, ...each }) => each),
      )
    },
  },
  {
    path: '/:id/notices',
    method: 'post',
    handler: async (req) => {
      refuseOthers(req, ['editor', ...judges])
      const { kind, notice, date, reason } = await bodyOf(req)
      return statusAnswer(await addNotice({ req, id: idOf(req), kind, notice, date, reason }))
    },
  },
  {
    path: '/:id/notices/:notice/dismiss',
    method: 'post',
    handler: async (req) => {
      refuseOthers(req, judges)
      const { reason } = await bodyOf(req)
      return statusAnswer(
        await dismissNotice({ req, id: idOf(req), notice: noticeOf(req), reason }),
      )
    },
  },
  {
    path: '/:id/notices/:notice/restore',
    method: 'post',
    handler: async (req) => {
      refuseOthers(req, judges)
      return statusAnswer(await restoreNotice({ req, id: idOf(req), notice: noticeOf(req) }))
    },
  },
]
