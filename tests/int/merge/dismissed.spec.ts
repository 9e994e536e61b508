import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import { undoMerge } from '../../../src/library/merge/undoMerge'
import { writeNotices } from '../../../src/library/status/writeNotices'
import type { RecordedNotice } from '../../../src/references/status/notice'
import { writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

afterAll(() => site.close())

const addWith = async (...notices: RecordedNotice[]) => {
  const { id } = await write.add('references', { title: `Work ${randomUUID()}` })
  await writeNotices({ payload: site.payload, id, notices, checkedAt: null })
  return id
}

const retraction: RecordedNotice = {
  kind: 'retracted',
  source: 'crossref',
  notice: '10.1000/retraction',
  date: '2024-01-02',
}

const dismissed = {
  at: '2026-01-01T00:00:00.000Z',
  by: { id: 'somebody', name: 'Somebody', role: 'reviewer' },
  reason: 'It is about another work.',
}

const statusOf = async (id: string) =>
  site.payload.findByID({ collection: 'references', id, depth: 0 })

it.each(['crossref', 'retraction-watch'] as const)(
  'a false alarm stays one, though the merged reference has it from %s',
  async (source) => {
    const survivor = await addWith({ ...retraction, dismissed })
    const merged = await addWith({ ...retraction, source })
    const { id } = await mergeReferences({ payload: site.payload, survivor, merged })
    expect(await statusOf(survivor)).toMatchObject({ status: 'unknown' })
    await undoMerge({ payload: site.payload, id: id ?? '' })
    expect(await statusOf(survivor)).toMatchObject({
      status: 'unknown',
      notices: [{ dismissedReason: dismissed.reason }],
    })
    expect(await statusOf(merged)).toMatchObject({ status: 'retracted' })
  },
)

it('an alarm stays one, though it was dismissed for the merged reference', async () => {
  const survivor = await addWith(retraction)
  const merged = await addWith({ ...retraction, dismissed })
  await mergeReferences({ payload: site.payload, survivor, merged })
  expect(await statusOf(survivor)).toMatchObject({ status: 'retracted' })
})
