import type { Endpoint, PayloadRequest } from 'payload'
import { canMergeReferences } from '../../../src/access/mergeReferences'
import { isStaff } from '../../../src/access/party'
import { dismissPair } from '../../../src/library/duplicates/dismissals'
import { comparedPair, listPairs } from '../../../src/library/duplicates/listPairs'
import { matchesOf } from '../../../src/library/duplicates/possibleDuplicates'
import { startScan } from '../../../src/library/duplicates/scan'
import { loadMergeable } from '../../../src/library/merge/loadMergeable'
import { refusal, refuseUnless } from '../../../src/access/refusal'
import { jsonAnswer, readEndpoints } from '../../../src/publishing/answers/answer'
import { textOf } from '../../../src/publishing/answers/query'
import { readJsonBody } from '../../../src/publishing/readJsonBody'
import { isRecord } from '../../../src/references/canonicalJson'

/** A search that takes longer goes on by itself, and its progress is asked for. */
const searchPatience = 2_000
const largestBody = 10_000
const pageSize = 10
const largestPage = 50

/**
 * `GET /api/references/duplicates?page=&limit=`: what the last search of the library found, with the search and its
 * progress; `dismissed=true` those that somebody said are not the same; `?one=&other=` any two references side by side. `POST` searches anew: 200 when it is over, 202 while it goes on.
 * `POST /api/references/duplicates/dismiss` with {one, other, isDismissed} says that two are not the same.
 * `GET /api/references/:id/duplicates`: what may be the same as one reference, asked now.
 */
export const duplicateEndpoints: Endpoint[] = [
  ...readEndpoints('/duplicates', async (req) => {
    refuseUnlessStaff(req)
    const [one, other] = [textOf(req, 'one'), textOf(req, 'other')]
    if (one && other) return jsonAnswer(req, await comparedPair({ req, one, other }))
    const page = countOf(textOf(req, 'page')) ?? 1
    const limit = Math.min(countOf(textOf(req, 'limit')) ?? pageSize, largestPage)
    const isDismissed = textOf(req, 'dismissed') === 'true'
    return jsonAnswer(req, await listPairs({ req, isDismissed, page, limit }))
  }),
  {
    path: '/duplicates',
    method: 'post',
    handler: async (req) => {
      refuseUnlessStaff(req)
      const scan = await startScan({ payload: req.payload, patience: searchPatience })
      return Response.json({ scan }, { status: scan.state === 'running' ? 202 : 200 })
    },
  },
  {
    path: '/duplicates/dismiss',
    method: 'post',
    handler: async (req) => {
      refuseUnlessMerger(req)
      const body = await readJsonBody({ req, limit: largestBody })
      const { one, other, isDismissed = true } = isRecord(body) ? body : {}
      if (
        typeof one !== 'string' ||
        typeof other !== 'string' ||
        typeof isDismissed !== 'boolean'
      ) {
        throw refusal(400, 'Send {"one": id, "other": id, "isDismissed": true or false}.')
      }
      await dismissPair({ req, one, other, isDismissed })
      return Response.json({ one, other, isDismissed })
    },
  },
  ...readEndpoints('/:id/duplicates', async (req) => {
    refuseUnlessStaff(req)
    const reference = await loadMergeable(req, String(req.routeParams?.id))
    return jsonAnswer(req, { duplicates: await matchesOf({ req, reference }) })
  }),
]

const countOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined

const refuseUnlessStaff = (req: PayloadRequest) =>
  refuseUnless({ req, isAllowed: isStaff(req), task: 'look for duplicates', ask: 'an editor' })

/** @throws APIError 401 or 403 for who may not merge. */
export const refuseUnlessMerger = (req: PayloadRequest) =>
  refuseUnless({
    req,
    isAllowed: canMergeReferences(req),
    task: 'merge references',
    ask: 'an editor, a publisher or an admin',
  })
