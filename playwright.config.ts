import { defineConfig } from '@playwright/test'
import { systemChromium } from './scripts/browser.mjs'
import { testSite } from './scripts/testSite.mjs'

// Found once per run: the workers read this file too, and inherit the environment.
process.env.VOUCH_CHROMIUM ||= systemChromium() ?? ''

/** A test tagged `@mobile` runs at both widths, every other one at the first. */
const widths = [
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: 'mobile', viewport: { width: 390, height: 844 }, grep: /@mobile/ },
]

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './scripts/registerFirstUser.mjs',
  forbidOnly: Boolean(process.env.CI),
  // One database serves all tests of a run.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: testSite.baseURL,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.VOUCH_CHROMIUM ? { executablePath: process.env.VOUCH_CHROMIUM } : {}),
      // Chromium's sandbox does not start as root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: widths.map(({ name, viewport, ...rest }) => ({ name, use: { viewport }, ...rest })),
  webServer: {
    command: 'node scripts/serveForTests.mjs',
    url: `${testSite.baseURL}/api/users/me`,
    timeout: 900_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
