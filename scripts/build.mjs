import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runProcess } from './childProcess.mjs'
import { Failure, excerpt } from './failure.mjs'
import { withProgress } from './progress.mjs'
import { entryOf, root } from './root.mjs'

/** What `next build` reads; a change in anything else needs no new build. */
const sources = [
  'src',
  'collections',
  'globals',
  'migrations',
  'public',
  'payload.config.ts',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

// The name that next.config.mjs gives it.
const output = path.join(root, process.env.VOUCH_DIST_DIR || '.next')
const stamp = path.join(output, 'vouch-build')

/**
 * Builds the site unless the last build was made from the same sources by the same Node.
 * @throws {Failure} when the build fails, with what it printed.
 */
export const buildIfNeeded = async () => {
  const hash = hashOf({ directory: root, entries: sources })
  if (isBuilt(hash)) return
  rmSync(stamp, { force: true })
  await withProgress({
    label: 'Building Vouch (next build)',
    run: async () => {
      const args = [entryOf('next'), 'build']
      const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
      const result = await runProcess({ command: process.execPath, args, env })
      if (result.code !== 0) throw new Failure(`next build failed:\n${excerpt(result)}`)
    },
  })
  writeFileSync(stamp, hash)
}

/**
 * One hash over names and contents of files and folders (specs left out), and over Node's version.
 * @param {{ directory: string, entries: string[] }} options
 */
export const hashOf = ({ directory, entries }) => {
  const hash = createHash('sha256').update(process.version)
  for (const file of entries.flatMap((entry) => filesIn({ directory, entry }))) {
    const content = readFileSync(path.join(directory, file))
    hash.update(`\0${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} hash */
const isBuilt = (hash) =>
  existsSync(stamp) &&
  existsSync(path.join(output, 'BUILD_ID')) &&
  readFileSync(stamp, 'utf8') === hash

/**
 * @param {{ directory: string, entry: string }} options
 * @returns {string[]}
 */
const filesIn = ({ directory, entry }) => {
  const place = path.join(directory, entry)
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return /\.spec\.tsx?$/.test(entry) ? [] : [entry]
  const names = readdirSync(place).sort()
  return names.flatMap((name) => filesIn({ directory, entry: path.join(entry, name) }))
}
