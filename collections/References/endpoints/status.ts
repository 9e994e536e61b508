import type { Endpoint, PayloadRequest } from 'payload'
import { isStaff, partyOf } from '../../../src/access/party'
import { permissions } from '../../../src/access/permissions'
import type { Party } from '../../../src/access/roles'
import { refuseUnless } from '../../../src/access/refusal'
import { affectedBy } from '../../../src/library/status/affected'
import { addNotice, dismissNotice, restoreNotice } from '../../../src/library/status/dismissNotice'
import { lookUpStatus } from '../../../src/library/status/lookUpStatus'
import { shownStatus } from '../../../src/library/status/shownStatus'
import { refuseUnlessMayLookUp, takeLookUps } from '../../../src/library/lookup/turns'
import { jsonAnswer } from '../../../src/publishing/answers/answer'
import { readJsonBody } from '../../../src/publishing/readJsonBody'
import { registryClient } from '../../../src/registries/http/client'
import type { Reference } from '@payload-types'

/** Bytes of a body: a reason, and a little beside it. */
const largestBody = 20_000

const refuseUnlessOf = ({
  req,
  roles,
  task,
}: {
  req: PayloadRequest
  roles: readonly Party[]
  task: string
}) => {
  const party = partyOf(req)
  const isAllowed = roles.includes(party) && permissions.references.update[party] === 'all'
  refuseUnless({ req, isAllowed, task, ask: 'a reviewer, a publisher or an admin' })
}

const refuseUnlessJudge = (req: PayloadRequest) =>
  refuseUnlessOf({ req, roles: judges, task: 'dismiss notices' })

const judges: readonly Party[] = ['reviewer', 'publisher', 'admin']

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body = await readJsonBody({ req, limit: largestBody })
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

const idOf = (req: PayloadRequest) => String(req.routeParams?.id)
const noticeOf = (req: PayloadRequest) => String(req.routeParams?.notice)

const statusAnswer = (reference: Reference) => Response.json(shownStatus(reference))

/**
 * `GET /api/references/:id/affected`: every sentence and structured fact that rests on the reference, published or not,
 * for staff. `POST /api/references/:id/status` asks registries now what became of the work, as the daily job does, for
 * whoever may look up references. `POST /api/references/:id/notices` adds one by hand; `.../notices/:notice/dismiss` with a reason
 * dismisses a false alarm and `.../restore` takes that back, for reviewers, publishers and admins.
 */
export const statusEndpoints: Endpoint[] = [
  {
    path: '/:id/affected',
    method: 'get',
    handler: async (req) => {
      const task = 'see what rests on a reference'
      refuseUnless({ req, isAllowed: isStaff(req), task, ask: 'an editor' })
      const affected = await affectedBy({ req, references: [idOf(req)] })
      return jsonAnswer(
        req,
        affected.map(({ reference, ...each }) => each),
      )
    },
  },
  {
    path: '/:id/status',
    method: 'post',
    handler: async (req) => {
      refuseUnlessMayLookUp(req)
      await takeLookUps(req, 1)
      const { payload } = req
      const client = registryClient()
      const { reference, message } = await lookUpStatus({ payload, client, id: idOf(req) })
      return Response.json({ ...shownStatus(reference), message })
    },
  },
  {
    path: '/:id/notices',
    method: 'post',
    handler: async (req) => {
      refuseUnlessOf({ req, roles: ['editor', ...judges], task: 'add notices' })
      const { kind, notice, date, reason } = await bodyOf(req)
      return statusAnswer(await addNotice({ req, id: idOf(req), kind, notice, date, reason }))
    },
  },
  {
    path: '/:id/notices/:notice/dismiss',
    method: 'post',
    handler: async (req) => {
      refuseUnlessJudge(req)
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
      refuseUnlessJudge(req)
      return statusAnswer(await restoreNotice({ req, id: idOf(req), notice: noticeOf(req) }))
    },
  },
]
