import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { npmCommand, runProcess, stopChildrenOnSignals } from './childProcess.mjs'
import { exitWith, Failure, excerpt } from './failure.mjs'
import { installDependencies } from './install.mjs'
import { requireNode } from './nodeVersion.mjs'
import { parsePort, requireFreePort } from './port.mjs'
import { withProgress } from './progress.mjs'
import { root } from './root.mjs'
import { startVouch } from './vouchServer.mjs'

/** From a fresh clone to a running site with demo content; see CONTRIBUTING.md. */
const demo = async () => {
  requireNode()
  stopChildrenOnSignals()
  const ownSettings = path.join(root, '.env')
  if (existsSync(ownSettings)) process.loadEnvFile(ownSettings)
  const port = parsePort(process.env.PORT)
  await requireFreePort(port)
  await installDependencies()
  await buildIfNeeded()
  const content = await withProgress({
    label: 'Preparing the database',
    run: () => loadContent(port),
  })
  const { child, ended } = await withProgress({
    label: 'Starting the server',
    run: () => startVouch({ port }),
  })
  child.stdout?.pipe(process.stdout)
  child.stderr?.pipe(process.stderr)
  console.log(welcome({ site: process.env.VOUCH_URL || `http://localhost:${port}`, content }))
  const { code } = await ended
  console.error(`The server has ended (exit code ${code}).`)
  process.exitCode = code || 1
}

/** @typedef {{ email: string, password: string, article: { slug: string } }} Content */

/**
 * Runs the migrations, loads what is missing of the demo content, and gives its user a new password.
 * @param {number} port
 * @returns {Promise<Content>}
 */
const loadContent = async (port) => {
  const result = await runProcess({
    ...npmCommand(['run', '-s', 'vouch', '--', 'demo', '--json']),
    env: { NODE_ENV: 'production', PORT: String(port) },
  })
  if (result.code === 0) return JSON.parse(result.stdout)
  throw new Failure(`The demo content could not be loaded: ${reasonOf(result)}`)
}

/** @param {import('./childProcess.mjs').Printed} printed */
const reasonOf = (printed) => {
  try {
    return JSON.parse(printed.stdout).error.message
  } catch {
    return excerpt(printed)
  }
}

/** @param {{ site: string, content: Content }} options */
const welcome = ({ site, content: { email, password, article } }) => `
Vouch is running.

  Reading page  ${site}/articles/${article.slug}
  Admin panel   ${site}/admin
  REST          ${site}/api/articles
  GraphQL       ${site}/api/graphql

  Login         ${email}
  Password      ${password}   (made in this run)

Ctrl-C stops it.
`

demo().catch(exitWith)
