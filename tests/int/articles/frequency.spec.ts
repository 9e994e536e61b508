import { afterAll, beforeAll, expect, it } from 'vitest'
import { writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer
let treatment: string

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
  treatment = (await write.publish('treatments', { name: 'Needling' })).id
})

afterAll(() => site.close())

const occurring = (frequency: object) => ({
  name: 'Redness',
  occurrences: [{ treatment, frequency }],
  _status: 'published',
})

it.each([
  [10, 100, 'very-common'],
  [1, 100, 'common'],
  [9, 1000, 'uncommon'],
  [1, 1000, 'uncommon'],
  [1, 10_000, 'rare'],
  [1, 10_001, 'very-rare'],
])('works out the band of %i in %i: %s', async (events, total, band) => {
  const { occurrences } = await write.add('side-effects', occurring({ events, total }))
  expect(occurrences).toMatchObject([{ frequency: { band } }])
})

it('follows the counts when they change and the band was worked out', async () => {
  const { id } = await write.add('side-effects', occurring({ events: 1, total: 10 }))
  const { occurrences } = await write.change(
    'side-effects',
    id,
    occurring({ events: 1, total: 100, band: '' }),
  )
  expect(occurrences).toMatchObject([{ frequency: { band: 'common' } }])
})

it.each([
  [{ events: 0, total: 100 }, null],
  [{ events: 5 }, null],
  [{ band: 'not-known' }, 'not-known'],
])('does not guess: %j', async (frequency, band) => {
  const { occurrences } = await write.add('side-effects', occurring(frequency))
  const [{ frequency: stored } = { frequency: {} }] = Array.isArray(occurrences) ? occurrences : []
  expect(stored.band ?? null).toBe(band)
})

it.each([
  [{ events: 1, total: 2, band: 'rare' }, 'very common'],
  [{ events: 3, total: 2 }, '3 events among 2'],
  [{ band: 'often' }, 'often'],
  [{ events: -1, total: 2 }, 'whole number'],
  [{ events: 1.5, total: 2 }, 'whole number'],
])('refuses %j and says why', async (frequency, reason) => {
  const { status, body } = await site.rest<{
    errors: { data: { errors: { message: string }[] } }[]
  }>('POST', '/side-effects', { as: 'editor', body: occurring(frequency) })
  expect(status).toBe(400)
  expect(body.errors[0]?.data.errors.map(({ message }) => message).join()).toContain(reason)
})
