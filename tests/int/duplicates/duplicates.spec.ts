import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListedPair, PairList } from '../../../src/library/duplicates/listPairs'
import type { KnownMatch } from '../../../src/library/duplicates/findKnown'
import { findKnown } from '../../../src/library/duplicates/findKnown'
import { startScan } from '../../../src/library/duplicates/scan'
import { findPairs } from '../../../src/library/duplicates/findPairs'
import { matchKeyNames } from '../../../src/references/duplicates/matchKeys'
import type { ReferenceFields } from '../../../src/references/reference'
import type { Party } from '../../../src/access/roles'
import { citing, paragraph, richText, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

const cohen: ReferenceFields = {
  type: 'article-journal',
  title: 'Microneedling in skin of color: A review of uses and efficacy',
  authors: [
    { family: 'Cohen', given: 'B.' },
    { family: 'Elbuluk', given: 'N.' },
  ],
  containerTitle: 'Journal of the American Academy of Dermatology',
  issued: '2016',
  volume: '74',
  page: '348-355',
}

let site: TestSite
let write: Writer
let first: string
let second: string
let erratum: string

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
  first = (await write.add('references', { ...cohen, doi: '10.1016/j.jaad.2015.09.024' })).id
  second = (
    await write.add('references', {
      ...cohen,
      title: 'Microneedling in Skin of Colour',
      containerTitle: 'J Am Acad Dermatol',
      page: '348',
    })
  ).id
  erratum = (await write.add('references', { ...cohen, title: `Erratum to: ${cohen.title}` })).id
  await write.add('references', { ...cohen, title: 'Something else', page: '1-2', volume: '3' })
  await write.publish('articles', {
    title: 'Citing',
    body: richText(paragraph('It works.', citing(second))),
  })
})

afterAll(() => site.close())

const get = async <Body>(path: string, as: Party = 'editor') => site.rest<Body>('GET', path, { as })
const post = async <Body>(path: string, body?: object, as: Party = 'editor') =>
  site.rest<Body>('POST', path, { as, ...(body && { body }) })

describe('what is stored for finding duplicates', () => {
  it('is nobody’s to read, to write or to filter by', async () => {
    const { body } = await get(`/references/${first}`, 'admin')
    for (const name of matchKeyNames) expect(body).not.toHaveProperty(name)
    const { status } = await get('/references?where[titleKey][equals]=x', 'admin')
    expect(status).toBe(400)
    await write.change('references', first, { titleKey: 'mine' })
    const { payload } = site
    const [matches = []] = await findKnown({ payload, works: [cohen] })
    expect(matches.map(({ id }) => id)).toContain(first)
  })

  it('follows what the reference says', async () => {
    const { id } = await write.add('references', { title: 'An unheard of observation of warts' })
    const works: ReferenceFields[] = [{ type: 'document', title: 'Another title altogether here' }]
    expect(await findKnown({ payload: site.payload, works })).toEqual([[]])
    await write.change('references', id, { title: 'Another title altogether here' })
    const [matches = []] = await findKnown({ payload: site.payload, works })
    expect(matches.map((match) => match.id)).toEqual([id])
    await write.trash('references', id)
    expect(await findKnown({ payload: site.payload, works })).toEqual([[]])
  })
})

describe('GET /api/references/:id/duplicates', () => {
  it('tells what is the same and what is related', async () => {
    const { body } = await get<{ duplicates: KnownMatch[] }>(`/references/${first}/duplicates`)
    expect(body.duplicates.map(({ id, relation }) => [id, relation])).toEqual([
      [second, 'same'],
      [erratum, 'related'],
    ])
  })

  it.each<[Party, number]>([
    ['anonymous', 401],
    ['reader', 403],
    ['reviewer', 200],
  ])('as %s: %i', async (as, status) => {
    expect((await get(`/references/${first}/duplicates`, as)).status).toBe(status)
    expect((await get('/references/duplicates', as)).status).toBe(status)
  })
})

