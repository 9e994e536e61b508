import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installBrowser } from './browser.mjs'
import { buildIfNeeded } from './build.mjs'
import { npmCommand, runProcess } from './childProcess.mjs'
import { entryOf } from './root.mjs'
import { none, playwrightTotals, totalsOfRunner, vitestTotals } from './totals.mjs'

/**
 * @typedef {import('./totals.mjs').Totals} Totals
 * @typedef {object} Step
 * @property {string} name as in `npm test -- <name>`.
 * @property {string} title
 * @property {() => Promise<Totals>} run
 * @property {() => string | undefined} [leftOut] why it cannot run here, if so.
 */

/** The parts of `npm test`, in order. @type {Step[]} */
export const steps = [
  { name: 'lint', title: 'Lint (eslint, prettier)', run: () => runNpmScript('lint') },
  { name: 'types', title: 'Types (tsc)', run: () => runNpmScript('types') },
  { name: 'unit', title: 'Unit tests', run: () => runVitest({ project: 'unit' }) },
  { name: 'fuzz', title: 'Hostile input', run: () => runVitest({ project: 'fuzz' }) },
  {
    name: 'int',
    title: 'Integration tests on SQLite',
    run: () => runVitest({ project: 'int', env: { VOUCH_TEST_DATABASE: 'sqlite' } }),
  },
  {
    name: 'int',
    title: 'Integration tests on MongoDB',
    leftOut: () =>
      process.env.VOUCH_TEST_MONGODB_URL
        ? undefined
        : 'MongoDB was left out: VOUCH_TEST_MONGODB_URL names no server to test on.',
    run: () =>
      runVitest({
        project: 'int',
        env: { VOUCH_TEST_DATABASE: 'mongodb' },
        // These go through both databases by themselves, in the run above.
        args: ['--exclude', 'tests/int/database/**'],
      }),
  },
  { name: 'e2e', title: 'Browser tests', run: () => runPlaywright() },
]

/**
 * @param {string} script
 * @returns {Promise<Totals>} one test.
 */
const runNpmScript = async (script) => {
  const { code } = await runProcess({ ...npmCommand(['run', '-s', script]), output: 'show' })
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 }
}

/** @param {{ project: 'unit' | 'fuzz' | 'int', env?: Record<string, string>, args?: string[] }} options */
const runVitest = ({ project, env = {}, args = [] }) =>
  withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code } = await runProcess({
      command: process.execPath,
      args: [entryOf('vitest'), 'run', '--project', project, ...reporters, ...args],
      env,
      output: 'show',
    })
    return { code, read: vitestTotals }
  })

const runPlaywright = async () => {
  const browser = await installBrowser()
  console.log(`Browser: ${browser}`)
  await buildIfNeeded()
  return withReport(async (report) => {
    const { code } = await runProcess({
      command: process.execPath,
      args: [entryOf('playwright'), 'test', '--reporter=list,json'],
      env: { VOUCH_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      output: 'show',
    })
    return { code, read: playwrightTotals }
  })
}

/**
 * Runs a test runner that writes a JSON report into the file that it is given.
 * @template Report
 * @param {(file: string) => Promise<{ code: number, read: (report: Report) => Totals }>} run
 * @returns {Promise<Totals>}
 */
const withReport = async (run) => {
  const directory = mkdtempSync(path.join(tmpdir(), 'vouch-report-'))
  const file = path.join(directory, 'report.json')
  try {
    const { code, read } = await run(file)
    const totals = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : undefined
    return totalsOfRunner({ code, totals })
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
