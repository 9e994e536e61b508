import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { getPayload } from 'payload'
import type { Payload, SanitizedConfig } from 'payload'
import { newDatabase } from './database'
import { apiOf } from './api'
import type { Api } from './api'
import { addUsers } from './users'
import type { TestUsers } from './users'

export type TestSite = Api & {
  payload: Payload
  users: TestUsers
  /** A directory of this site alone; uploads are in it. */
  directory: string
  close: () => Promise<void>
}

type StartOptions = {
  /** Set before the configuration is read: `VOUCH_LOCALES`, `VOUCH_URL` and the like. */
  env?: Record<string, string>
  /** `false` leaves the site without any user, as it is on the first start. */
  hasUsers?: boolean
}

/**
 * Starts Vouch's own configuration on a fresh database, with a user of every role. One site per spec
 * file: each file is a process of its own, and the configuration is read once per process.
 */
export const startPayload = async ({
  env = {},
  hasUsers = true,
}: StartOptions = {}): Promise<TestSite> => {
  const { url, directory, remove } = await newDatabase()
  Object.assign(process.env, {
    DATABASE_URL: url,
    PAYLOAD_SECRET: randomUUID(),
    ...env,
  })
  const { default: config } = await import('../../payload.config')
  const settings = await config
  useForTests({ settings, directory })
  const payload = await getPayload({ config })
  const api = apiOf(config)
  const users = hasUsers ? await addUsers({ payload, api }) : {}
  return {
    payload,
    ...api.as(users),
    users,
    directory,
    close: () => remove(payload),
  }
}

/** Uploads go into the site's directory, no job runs unless a test runs it, and nothing is logged but what is fatal. */
const useForTests = ({ settings, directory }: { settings: SanitizedConfig; directory: string }) => {
  settings.jobs.autoRun = []
  Object.assign(settings, { logger: { options: { level: 'fatal' } } })
  for (const { slug, upload } of settings.collections) {
    if (!upload.staticDir) continue
    upload.staticDir = path.join(directory, slug)
    mkdirSync(upload.staticDir)
  }
}
