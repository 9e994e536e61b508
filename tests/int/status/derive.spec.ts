import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const retraction: RecordedNotice = {
  kind: 'retracted',
  source: 'crossref',
  notice: '10.1000/notice',
  date: '2020-05-31',
  reasons: ['Unreliable Data'],
}
const checkedAt = '2026-03-03T00:00:00.000Z'

const add = async (fields: object = {}) =>
  (await write.add('references', { title: `Work ${randomUUID()}`, ...fields })).id

const noticed = async (fields: object = {}) => {
  const id = await add(fields)
  await writeNotices({ payload: site.payload, id, notices: [retraction], checkedAt })
  return id
}

const read = (id: string) => site.payload.findByID({ collection: 'references', id, depth: 0 })

const set = (id: string, body: object) =>
  site.rest<{ errors?: { message: string }[] }>('PATCH', `/references/${id}?depth=0`, {
    as: 'editor',
    body,
  })

describe('the status of a reference', () => {
  it('is what its notices say, and is unknown where nobody looked', async () => {
    expect(await read(await add())).toMatchObject({ status: 'unknown', statusCheckedAt: null })
    const id = await noticed()
    expect(await read(id)).toMatchObject({
      status: 'retracted',
      statusNotice: '10.1000/notice',
      statusSource: 'crossref',
      statusCheckedAt: checkedAt,
      notices: [{ kind: 'retracted', source: 'crossref', reasons: ['Unreliable Data'] }],
    })
    await writeNotices({
      payload: site.payload,
      id,
      notices: [],
      checkedAt,
      checkedBy: 'crossref',
    })
    expect(await read(id)).toMatchObject({ status: 'current', statusSource: 'crossref' })
  })

  it('stays what it is when something else is saved, or notices are sent over the API', async () => {
    const id = await noticed()
    await write.change('references', id, { title: 'Another title', notices: [] })
    expect(await read(id)).toMatchObject({ title: 'Another title', status: 'retracted' })
    const invented = await write.add('references', {
      title: 'Invented',
      notices: [{ kind: 'retracted', source: 'crossref' }],
      statusCheckedAt: checkedAt,
    })
    expect(await read(invented.id)).toMatchObject({ status: 'unknown', statusCheckedAt: null })
  })

  it('comes back from no old version', async () => {
    const id = await add({ title: 'First' })
    await writeNotices({ payload: site.payload, id, notices: [retraction], checkedAt })
    const { docs } = await site.payload.findVersions({
      collection: 'references',
      where: { and: [{ parent: { equals: id } }, { 'version.status': { equals: 'unknown' } }] },
    })
    const { status } = await site.rest('POST', `/references/versions/${docs[0]?.id}`, {
      as: 'admin',
    })
    expect(status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'retracted', statusCheckedAt: checkedAt })
  })

  it('goes with the identifiers: those of another work bring none of it', async () => {
    const id = await noticed({ doi: `10.1000/${randomUUID()}` })
    await write.change('references', id, { doi: null })
    expect(await read(id)).toMatchObject({ status: 'retracted' })
    await write.change('references', id, { doi: `10.1000/${randomUUID()}` })
    expect(await read(id)).toMatchObject({ status: 'retracted' })
    await write.change('references', id, { doi: `10.1000/${randomUUID()}` })
    expect(await read(id)).toMatchObject({ status: 'unknown', notices: [], statusCheckedAt: null })
  })

  it('is not copied with a duplicate', async () => {
    const id = await noticed()
    const copy = await site.payload.duplicate({ collection: 'references', id, depth: 0 })
    expect(copy).toMatchObject({ status: 'unknown', notices: [], statusCheckedAt: null })
  })
})

describe('a status that is set by hand', () => {
  it('becomes a notice of the person', async () => {
    const id = await add()
    expect((await set(id, { status: 'retracted', statusNotice: '10.1000/x' })).status).toBe(200)
    expect(await read(id)).toMatchObject({
      status: 'retracted',
      statusSource: 'editor',
      notices: [
        {
          kind: 'retracted',
          source: 'editor',
          notice: '10.1000/x',
          addedBy: { name: 'The editor', role: 'editor' },
        },
      ],
    })
  })

  it('may say that the person looked and found nothing', async () => {
    const id = await add({ status: 'current' })
    const { status, statusSource, statusCheckedAt } = await read(id)
    expect([status, statusSource]).toEqual(['current', 'editor'])
    expect(Date.now() - Date.parse(statusCheckedAt ?? '')).toBeLessThan(60_000)
    await set(id, { status: 'unknown' })
    expect(await read(id)).toMatchObject({ status: 'unknown', statusSource: null })
  })

  it.each(['current', 'unknown', 'corrected'])(
    'cannot make a retracted work %s: that takes a reason',
    async (wanted) => {
      const id = await noticed()
      const { status, body } = await set(id, { status: wanted })
      expect(status).toBe(400)
      expect(body.errors?.[0]?.message).toMatch(/dismiss it with a reason/)
      expect(await read(id)).toMatchObject({ status: 'retracted' })
    },
  )

  it('may say worse than is known', async () => {
    const id = await add()
    const correction: RecordedNotice = { kind: 'corrected', source: 'pubmed' }
    await writeNotices({ payload: site.payload, id, notices: [correction], checkedAt })
    expect((await set(id, { status: 'retracted' })).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'retracted', statusSource: 'editor' })
  })
})

describe('a form that was opened before', () => {
  const dismissed = {
    at: '2026-04-01T00:00:00.000Z',
    by: { id: 'p', name: 'P', role: 'reviewer' },
    reason: 'Another work.',
  }

  it('does not raise again what was dismissed since', async () => {
    const id = await noticed()
    const { status, statusNotice, statusSource, statusCheckedAt } = await read(id)
    const notices = [{ ...retraction, dismissed }]
    await writeNotices({ payload: site.payload, id, notices, checkedAt })
    const form = { title: 'Changed', status, statusNotice, statusSource, statusCheckedAt }
    expect((await set(id, form)).status).toBe(200)
    expect(await read(id)).toMatchObject({ title: 'Changed', status: 'current' })
  })

  it('does not forget that somebody has looked since', async () => {
    const id = await add()
    await writeNotices({ payload: site.payload, id, notices: [], checkedAt })
    const form = { title: 'Changed', status: 'unknown', statusCheckedAt: null }
    expect((await set(id, form)).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'current', statusCheckedAt: checkedAt })
  })
})

it('shows notices to the staff only', async () => {
  const cited = await noticed()
  const { status, body } = await site.rest('GET', `/references/${cited}`, { as: 'reader' })
  expect([status, body.notices]).toEqual([200, []])
  expect(body.status).toBe('retracted')
})
