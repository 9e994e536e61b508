import { readFileSync } from 'node:fs'
import path from 'node:path'
import { npmCommand, runProcess } from './childProcess.mjs'
import { Failure, excerpt } from './failure.mjs'
import { withProgress } from './progress.mjs'
import { root } from './root.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages by path, as in package-lock.json.
 */

/**
 * Runs `npm ci` where node_modules is missing or is not what package-lock.json says.
 * @throws {Failure} when npm fails, with what it printed.
 */
export const installDependencies = async () => {
  const locked = packagesIn(path.join(root, 'package-lock.json'))
  const installed = packagesIn(path.join(root, 'node_modules', '.package-lock.json'))
  if (locked && installed && isInstalled({ locked, installed })) return
  await withProgress({
    label: 'Installing what Vouch needs (npm ci)',
    run: async () => {
      // A NODE_ENV of production would leave out what the build needs.
      const result = await runProcess({
        ...npmCommand(['ci', '--include=dev', '--loglevel=error']),
      })
      if (result.code !== 0) throw new Failure(`npm ci failed:\n${excerpt(result)}`)
    },
  })
}

/**
 * Whether every locked package is there in its version. An optional one may be missing: it is for another system.
 * @param {{ locked: LockedPackages, installed: LockedPackages }} packages
 */
export const isInstalled = ({ locked, installed }) =>
  Object.entries(locked).every(([place, wanted]) => {
    if (place === '') return true
    const found = installed[place]
    if (!found) return Boolean(wanted.optional)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })

/**
 * npm writes its list of what it installed last, so half an installation has none.
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
