import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { runProcess } from './childProcess.mjs'
import { Failure, excerpt } from './failure.mjs'
import { withProgress } from './progress.mjs'
import { entryOf } from './root.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Ways to get a browser, tried in this order until one gives one. */
const installers = [
  {
    label: "Installing Debian's Chromium (apt-get)",
    isPossible: () => process.getuid?.() === 0 && inPath('apt-get') !== undefined,
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ],
  },
  {
    label: "Installing Playwright's own Chromium",
    isPossible: () => true,
    commands: [[process.execPath, entryOf('playwright'), 'install', 'chromium']],
  },
]

/**
 * The Chromium or Chrome of this system that starts, as a path; `VOUCH_CHROMIUM` names another one.
 * @returns {string | undefined}
 */
export const systemChromium = () => {
  const given = process.env.VOUCH_CHROMIUM
  const places = given ? [given] : [...names.map(inPath), ...applications]
  return places.find((place) => place !== undefined && doesStart(place))
}

/**
 * A browser for the tests, installed where there is none.
 * @returns {Promise<string>} its path.
 * @throws {Failure} when there is none and none can be installed.
 */
export const installBrowser = async () => {
  const given = process.env.VOUCH_CHROMIUM
  if (given && !doesStart(given)) {
    throw new Failure(
      `VOUCH_CHROMIUM is "${given}", and no browser starts there. Correct or unset it.`,
    )
  }
  const found = systemChromium() ?? (await playwrightChromium())
  if (found) return found
  /** @type {string[]} */
  const reasons = []
  for (const { label, commands } of installers.filter(({ isPossible }) => isPossible())) {
    const reason = await withProgress({ label, run: () => failureOf(commands) })
    const installed = systemChromium() ?? (await playwrightChromium())
    if (installed) return installed
    reasons.push(`${label}: ${reason ?? 'it was installed and does not start'}`)
  }
  throw new Failure(
    `There is no browser for the browser tests, and none could be installed. Install Chromium or Chrome, ` +
      `or name one: VOUCH_CHROMIUM=/path/to/chromium npm test\n${reasons.join('\n')}`,
  )
}

/** @param {string} name */
const inPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((directory) => path.join(directory, name))
    .find((place) => existsSync(place))

/**
 * Ubuntu's `chromium-browser` without its snap is a script that only says what is missing.
 * @param {string} place
 */
const doesStart = (place) =>
  existsSync(place) && spawnSync(place, ['--version'], { timeout: 20_000 }).status === 0

const playwrightChromium = async () => {
  const { chromium } = await import('@playwright/test')
  const place = chromium.executablePath()
  return doesStart(place) ? place : undefined
}

/**
 * @param {string[][]} commands
 * @returns {Promise<string | undefined>} why one of them failed.
 */
const failureOf = async (commands) => {
  for (const [command = '', ...args] of commands) {
    const result = await runProcess({ command, args, env: { DEBIAN_FRONTEND: 'noninteractive' } })
    if (result.code !== 0) return excerpt(result)
  }
  return undefined
}
