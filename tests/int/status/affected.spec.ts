import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeNotices } from '../../../src/library/status/writeNotices'
import { citing, paragraph, richText, textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload({ env: { VOUCH_LOCALES: 'en,de' } })
  write = writerOf(site)
})

afterAll(() => site.close())

const addReference = async () =>
  (await write.add('references', { title: `Work ${randomUUID()}` })).id

const affected = async (id: string) => {
  const { status, body } = await site.rest<Record<string, unknown>[]>(
    'GET',
    `/references/${id}/affected`,
    { as: 'editor' },
  )
  expect(status).toBe(200)
  return body
}

describe('what rests on a reference', () => {
  it('is every sentence, published or in a draft, in every locale', async () => {
    const cited = await addReference()
    const body = richText(paragraph('First. It heals in days', citing(cited), '. Last.'))
    const { id } = await write.publish('articles', { title: 'Healing', body })
    await write.saveDraft('articles', id, {
      body: richText(paragraph('It never heals.', citing(cited))),
    })
    const german = { body: richText(paragraph('Es heilt.', citing(cited))) }
    await write.change('articles', id, german, { query: '&locale=de&draft=true' })
    const found = await affected(cited)
    expect(
      found.map(({ sentence, locale, isPublished }) => [sentence, locale, isPublished]).sort(),
    ).toEqual([
      ['Es heilt.', 'de', false],
      ['It heals in days.', 'en', true],
      ['It never heals.', 'en', false],
    ])
    expect(found[0]).toEqual({
      collection: 'articles',
      id,
      title: 'Healing',
      slug: 'healing',
      isPublished: true,
      locale: 'en',
      sentence: 'It heals in days.',
      citationId: expect.any(String),
    })
  })

  it('is every fact of a side effect and a risk factor, in words', async () => {
    const cited = await addReference()
    const treatment = (await write.publish('treatments', { name: 'microneedling' })).id
    const sideEffect = await write.publish('side-effects', {
      name: 'Redness',
      occurrences: [
        { treatment, frequency: { events: 12, total: 100 }, evidence: [{ reference: cited }] },
        { treatment, evidence: [{ reference: await addReference() }] },
      ],
    })
    const riskFactor = await write.add('risk-factors', {
      name: 'Smoking',
      raisesRiskOf: [
        {
          sideEffect: sideEffect.id,
          treatment,
          effect: { measure: 'OR', value: 2.1, ciLow: 1.2, ciHigh: 3.4 },
          evidence: [{ reference: cited }],
        },
      ],
    })
    expect(await affected(cited)).toMatchObject([
      {
        collection: 'side-effects',
        id: sideEffect.id,
        isPublished: true,
        locale: null,
        sentence: 'Redness after microneedling: very common (12 of 100).',
      },
      {
        collection: 'risk-factors',
        id: riskFactor.id,
        isPublished: false,
        sentence:
          'Smoking raises the risk of Redness after microneedling: OR 2.1 (95 % CI 1.2–3.4).',
      },
    ])
  })

  it.each(['anonymous', 'reader'] as const)('is not for %s', async (as) => {
    const { status } = await site.rest('GET', `/references/${await addReference()}/affected`, {
      as,
    })
    expect(status).toBe(as === 'anonymous' ? 401 : 403)
  })
})

