import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { roles } from '../../src/access/roles'
import type { Role } from '../../src/access/roles'
import type { Api } from './api'

export type TestUser = {
  id: string
  email: string
  password: string
  /** What goes into the header of that name: a login's token, or the reader's API key. */
  authorization: string
}

/** Empty on a site that was started without users. */
export type TestUsers = Partial<Record<Role, TestUser>>

/** One user of every role; the reader is a machine with an API key. */
export const addUsers = async ({ payload, api }: { payload: Payload; api: Api }) => {
  const users: TestUsers = {}
  for (const { value: role } of roles) users[role] = await addUser({ payload, api, role })
  return users
}

/** A further user with that role, signed in. */
export const addUser = async ({
  payload,
  api,
  role,
}: {
  payload: Payload
  api: Api
  role: Role
}): Promise<TestUser> => {
  const password = randomUUID()
  const email = `${role}-${randomUUID().slice(0, 8)}@example.org`
  const apiKey = role === 'reader' ? randomUUID() : undefined
  const { id } = await payload.create({
    collection: 'users',
    data: { name: `The ${role}`, role, email, password, enableAPIKey: Boolean(apiKey), apiKey },
  })
  if (apiKey) return { id, email, password, authorization: `users API-Key ${apiKey}` }
  const { body } = await api.rest<{ token?: string }>('POST', '/users/login', {
    body: { email, password },
  })
  if (!body.token) throw new Error(`The ${role} cannot sign in: ${JSON.stringify(body)}`)
  return { id, email, password, authorization: `JWT ${body.token}` }
}
