import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { stopChildrenOnSignals } from './childProcess.mjs'
import { exitWith } from './failure.mjs'
import { startRegistries } from './playedRegistries.mjs'
import { testSite } from './testSite.mjs'
import { startVouch } from './vouchServer.mjs'

/** Serves the built site with new, empty data for as long as the browser tests run. */
const serveForTests = async () => {
  stopChildrenOnSignals()
  const directory = mkdtempSync(path.join(tmpdir(), 'vouch-site-'))
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
  await buildIfNeeded()
  const registries = await startRegistries()
  const { child, ended } = await startVouch({
    port: testSite.port,
    directory,
    env: {
      DATABASE_URL: `file:${path.join(directory, 'vouch.db')}`,
      PAYLOAD_SECRET: randomBytes(32).toString('hex'),
      VOUCH_URL: testSite.baseURL,
      // Nothing of the developer's own .env reaches the tests.
      VOUCH_LOCALES: 'en',
      VOUCH_API_URL: '',
      VOUCH_CORS_ORIGINS: '',
      VOUCH_CSRF_ORIGINS: '',
      VOUCH_OFFLINE: '',
      ...registries,
    },
  })
  child.stdout?.pipe(process.stdout)
  child.stderr?.pipe(process.stderr)
  process.exitCode = (await ended).code
}

serveForTests().catch(exitWith)
