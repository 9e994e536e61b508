import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './root.mjs'

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {{ stdout: string, stderr: string }} Printed the end of it, at most a million characters each.
 * @typedef {Printed & { code: number }} Result `code` is 0 when all went well; a process
 *   that could not be started has 127, one that a signal ended 128 and the signal's number.
 */

/** @type {Set<ChildProcess>} */
const running = new Set()

let isStopping = false

/**
 * Starts a program in a process group of its own, without standard input.
 * @param {object} options
 * @param {string} options.command
 * @param {string[]} options.args
 * @param {string} [options.directory] the working directory; the project's by default.
 * @param {Record<string, string | undefined>} [options.env] added to this process's own environment.
 * @param {'show' | 'keep'} [options.output] shown as it comes, or kept for the result.
 * @returns {{ child: ChildProcess, ended: Promise<Result>, printed: Printed }} `printed` grows as it comes.
 */
export const startProcess = ({ command, args, directory = root, env = {}, output = 'keep' }) => {
  const stream = output === 'show' ? 'inherit' : 'pipe'
  const child = spawn(command, args, {
    cwd: directory,
    env: { ...process.env, ...env },
    stdio: ['ignore', stream, stream],
    detached: hasGroups,
  })
  running.add(child)
  const printed = { stdout: '', stderr: '' }
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
    child[name]?.setEncoding('utf8').on('data', (text) => {
      printed[name] = (printed[name] + text).slice(-longestOutput)
    })
  }
  /** @type {Promise<Result>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      running.delete(child)
      resolve({ ...printed, code: 127, stderr: `${printed.stderr}${error.message}\n` })
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      // What waits for it has nothing to say any more when a signal is what ended it.
      if (!isStopping) resolve({ ...printed, code: code ?? exitCodeOf(signal ?? 'SIGKILL') })
    })
  })
  return { child, ended, printed }
}

/**
 * Runs a program to its end; see startProcess.
 * @param {Parameters<typeof startProcess>[0]} options
 */
export const runProcess = (options) => startProcess(options).ended

/**
 * Sends a signal to a started process and to all that it started.
 * @param {{ child: ChildProcess, signal?: NodeJS.Signals }} options
 */
export const stopProcess = ({ child, signal = 'SIGTERM' }) => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (hasGroups) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!isGone) throw error
  }
}

/**
 * On Ctrl-C or SIGTERM, stops what was started (by force after five seconds) before this process ends. Whoever
 * ends only npm means its script, too, and npm's shell does not pass that on: an npm that is gone counts as SIGTERM.
 * @returns {void}
 */
export const stopChildrenOnSignals = () => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void stopAll(signal))
  }
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    void stopAll('SIGTERM')
  }, 500)
  watch.unref()
}

/**
 * How npm is started here: the one that runs this script, where there is one.
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export const npmCommand = (args) => {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return { command: process.execPath, args: [own, ...args] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args }
}

const longestOutput = 1_000_000

const hasGroups = process.platform !== 'win32'

/** @param {NodeJS.Signals} signal */
const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0)

/** @param {NodeJS.Signals} signal */
const stopAll = async (signal) => {
  isStopping = true
  const children = [...running]
  const ends = children.map((child) => new Promise((resolve) => child.once('close', resolve)))
  for (const child of children) stopProcess({ child, signal })
  const force = setTimeout(() => {
    for (const child of children) stopProcess({ child, signal: 'SIGKILL' })
  }, 5_000)
  await Promise.all(ends)
  clearTimeout(force)
  process.exit(exitCodeOf(signal))
}
