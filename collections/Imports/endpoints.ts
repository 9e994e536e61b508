import { APIError } from 'payload'
import type { Endpoint, PayloadRequest } from 'payload'
import type { Import } from '../../payload-types'
import { canRollBackImport } from '../../src/access/importReferences'
import { inTransaction } from '../../src/database/transaction'
import { answerInTime, importJson } from '../../src/library/import/answerInTime'
import { readImportRecord } from '../../src/library/import/importRecord'
import { checkRollBack, rollBackImport } from '../../src/library/import/rollBackImport'

/**
 * `POST /api/imports/:id/rollback`: takes an import back as a whole, for who made it and for whoever may delete
 * references. Answers 200 with the record, or 202 while it goes on. `POST /api/imports/:id/stop`: stops one that is
 * running after its current batch, and takes back what came in.
 */
export const importEndpoints: Endpoint[] = [
  {
    path: '/:id/rollback',
    method: 'post',
    handler: async (req) => {
      const { payload } = req
      const { id } = await allowedImport(req)
      await checkRollBack({ payload, id })
      const reason = `Taken back by ${req.user?.name ?? 'a user'}.`
      return answerInTime({
        finished: rollBackImport({ payload, id, reason }),
        record: () => readImportRecord({ payload, id }),
        status: 200,
      })
    },
  },
  {
    path: '/:id/stop',
    method: 'post',
    handler: async (req) => {
      const { payload } = req
      const { id, state } = await allowedImport(req)
      if (state !== 'running') {
        throw new APIError('This import is not running any more.', 409, undefined, true)
      }
      await inTransaction({
        payload,
        run: (own) =>
          payload.update({
            collection: 'imports',
            id,
            data: { isStopRequested: true },
            depth: 0,
            overrideAccess: true,
            req: own,
          }),
      })
      const record = await readImportRecord({ payload, id })
      return Response.json(record && importJson(record), { status: 202 })
    },
  },
]

const allowedImport = async (req: PayloadRequest): Promise<Import> => {
  const id = String(req.routeParams?.id)
  const record = req.user ? await readImportRecord({ payload: req.payload, id }) : null
  if (!req.user) throw new APIError('Sign in to change an import.', 401, undefined, true)
  if (!record) throw new APIError('There is no such import.', 404, undefined, true)
  if (canRollBackImport(req, record)) return record
  throw new APIError(
    'Only who made an import, a publisher or an admin may stop it or take it back.',
    403,
    undefined,
    true,
  )
}
