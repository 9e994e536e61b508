import { afterAll, describe, expect, it } from 'vitest'
import { roles } from '../../../src/access/roles'
import { writerOf } from '../content'
import { startPayload } from '../payload'
import { addUser } from '../users'
import type { TestUser } from '../users'

const site = await startPayload()
const write = writerOf(site)

afterAll(() => site.close())

const signIn = ({ email, password }: Pick<TestUser, 'email' | 'password'>) =>
  site.rest<{ token?: string; errors?: { message: string }[] }>('POST', '/users/login', {
    body: { email, password },
  })

const newUser = (role: 'editor' | 'reader') => addUser({ payload: site.payload, api: site, role })

const asUser = ({ authorization }: TestUser) => ({ headers: { Authorization: authorization } })

it.each(roles.filter(({ value }) => value !== 'admin').map(({ value }) => value))(
  'does not let a %s raise their own role',
  async (role) => {
    const id = site.users[role]?.id ?? ''
    await site.rest('PATCH', `/users/${id}`, { as: role, body: { role: 'admin' } })
    await site.graphql(`mutation { updateUser(id: "${id}", data: { role: admin }) { id } }`, {
      as: role,
    })
    const { role: stored } = await site.payload.findByID({ collection: 'users', id })
    expect(stored).toBe(role)
  },
)

it('locks a login after five wrong passwords, also for the right one', async () => {
  const user = await newUser('editor')
  for (let attempt = 0; attempt < 5; attempt++) {
    const { status } = await signIn({ email: user.email, password: 'wrong' })
    expect(status).toBe(401)
  }
  const locked = await signIn(user)
  expect(locked.status).toBe(401)
  expect(locked.body.token).toBeUndefined()
  expect(locked.body.errors?.[0]?.message).toMatch(/locked/i)
  const { email } = user
  expect((await site.rest('POST', '/users/unlock', { as: 'editor', body: { email } })).status).toBe(
    403,
  )
  expect((await site.rest('POST', '/users/unlock', { as: 'admin', body: { email } })).status).toBe(
    200,
  )
  expect((await signIn(user)).body.token).toBeTruthy()
})

it('answers an unknown e-mail address as it answers a wrong password', async () => {
  const user = await newUser('editor')
  const wrong = await signIn({ email: user.email, password: 'wrong' })
  const unknown = await signIn({ email: 'nobody@example.org', password: 'wrong' })
  expect(unknown).toMatchObject({ status: wrong.status, body: wrong.body })
})

describe('a user who was deactivated', () => {
  const everywhere = [
    '/articles?draft=true',
    '/references',
    '/people',
    '/users',
    '/payload-preferences/x',
    '/payload-locked-documents',
    '/payload-query-presets',
    '/payload-jobs',
    '/globals/editorial-policy',
  ]

  it.each(['editor', 'reader'] as const)('can do nothing any more: %s', async (role) => {
    await write.add('articles', { title: 'A draft' })
    const user = await newUser(role)
    const before = await site.rest<{ totalDocs: number }>(
      'GET',
      '/articles?draft=true',
      asUser(user),
    )
    expect(before.body.totalDocs).toBeGreaterThan(0)
    await write.change('users', user.id, { isDeactivated: true })

    const me = await site.rest('GET', '/users/me', asUser(user))
    expect(me.body.user).toBeNull()
    for (const path of everywhere) {
      const anonymous = await site.rest('GET', path)
      const { status, body } = await site.rest('GET', path, asUser(user))
      expect({ path, status, body }).toEqual({
        path,
        status: anonymous.status,
        body: anonymous.body,
      })
    }
    const create = await site.rest('POST', '/articles', { ...asUser(user), body: { title: 'x' } })
    expect(create.status).toBe(403)
    const signedIn = await signIn(user)
    expect(signedIn.status).toBe(403)
    expect(signedIn.body.token).toBeUndefined()
  })

  it('is let in again by an admin', async () => {
    const user = await newUser('editor')
    await write.change('users', user.id, { isDeactivated: true })
    await write.change('users', user.id, { isDeactivated: false })
    expect((await signIn(user)).body.token).toBeTruthy()
  })
})

it('shows an API key to its owner and an admin only, and an e-mail address likewise', async () => {
  const reader = await newUser('reader')
  const key = reader.authorization.replace('users API-Key ', '')
  const path = `/users/${reader.id}`
  for (const as of ['editor', 'reviewer', 'publisher'] as const) {
    const { body } = await site.rest('GET', path, { as })
    expect(body.name).toBe('The reader')
    expect(JSON.stringify(body)).not.toContain(key)
    expect(JSON.stringify(body)).not.toContain(reader.email)
  }
  expect((await site.rest('GET', path, { as: 'admin' })).body.email).toBe(reader.email)
})
