import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The directory of package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Commands of packages as files for `node`, which is the same on every system. */
const entries = {
  next: 'next/dist/bin/next',
  playwright: '@playwright/test/cli.js',
  vitest: 'vitest/vitest.mjs',
}

/**
 * The file that `node` runs for a package's command.
 * @param {keyof typeof entries} name
 */
export const entryOf = (name) => path.join(root, 'node_modules', entries[name])
