import type { Endpoint } from 'payload'
import { problemInChoices } from '../../../src/library/merge/chosenFields'
import type { Choices } from '../../../src/library/merge/chosenFields'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import type { MergeRequest } from '../../../src/library/merge/mergeReferences'
import { refusal } from '../../../src/access/refusal'
import { readJsonBody } from '../../../src/publishing/readJsonBody'
import { isRecord } from '../../../src/references/canonicalJson'
import { refuseUnlessMerger } from './duplicates'

const largestBody = 1_000_000

/**
 * `POST /api/references/merge` with {survivor, merged, choices, seen, dryRun}: makes one reference of two. `seen` holds the
 * hashes of both as they were looked at (an answer to a dry run, or the list of duplicates, has them); where one has
 * changed since, the answer is 409.
 */
export const mergeEndpoint: Endpoint = {
  path: '/merge',
  method: 'post',
  handler: async (req) => {
    refuseUnlessMerger(req)
    const { isDryRun, ...request } = requestIn(await readJsonBody({ req, limit: largestBody }))
    const report = await mergeReferences({ payload: req.payload, req, isDryRun, ...request })
    return Response.json(report, { status: isDryRun ? 200 : 201 })
  },
}

const requestIn = (body: unknown): MergeRequest & { isDryRun: boolean } => {
  if (!isRecord(body)) throw refusal(400, expected)
  const { survivor, merged, choices = {}, seen, dryRun = false } = body
  if (typeof survivor !== 'string' || typeof merged !== 'string' || typeof dryRun !== 'boolean') {
    throw refusal(400, expected)
  }
  if (!areChoices(choices)) throw refusal(400, problemInChoices(choices) ?? expected)
  const hashes = isRecord(seen) ? seen : {}
  if (typeof hashes.survivor === 'string' && typeof hashes.merged === 'string') {
    const known = { survivor: hashes.survivor, merged: hashes.merged }
    return { survivor, merged, choices, seen: known, isDryRun: dryRun }
  }
  if (!dryRun) {
    throw refusal(
      400,
      'Send “seen” with the hashes of both references as you looked at them: {"survivor": hash, "merged": hash}. A dry run tells them.',
    )
  }
  return { survivor, merged, choices, isDryRun: true }
}

const expected =
  'Send {"survivor": id, "merged": id, "choices": {field: "survivor", "merged" or {"value": …}}, "seen": hashes, "dryRun": true or false}.'

const areChoices = (value: unknown): value is Choices => problemInChoices(value) === undefined
