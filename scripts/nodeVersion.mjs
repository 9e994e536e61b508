import { readFileSync } from 'node:fs'

/**
 * Ends the process with one clear line when this Node is older than `engines` in package.json asks for.
 * @returns {void}
 */
export const requireNode = () => {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const wanted = engines.node.replace(/^[^\d]*/, '')
  if (isAtLeast({ version: process.versions.node, wanted })) return
  console.error(
    `Vouch needs Node ${wanted} or newer, and this is ${process.versions.node}. Get it from nodejs.org.`,
  )
  process.exit(1)
}

/**
 * Whether one version (`20.20.0`) is another one or newer.
 * @param {{ version: string, wanted: string }} versions
 */
export const isAtLeast = ({ version, wanted }) =>
  version.localeCompare(wanted, 'en', { numeric: true }) >= 0
