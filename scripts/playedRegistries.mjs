import { setTimeout as sleep } from 'node:timers/promises'
import { startProcess } from './childProcess.mjs'
import { Failure, excerpt } from './failure.mjs'

/**
 * Starts a local server that plays the registries, so that no test asks the real ones. It ends with this process.
 * @param {{ patience?: number }} [options] how long it may take, in milliseconds.
 * @returns {Promise<Record<string, string>>} the environment of a site that asks it.
 * @throws {Failure} when it does not start, with what it printed.
 */
export const startRegistries = async ({ patience = 60_000 } = {}) => {
  const { printed, ended } = startProcess({
    command: process.execPath,
    args: ['--conditions=production', '--import', 'tsx', 'tests/registries/served.main.ts'],
  })
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  const deadline = Date.now() + patience
  while (!printed.stdout.includes('\n')) {
    if (hasEnded || Date.now() > deadline) {
      throw new Failure(`The registries of the tests did not start:\n${excerpt(printed)}`)
    }
    await sleep(100)
  }
  return JSON.parse(printed.stdout.slice(0, printed.stdout.indexOf('\n')))
}
