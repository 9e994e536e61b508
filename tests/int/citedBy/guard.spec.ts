import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { citing, paragraph, richText, textCiting, writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, publish, change, saveDraft, trash } = writerOf(site)

afterAll(() => site.close())

let reference: string

beforeEach(async () => {
  reference = (await add('references', { title: 'Cited' })).id
})

const nothing = () => richText(paragraph('Nothing cited.'))

const evidence = () => [{ reference }]

/** Every way to cite a reference. */
const ways: [string, () => Promise<unknown>][] = [
  [
    'a published article',
    () => publish('articles', { title: 'Citer', body: textCiting(reference) }),
  ],
  ['a draft', () => add('articles', { title: 'Citer', body: textCiting(reference) })],
  [
    'an article that lists it as further reading',
    () => add('articles', { title: 'Citer', body: nothing(), furtherReading: [reference] }),
  ],
  [
    'the draft over a published article',
    async () => {
      const { id } = await publish('articles', { title: 'Citer', body: nothing() })
      await saveDraft('articles', id, { body: textCiting(reference) })
    },
  ],
  [
    'a published article whose draft cites it no more',
    async () => {
      const { id } = await publish('articles', { title: 'Citer', body: textCiting(reference) })
      await saveDraft('articles', id, { body: nothing() })
    },
  ],
  [
    'a trashed article',
    async () => {
      const { id } = await add('articles', { title: 'Citer', body: textCiting(reference) })
      await trash('articles', id)
    },
  ],
  [
    'a side effect, as evidence',
    async () => {
      const { id: treatment } = await add('treatments', { name: 'Needling' })
      await add('side-effects', {
        name: 'Citer',
        occurrences: [{ treatment, evidence: evidence() }],
      })
    },
  ],
  [
    'a risk factor, as evidence',
    async () => {
      const { id: sideEffect } = await add('side-effects', { name: 'Redness' })
      await add('risk-factors', {
        name: 'Citer',
        raisesRiskOf: [{ sideEffect, evidence: evidence() }],
      })
    },
  ],
  [
    'the text of a treatment',
    () => add('treatments', { name: 'Citer', preparation: richText(paragraph(citing(reference))) }),
  ],
]

type Refusal = { errors: { message: string }[] }

const isStored = async () => {
  const stored = await site.payload.findByID({
    collection: 'references',
    id: reference,
    disableErrors: true,
  })
  return stored !== null && !stored.deletedAt
}

describe.each(ways)('a reference that is cited by %s', (_, cite) => {
  beforeEach(async () => {
    await cite()
  })

  it('is neither deleted nor trashed, and the refusal names who cites it', async () => {
    const deletedAt = new Date().toISOString()
    const path = `/references/${reference}`
    const refusals = [
      await site.rest<Refusal>('DELETE', path, { as: 'admin' }),
      await site.rest<Refusal>('PATCH', path, { as: 'admin', body: { deletedAt } }),
    ]
    for (const { status, body } of refusals) {
      expect(status).toBe(409)
      expect(body.errors[0]?.message).toContain('“Citer”')
    }
    expect(await isStored()).toBe(true)
  })
})

it('is a 409 in bulk and over GraphQL, too', async () => {
  await add('articles', { title: 'Citer', body: textCiting(reference) })
  const query = `where[id][equals]=${reference}`
  const bulk = await site.rest<Refusal>('DELETE', `/references?${query}`, { as: 'admin' })
  expect(bulk.status).toBe(400)
  expect(bulk.body.errors[0]?.message).toContain('“Citer”')
  const deletedAt = new Date().toISOString()
  await site.rest('PATCH', `/references?${query}`, { as: 'admin', body: { deletedAt } })
  const graphql = await site.graphql(`mutation { deleteReference(id: "${reference}") { id } }`, {
    as: 'admin',
  })
  expect(graphql.body.errors?.[0]?.extensions?.statusCode).toBe(409)
  expect(await isStored()).toBe(true)
})

it('may be deleted once nothing cites it, neither published nor in a draft', async () => {
  const { id } = await publish('articles', { title: 'Citer', body: textCiting(reference) })
  await change('articles', id, { body: nothing(), _status: 'published' })
  const { status } = await site.rest('DELETE', `/references/${reference}`, { as: 'admin' })
  expect(status).toBe(200)
  expect(await isStored()).toBe(false)
})
