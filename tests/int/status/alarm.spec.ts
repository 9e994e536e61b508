import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { libraryRunners } from '../../../src/library/tasks'
import { refreshStatuses } from '../../../src/library/status/refreshStatuses'
import { sendAlarm } from '../../../src/library/status/sendAlarm'
import { writeNotices } from '../../../src/library/status/writeNotices'
import type { RecordedNotice } from '../../../src/references/status/notice'
import { textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

beforeEach(async () => {
  await site.payload.db.deleteMany({ collection: 'references', where: {} })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

afterAll(() => site.close())

const watchMail = () => vi.spyOn(site.payload, 'sendEmail').mockResolvedValue(undefined)

const tell = () => sendAlarm({ payload: site.payload })

/** What the runner of the queue does each minute. */
const tick = async () => {
  await site.payload.jobs.handleSchedules({ queue: 'sendAlarms' })
  await site.payload.jobs.run({ queue: 'sendAlarms' })
}

const judge = async (id: string, verdict: 'dismiss' | 'restore') => {
  const { notices } = await site.payload.findByID({ collection: 'references', id })
  return site.rest('POST', `/references/${id}/notices/${notices?.[0]?.id}/${verdict}`, {
    as: 'reviewer',
    body: { reason: 'Another work.' },
  })
}

const noticeOf = (changes: Partial<RecordedNotice> = {}): RecordedNotice => ({
  kind: 'retracted',
  source: 'crossref',
  notice: `10.1000/${randomUUID()}`,
  date: '2024-01-02',
  ...changes,
})

const add = async () =>
  (
    await write.add('references', {
      title: `Work ${randomUUID()}`,
      doi: `10.1000/${randomUUID()}`,
    })
  ).id

const note = (id: string, notices: RecordedNotice[]) =>
  writeNotices({ payload: site.payload, id, notices, checkedAt: '2026-01-01T00:00:00.000Z' })

it('is one message to publishers and admins, with every sentence that rests on the work, once', async () => {
  const id = await add()
  await write.publish('articles', { title: 'Healing', body: textCiting(id) })
  const send = watchMail()
  await note(id, [noticeOf()])
  await tell()
  await tell()
  expect(send).toHaveBeenCalledTimes(1)
  const [message] = send.mock.calls[0] ?? []
  expect(message?.to).toHaveLength(2)
  expect(message?.to).toEqual(
    expect.arrayContaining([site.users.publisher?.email, site.users.admin?.email]),
  )
  expect(message?.subject).toMatch(/^Retracted: .*1 sentence rests on it/)
  expect(message?.text).toContain('“Healing” (published): It works.')
})

it('is sent within a minute, whoever noted it, also where the site is offline', async () => {
  vi.stubEnv('VOUCH_OFFLINE', '1')
  vi.stubEnv('VOUCH_STATUS_SCHEDULE', 'off')
  vi.stubEnv('VOUCH_LINKS_SCHEDULE', 'off')
  expect(libraryRunners()).toEqual([{ cron: '* * * * *', queue: 'sendAlarms', limit: 1 }])
  const id = await add()
  const send = watchMail().mockRejectedValue(new Error('No request waits for the mail server.'))
  const body = { kind: 'retracted', reason: 'I read it in the journal.' }
  const noted = await site.rest('POST', `/references/${id}/notices`, { as: 'editor', body })
  expect(noted).toMatchObject({ status: 200, body: { status: 'retracted' } })
  expect(send).not.toHaveBeenCalled()
  send.mockReset().mockResolvedValue(undefined)
  await tick()
  await tick()
  expect(send).toHaveBeenCalledTimes(1)
  expect(send.mock.calls[0]?.[0].text).toContain(id)
})

it('is no job where there is nothing to tell, and waits some minutes after the mail server failed', async () => {
  const jobs = () => site.payload.count({ collection: 'payload-jobs' })
  const now = vi.spyOn(Date, 'now')
  await site.payload.jobs.handleSchedules({ queue: 'sendAlarms' })
  expect(await jobs()).toEqual({ totalDocs: 0 })
  await note(await add(), [noticeOf()])
  const send = watchMail().mockRejectedValueOnce(new Error('No way to the mail server.'))
  vi.spyOn(site.payload.logger, 'error').mockReturnValue(undefined)
  await tick()
  await tick()
  expect(send).toHaveBeenCalledTimes(1)
  now.mockReturnValue(new Date().getTime() + 11 * 60_000)
  await tick()
  expect(send).toHaveBeenCalledTimes(2)
  expect(await jobs()).toEqual({ totalDocs: 0 })
})

it('is told although the notice was dismissed by mistake before, and restored', async () => {
  const id = await add()
  await note(id, [noticeOf()])
  const send = watchMail().mockRejectedValueOnce(new Error('No way to the mail server.'))
  vi.spyOn(site.payload.logger, 'error').mockReturnValue(undefined)
  await tell()
  await judge(id, 'dismiss')
  await tell()
  expect(send).toHaveBeenCalledTimes(1)
  await judge(id, 'restore')
  await tell()
  await tell()
  expect(send).toHaveBeenCalledTimes(2)
})

it('of a work in the trash is told when it comes back', async () => {
  const id = await add()
  await note(id, [noticeOf()])
  const send = watchMail()
  const move = (deletedAt: string | null) =>
    site.payload.update({ collection: 'references', id, trash: true, data: { deletedAt } })
  await move(new Date().toISOString())
  await tell()
  expect(send).not.toHaveBeenCalled()
  await move(null)
  await tell()
  expect(send).toHaveBeenCalledTimes(1)
})

it('of a notice that is told by another source, or gets an address, is sent once', async () => {
  const id = await add()
  const send = watchMail()
  const { notice, ...unnamed } = noticeOf()
  await note(id, [unnamed])
  await tell()
  await note(id, [{ ...unnamed, notice }])
  await note(id, [noticeOf({ source: 'pubmed', date: '2024-05-06' }), { ...unnamed, notice }])
  await note(id, [noticeOf({ source: 'pubmed', date: '2024-05-06' })])
  await tell()
  expect(send).toHaveBeenCalledTimes(1)
})

it('of a run that was ended before it could tell is sent by the next one', async () => {
  const id = await add()
  const send = watchMail()
  const run = () =>
    refreshStatuses({
      payload: site.payload,
      limit: 10,
      ask: async (works) => ({
        answers: new Map(
          works.map((work) => [
            work.id,
            {
              knownBy: ['crossref' as const],
              isIncomplete: false,
              notices: [noticeOf({ notice: '10.1000/one' })],
            },
          ]),
        ),
        failures: [],
      }),
    })
  await run()
  expect(send).not.toHaveBeenCalled()
  await tick()
  expect(send).toHaveBeenCalledTimes(1)
  expect(send.mock.calls[0]?.[0].text).toContain(id)
  await run()
  await tick()
  expect(send).toHaveBeenCalledTimes(1)
})

it('outlives that somebody saves the reference before it is told', async () => {
  const id = await add()
  await note(id, [noticeOf()])
  const body = { title: 'Corrected by hand', isAlarmDue: false }
  const saved = await site.rest('PATCH', `/references/${id}`, { as: 'editor', body })
  expect(saved.status).toBe(200)
  const send = watchMail()
  await tell()
  expect(send).toHaveBeenCalledTimes(1)
})

it('that could not be sent is sent with the next run', async () => {
  const id = await add()
  await note(id, [noticeOf()])
  const send = watchMail().mockRejectedValueOnce(new Error('No way to the mail server.'))
  const logged = vi.spyOn(site.payload.logger, 'error').mockReturnValue(undefined)
  await tell()
  expect(logged).toHaveBeenCalledTimes(1)
  await tell()
  await tell()
  expect(send).toHaveBeenCalledTimes(2)
})

it('of two runs at a time is sent once', async () => {
  const id = await add()
  await note(id, [noticeOf()])
  const send = watchMail()
  await Promise.all([tell(), tell()])
  expect(send).toHaveBeenCalledTimes(1)
})

it('is told again where it became worse, and not of what is over before it was told', async () => {
  const concern = noticeOf({ kind: 'expression-of-concern' })
  const [worse, over] = [await add(), await add()]
  const send = watchMail()
  await note(worse, [concern])
  await tell()
  await note(worse, [concern, noticeOf()])
  await note(over, [concern])
  await note(over, [])
  await tell()
  expect(send.mock.calls.map(([message]) => message.subject)).toEqual([
    expect.stringMatching(/^Expression of concern/),
    expect.stringMatching(/^Retracted/),
  ])
})

it('is none of a new reference, of a correction, and of a dismissal that was taken back', async () => {
  const send = watchMail()
  const [corrected, judged] = [await add(), await add()]
  await note(corrected, [noticeOf({ kind: 'corrected' })])
  await tell()
  expect(send).not.toHaveBeenCalled()
  await note(judged, [noticeOf()])
  await tell()
  await judge(judged, 'dismiss')
  const back = await judge(judged, 'restore')
  expect(back).toMatchObject({ status: 200, body: { status: 'retracted' } })
  await tell()
  expect(send).toHaveBeenCalledTimes(1)
})
