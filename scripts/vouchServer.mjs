import { setTimeout as sleep } from 'node:timers/promises'
import { startProcess, stopProcess } from './childProcess.mjs'
import { Failure, excerpt } from './failure.mjs'
import { entryOf, root } from './root.mjs'

/**
 * Starts the built site and waits until its API answers.
 * @param {object} options
 * @param {number} options.port
 * @param {string} [options.directory] the working directory, in which uploads are kept.
 * @param {Record<string, string>} [options.env] added to this process's own environment.
 * @param {number} [options.patience] how long it may take, in milliseconds.
 * @returns {Promise<ReturnType<typeof startProcess>>}
 * @throws {Failure} when it ends or does not answer in time, with what it printed.
 */
export const startVouch = async ({ port, directory = root, env = {}, patience = 120_000 }) => {
  const server = startProcess({
    command: process.execPath,
    args: [entryOf('next'), 'start', root, '--port', String(port)],
    directory,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), ...env },
  })
  const { child, ended, printed } = server
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  const deadline = Date.now() + patience
  while (!(await doesAnswer(`http://localhost:${port}/api/users/me`))) {
    if (hasEnded || Date.now() > deadline) {
      stopProcess({ child })
      const what = hasEnded ? 'ended instead of starting' : `did not answer in ${patience / 1000} s`
      throw new Failure(`The server ${what}:\n${excerpt(printed)}`)
    }
    await sleep(200)
  }
  return server
}

/** @param {string} url */
const doesAnswer = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok
  } catch {
    return false
  }
}