describe('the search of the whole library', () => {
  it('finds each pair once, and stores it until somebody decides', async () => {
    expect((await get<PairList>('/references/duplicates')).body.scan).toBeNull()
    expect((await post('/references/duplicates')).status).toBeLessThan(300)
    const { body } = await get<PairList>('/references/duplicates')
    expect(body).toMatchObject({ total: 1, scan: { state: 'done', found: 1, progress: 1 } })
    const [pair] = body.pairs
    expect(new Set([pair?.one.id, pair?.other.id])).toEqual(new Set([first, second]))
    expect(pair).toMatchObject({ relation: 'same', survivor: second })

    const say = (isDismissed: boolean, as: Party = 'editor') =>
      post('/references/duplicates/dismiss', { one: second, other: first, isDismissed }, as)
    expect((await say(true, 'reviewer')).status).toBe(403)
    expect((await say(true)).status).toBe(200)
    await post('/references/duplicates')
    expect((await get<PairList>('/references/duplicates')).body.total).toBe(0)
    const asked = await get<{ duplicates: KnownMatch[] }>(`/references/${first}/duplicates`)
    expect(asked.body.duplicates.map(({ id }) => id)).toEqual([erratum])
    await say(false)
    expect((await get<PairList>('/references/duplicates')).body.total).toBe(1)
  })

  it('runs once where two ask for it at the same moment', async () => {
    const ask = () => startScan({ payload: site.payload, patience: 60_000 })
    const [one, other] = await Promise.all([ask(), ask()])
    expect(one.id).toBe(other.id)
    expect((await ask()).id).not.toBe(one.id)
  })

  it('tells how far it is', async () => {
    const shares: number[] = []
    const found: string[] = []
    const onProgress = (share: number) => void shares.push(share)
    for await (const { one } of findPairs({ payload: site.payload, onProgress })) found.push(one.id)
    expect(found).toHaveLength(1)
    expect(shares.at(-1)).toBe(1)
  })
})

describe('POST /api/references/merge', () => {
  it('is for who may trash references, and for what was seen', async () => {
    const query = new URLSearchParams({ one: first, other: second })
    const { body: pair } = await get<ListedPair>(`/references/duplicates?${query}`)
    const merge = { survivor: pair.one.id, merged: pair.other.id }
    const seen = { survivor: pair.one.hash, merged: pair.other.hash }
    expect((await post('/references/merge', { ...merge, seen }, 'reviewer')).status).toBe(403)
    expect((await post('/references/merge', { ...merge, seen }, 'anonymous')).status).toBe(401)
    expect((await post('/references/merge', merge)).status).toBe(400)
    const stale = { ...seen, merged: 'r1:other' }
    expect((await post('/references/merge', { ...merge, seen: stale })).status).toBe(409)
    const wrong = { ...merge, seen, choices: { citedBy: 'merged' } }
    expect((await post('/references/merge', wrong)).status).toBe(400)

    const done = await post<{ id: string }>('/references/merge', { ...merge, seen })
    expect(done.status).toBe(201)
    expect((await get<PairList>('/references/duplicates')).body.total).toBe(0)
    const record = await get(`/merges/${done.body.id}?depth=0`, 'reviewer')
    expect(record.body).toMatchObject({
      survivor: merge.survivor,
      merged: merge.merged,
      mergedBy: { name: 'The editor', role: 'editor' },
      before: { merged: { id: merge.merged } },
    })
    expect((await get(`/merges/${done.body.id}`, 'anonymous')).status).toBe(403)
    for (const method of ['PATCH', 'DELETE'] as const) {
      const answer = await site.rest(method, `/merges/${done.body.id}`, { as: 'admin', body: {} })
      expect(answer.status).toBe(403)
    }
    const undone = await post(`/merges/${done.body.id}/undo`)
    expect(undone.body).toMatchObject({ merged: merge.merged, notUndone: [] })
    expect((await post(`/merges/${done.body.id}/undo`)).status).toBe(409)
    expect((await post('/merges/nothing/undo')).status).toBe(404)
  })
})
