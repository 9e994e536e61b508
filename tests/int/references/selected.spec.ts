import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citing, paragraph, richText, writerOf } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let work: string
let article: string

beforeAll(async () => {
  site = await startPayload()
  const { add, publish } = writerOf(site)
  work = (
    await add('references', {
      type: 'book',
      title: 'Further',
      authors: [{ family: 'Zed', given: 'Anna' }],
      publisher: 'Elsevier',
      issued: '2010',
      extra: { 'number-of-pages': '12' },
    })
  ).id
  const { id } = await publish('articles', {
    title: 'An article',
    body: richText(paragraph('So.', citing(work))),
    furtherReading: [work],
  })
  article = id
})

afterAll(() => site.close())

const csl = () => ({
  id: work,
  type: 'book',
  title: 'Further',
  author: [{ family: 'Zed', given: 'Anna' }],
  publisher: 'Elsevier',
  issued: { 'date-parts': [[2010]] },
  'number-of-pages': '12',
})

type Short = { shortLabel: string; csl?: unknown }

describe('what is computed from a reference is computed from all of it', () => {
  it('where it is populated', async () => {
    const { body } = await site.rest<{ furtherReading: Short[] }>(
      'GET',
      `/articles/${article}?depth=1`,
    )
    expect(body.furtherReading).toMatchObject([{ shortLabel: 'Zed 2010', csl: csl() }])
    expect(body.furtherReading[0]).not.toHaveProperty('publisher')
  })

  it.each([
    'select[csl]=true&select[shortLabel]=true',
    'select[csl]=true&select[shortLabel]=true&select[type]=true&select[authors]=true',
    'select[csl]=true&select[shortLabel]=true&select[authors][given]=true',
    'select[authors]=false&select[extra]=false',
  ])('where it is selected: %s', async (select) => {
    const expected = { id: work, shortLabel: 'Zed 2010', csl: csl() }
    const one = await site.rest<Short>('GET', `/references/${work}?depth=0&${select}`)
    expect(one.body).toMatchObject(expected)
    const list = await site.rest<{ docs: Short[] }>('GET', `/references?depth=0&${select}`)
    expect(list.body.docs).toMatchObject([expected])
  })

  it('over GraphQL, too', async () => {
    const { body } = await site.graphql<{ References: { docs: Short[] } }>(
      '{ References(select: true) { docs { shortLabel csl } } }',
    )
    expect(body.data?.References.docs).toMatchObject([{ shortLabel: 'Zed 2010', csl: csl() }])
  })
})

it('reads a version as it was', async () => {
  const { add, change } = writerOf(site)
  const { id } = await add('references', { title: 'Before', type: 'book', issued: '2001' })
  await change('references', id, { title: 'After' })
  const { body } = await site.rest<{ docs: { version: Short }[] }>(
    'GET',
    `/references/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`,
    { as: 'editor' },
  )
  expect(body.docs.map(({ version }) => version.shortLabel)).toEqual(['Before 2001', 'After 2001'])
})
