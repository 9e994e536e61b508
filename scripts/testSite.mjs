import { randomUUID } from 'node:crypto'
import { freePort } from './port.mjs'

// The first process of a run decides; Playwright's workers and the server inherit it.
process.env.VOUCH_TEST_PORT ||= String(await freePort())
process.env.VOUCH_TEST_PASSWORD ||= randomUUID()

const port = Number(process.env.VOUCH_TEST_PORT)

/** The server of the browser tests, and its first user, an admin. */
export const testSite = {
  port,
  baseURL: `http://localhost:${port}`,
  admin: {
    name: 'Ada Admin',
    email: 'admin@example.org',
    password: process.env.VOUCH_TEST_PASSWORD,
  },
}