describe('a notice by hand', () => {
  const post = (path: string, as: 'editor' | 'reviewer' | 'anonymous' | 'reader', body = {}) =>
    site.rest<{ status: string; notices: { id: string }[]; errors?: { message: string }[] }>(
      'POST',
      `/references/${path}`,
      { as, body },
    )

  it('needs a reason, and says who knows of it', async () => {
    const id = await addReference()
    expect((await post(`${id}/notices`, 'editor', { kind: 'retracted' })).status).toBe(400)
    expect((await post(`${id}/notices`, 'editor', { kind: 'odd', reason: 'x' })).status).toBe(400)
    const added = await post(`${id}/notices`, 'editor', {
      kind: 'retracted',
      reason: 'The publisher wrote to us.',
      date: '2026-03',
    })
    expect(added.body).toMatchObject({
      status: 'retracted',
      notices: [
        {
          source: 'editor',
          date: '2026-03',
          reasons: ['The publisher wrote to us.'],
          addedBy: { name: 'The editor' },
        },
      ],
    })
  })

  it('is dismissed with a reason by those who may judge, for good, and taken back', async () => {
    const id = await addReference()
    const checkedAt = '2026-03-03T00:00:00.000Z'
    const { notices } = await writeNotices({
      payload: site.payload,
      id,
      checkedAt,
      notices: [{ kind: 'retracted', source: 'crossref', notice: '10.1000/n' }],
    })
    const dismiss = `${id}/notices/${notices?.[0]?.id}/dismiss`
    const reason = 'It is about another paper.'
    expect((await post(dismiss, 'anonymous', { reason })).status).toBe(401)
    expect((await post(dismiss, 'editor', { reason })).status).toBe(403)
    expect((await post(dismiss, 'reviewer', { reason: '  ' })).status).toBe(400)
    expect((await post(`${id}/notices/none/dismiss`, 'reviewer', { reason })).status).toBe(404)
    const dismissed = await post(dismiss, 'reviewer', { reason })
    expect(dismissed.body).toMatchObject({
      status: 'current',
      notices: [
        {
          dismissedAt: expect.any(String),
          dismissedBy: { id: site.users.reviewer?.id, name: 'The reviewer', role: 'reviewer' },
          dismissedReason: reason,
        },
      ],
    })
    const restore = `${id}/notices/${dismissed.body.notices[0]?.id}/restore`
    expect((await post(restore, 'reviewer')).body).toMatchObject({
      status: 'retracted',
      notices: [{ dismissedAt: null, dismissedReason: null }],
    })
  })
})

describe('the gate', () => {
  const publish = async (collection: string, id: string, body: object = {}) => {
    const answer = await site.rest<{
      errors?: { message: string; data?: { findings?: { code: string; place: object }[] } }[]
    }>('PATCH', `/${collection}/${id}?depth=0`, {
      as: 'publisher',
      body: { ...body, _status: 'published' },
    })
    const [error] = answer.body.errors ?? []
    return { status: answer.status, message: error?.message, findings: error?.data?.findings }
  }

  const retracted = async () =>
    (await write.add('references', { title: `Work ${randomUUID()}`, status: 'retracted' })).id

  it('holds a structured fact that rests on a retracted work, until the row says why', async () => {
    const reference = await retracted()
    const treatment = (await write.publish('treatments', { name: 'Peeling' })).id
    const { id } = await write.add('side-effects', {
      name: 'Redness',
      occurrences: [{ treatment, evidence: [{ reference }] }],
    })
    const refused = await publish('side-effects', id)
    expect(refused).toMatchObject({
      status: 400,
      findings: [
        {
          code: 'retracted-reference',
          place: { reference, sentence: 'Redness after Peeling.' },
        },
      ],
    })
    expect(refused.message).toContain('“Redness after Peeling.”')
    const evidence = [{ reference, retractionReason: 'The only report of it.' }]
    const body = { occurrences: [{ treatment, evidence }] }
    expect(await publish('side-effects', id, body)).toMatchObject({ status: 200 })
  })

  it('holds a description in another locale as well', async () => {
    const reference = await retracted()
    const { id } = await write.add('risk-factors', { name: 'Smoking' })
    await write.change(
      'risk-factors',
      id,
      { name: 'Rauchen', description: textCiting(reference) },
      { query: '&locale=de&draft=true' },
    )
    expect(await publish('risk-factors', id)).toMatchObject({
      status: 400,
      findings: [{ code: 'retracted-reference', place: { locale: 'de' } }],
    })
  })
})
