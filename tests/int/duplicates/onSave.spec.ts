import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Party } from '../../../src/access/roles'
import type { KnownMatch } from '../../../src/library/duplicates/findKnown'
import type { Row } from '../api'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite

beforeAll(async () => {
  site = await startPayload()
})

afterAll(() => site.close())

type Saved = {
  doc?: { id: string; duplicates?: KnownMatch[] }
  errors?: { message: string; data?: { errors?: Row[] } }[]
}

const save = (method: 'POST' | 'PATCH', path: string, body: Row, as: Party = 'editor') =>
  site.rest<Saved>(method, path, { as, body })

const saved = async (...args: Parameters<typeof save>) => {
  const { body } = await save(...args)
  return {
    id: body.doc?.id ?? '',
    told: body.doc?.duplicates?.map(({ id, relation }) => [id, relation]),
  }
}

/** Its keys are those of no other test. */
const work = () => ({
  type: 'article-journal',
  title: `${randomUUID()} of the skin`,
  authors: [{ family: 'Okafor', given: 'Ngozi' }],
  containerTitle: 'J Skin',
  issued: '2019',
  volume: '3',
  page: '1-9',
})

it('a save over REST tells what the form would warn of', async () => {
  const fields = work()
  const first = await saved('POST', '/references', fields)
  expect(first.told).toEqual([])
  const second = await saved('POST', '/references', fields)
  expect(second.told).toEqual([[first.id, 'same']])
  const erratum = { ...fields, title: `Erratum to: ${fields.title}` }
  expect((await saved('POST', '/references', erratum)).told).toEqual([])

  const path = `/references/${second.id}`
  expect((await saved('PATCH', path, { abstract: 'What they found.' })).told).toEqual([
    [first.id, 'same'],
  ])
  expect((await saved('PATCH', path, { title: work().title, page: '77' })).told).toEqual([])
  expect((await saved('PATCH', path, { title: fields.title, page: '1' })).told).toEqual([
    [first.id, 'same'],
  ])
  const said = { one: first.id, other: second.id, isDismissed: true }
  await site.rest('POST', '/references/duplicates/dismiss', { as: 'editor', body: said })
  expect((await saved('PATCH', path, { abstract: 'More.' })).told).toEqual([])
  expect((await site.rest('GET', path, { as: 'editor' })).body).not.toHaveProperty('duplicates')
})

it('GraphQL has it as a field, for staff', async () => {
  const fields = work()
  const first = await saved('POST', '/references', fields)
  const second = await saved('POST', '/references', fields)
  const ask = async (as: Party) => {
    const query = `{ Reference(id: "${second.id}") { duplicates { id relation title label score reasons } } }`
    const { body } = await site.graphql<{ Reference: { duplicates: KnownMatch[] } }>(query, { as })
    return body.data?.Reference?.duplicates
  }
  expect(await ask('editor')).toMatchObject([
    { id: first.id, relation: 'same', title: fields.title, label: 'Okafor 2019' },
  ])
  expect(await ask('reader')).toEqual([])
  const { body } = await site.graphql<{ updateReference: { duplicates: KnownMatch[] } }>(
    `mutation { updateReference(id: "${second.id}", data: { volume: "3" }) { duplicates { id } } }`,
    { as: 'editor' },
  )
  expect(body.data?.updateReference.duplicates).toEqual([{ id: first.id }])
})

it.each([
  ['doi', '10.1000/taken', 'https://doi.org/10.1000/TAKEN'],
  ['pmid', '26549251', 'PMID: 26549251'],
  ['pmcid', 'PMC5556253', 'pmc5556253'],
  ['arxiv', '2101.00001', 'arXiv:2101.00001'],
  ['citationKey', 'taken2019', 'taken2019'],
])(
  'a %s that is taken is an error that names the reference that has it',
  async (name, one, same) => {
    const fields = work()
    const { id } = await saved('POST', '/references', { ...fields, [name]: one })
    const other = await saved('POST', '/references', { title: 'Another' })
    const refusals = [
      await save('POST', '/references', { title: 'New', [name]: same }),
      await save('PATCH', `/references/${other.id}`, { [name]: same }),
    ]
    for (const { status, body } of refusals) {
      expect(status).toBe(400)
      const [error] = body.errors?.[0]?.data?.errors ?? []
      expect(error).toMatchObject({ path: name, reference: id })
      expect(error?.message).toContain(`“${fields.title}” (Okafor 2019) has this`)
    }
    expect((await save('PATCH', `/references/${id}`, { [name]: same })).status).toBe(200)
    for (const as of ['anonymous', 'reader'] as const) {
      const { status, body } = await save('POST', '/references', { title: 'x', [name]: same }, as)
      expect(status).toBe(403)
      expect(JSON.stringify(body)).not.toContain(fields.title)
    }
  },
)

it('hostile values of an identifier are a refusal, never a search', async () => {
  for (const doi of [{ not_equals: 'x' }, ['10.1000/x'], 7, true]) {
    const { status } = await save('POST', '/references', { title: 'x', doi })
    expect(status).toBe(400)
  }
})
