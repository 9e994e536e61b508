import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, change } = writerOf(site)

afterAll(() => site.close())

type Refusal = {
  errors: { message: string; data?: { errors: { path: string; message: string }[] } }[]
}

const post = (body: object) => site.rest<Refusal>('POST', '/references', { as: 'editor', body })

beforeEach(async () => {
  await site.payload.delete({ collection: 'references', where: { id: { exists: true } } })
})

it.each([
  ['doi', 'https://doi.org/10.1016/J.JAAD.2015.09.024', '10.1016/j.jaad.2015.09.024'],
  ['doi', ' doi:10.1000/182 ', '10.1000/182'],
  ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/26549251/', '26549251'],
  ['pmcid', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5556253/', 'PMC5556253'],
  ['arxiv', 'https://arxiv.org/abs/2101.00001', '2101.00001'],
  ['isbn', '978-0-306-40615-7', '9780306406157'],
])('stores the %s %s as %s', async (name, given, stored) => {
  const { id } = await add('references', { title: 'x', [name]: given })
  expect((await site.rest('GET', `/references/${id}`, { as: 'editor' })).body[name]).toBe(stored)
})

it.each([
  ['doi', 'not a doi'],
  ['doi', '10.1000'],
  ['pmid', '12ab'],
  ['isbn', '978-0-306-40615-8'],
  ['url', 'javascript:alert(1)'],
  ['issued', '2019-13'],
  ['type', 'article_journal'],
  ['citationKey', 'two words'],
])('refuses the %s “%s” at its field', async (name, value) => {
  const { status, body } = await post({ title: 'x', [name]: value })
  expect(status).toBe(400)
  expect(body.errors[0]?.data?.errors).toMatchObject([{ path: name, message: expect.any(String) }])
})

it.each(['doi', 'pmid', 'pmcid', 'arxiv', 'url', 'isbn', 'issued'])(
  'takes an empty %s for no value, on any number of references',
  async (name) => {
    const first = await add('references', { title: 'x', [name]: '' })
    const second = await add('references', { title: 'y', [name]: '  ' })
    const third = await add('references', { title: 'z', [name]: null })
    for (const { id } of [first, second, third, await add('references', { title: 'without' })]) {
      const { body } = await site.rest('GET', `/references/${id}`, { as: 'editor' })
      expect(body[name] ?? null).toBeNull()
    }
  },
)

it.each([null, ''])('clears a DOI with %j, and another may have it', async (nothing) => {
  const { id } = await add('references', { title: 'x', doi: '10.1000/cleared' })
  await change('references', id, { doi: nothing })
  expect(
    (await site.rest('GET', `/references/${id}`, { as: 'editor' })).body.doi ?? null,
  ).toBeNull()
  await add('references', { title: 'y', doi: '10.1000/cleared' })
})

describe('an identifier that another reference has', () => {
  it.each([
    ['doi', '10.1000/taken', 'https://doi.org/10.1000/TAKEN'],
    ['pmid', '26549251', '26549251'],
    ['pmcid', 'PMC5556253', 'pmc5556253'],
    ['arxiv', '2101.00001', 'arXiv:2101.00001'],
    ['citationKey', 'taken2019', 'taken2019'],
  ])('is a validation error at the %s, on creating and on changing', async (name, one, same) => {
    await add('references', { title: 'x', [name]: one })
    const created = await post({ title: 'y', [name]: same })
    const { id } = await add('references', { title: 'z' })
    const changed = await site.rest<Refusal>('PATCH', `/references/${id}`, {
      as: 'editor',
      body: { [name]: same },
    })
    for (const { status, body } of [created, changed]) {
      expect(status).toBe(400)
      expect(body.errors[0]?.data?.errors).toMatchObject([
        { path: name, message: expect.stringMatching(/unique|already/i) },
      ])
    }
    const graphql = await site.graphql(
      `mutation { createReference(data: { title: "y", type: "book", status: "current", ${name}: "${same}" }) { id } }`,
      { as: 'editor' },
    )
    expect(graphql.body.errors?.[0]?.extensions?.statusCode).toBe(400)
  })

  it('is no error for an ISBN or an address: chapters share them', async () => {
    const shared = { isbn: '9780306406157', url: 'https://example.org/book' }
    await add('references', { title: 'Chapter 1', ...shared })
    await add('references', { title: 'Chapter 2', ...shared })
  })
})
