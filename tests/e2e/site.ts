import { expect } from '@playwright/test'
import type { APIRequestContext } from '@playwright/test'
import { testSite } from '../../scripts/testSite.mjs'

type Document = { id: string; slug: string; citationKey: string }

/** Whoever signs up first on a new site is its admin; on one that somebody brought it is theirs. */
const admin = {
  name: testSite.admin.name,
  email: process.env.VOUCH_E2E_ADMIN_EMAIL || testSite.admin.email,
  password: process.env.VOUCH_E2E_ADMIN_PASSWORD || testSite.admin.password,
}

export type Editor = {
  request: APIRequestContext
  headers: Record<string, string>
  post: (collection: string, data: object) => Promise<Document>
}

/** Signs `request` in as the admin: with its cookies, and with headers for a request of its own. */
export const signIn = async (request: APIRequestContext): Promise<Editor> => {
  const logIn = () => request.post('/api/users/login', { data: admin })
  let response = await logIn()
  if (!response.ok()) {
    await request.post('/api/users/first-register', { data: admin })
    response = await logIn()
  }
  expect(response.ok(), await response.text()).toBe(true)
  const { token }: { token: string } = await response.json()
  const headers = { Authorization: `JWT ${token}` }
  const post = async (collection: string, data: object) => {
    const created = await request.post(`/api/${collection}`, { data, headers })
    expect(created.ok(), await created.text()).toBe(true)
    const { doc }: { doc: Document } = await created.json()
    return doc
  }
  return { request, headers, post }
}
