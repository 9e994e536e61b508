import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The secret that signs sessions: `PAYLOAD_SECRET`, else one that is made once and kept in
 * `data/secret`, outside git and readable by its owner only.
 * @throws when the secret that was given is shorter than 16 characters.
 */
export const payloadSecret = (dataDirectory = path.resolve('data')): string => {
  const given = process.env.PAYLOAD_SECRET
  if (given) {
    if (given.length < 16) {
      throw new Error('PAYLOAD_SECRET is too short: give it at least 16 random characters.')
    }
    return given
  }
  const file = path.join(dataDirectory, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true })
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
      chmodSync(file, 0o600)
    } catch (error) {
      // Another process made it first: its secret is the one to use.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}
