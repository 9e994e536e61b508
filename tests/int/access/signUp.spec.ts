import { afterAll, expect, it } from 'vitest'
import { startPayload } from '../payload'

const site = await startPayload({ hasUsers: false })

afterAll(() => site.close())

const person = (name: string, role: string) => ({
  name,
  role,
  email: `${name.toLowerCase()}@example.org`,
  password: 'correct horse battery',
})

const everyone = async () => (await site.payload.find({ collection: 'users' })).docs

it('lets nobody in through the collection itself, not even the first', async () => {
  const { status } = await site.rest('POST', '/users', { body: person('Eve', 'admin') })
  expect(status).toBe(403)
  expect(await everyone()).toEqual([])
})

it('makes the first user an admin, whatever role they ask for, and closes sign-up behind them', async () => {
  const first = await site.rest('POST', '/users/first-register', { body: person('Ada', 'editor') })
  expect(first.status).toBe(200)
  expect(await everyone()).toMatchObject([{ name: 'Ada', role: 'admin' }])
  const second = await site.rest('POST', '/users/first-register', { body: person('Eve', 'admin') })
  expect(second.status).toBe(403)
  const create = await site.rest('POST', '/users', { body: person('Eve', 'admin') })
  expect(create.status).toBe(403)
  const graphql = await site.graphql(
    'mutation ($data: mutationUserInput!) { createUser(data: $data) { id } }',
    { variables: { data: person('Eve', 'admin') } },
  )
  expect(graphql.body.errors?.[0]?.extensions?.statusCode).toBe(403)
  expect(await everyone()).toHaveLength(1)
})
