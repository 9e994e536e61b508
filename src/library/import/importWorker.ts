import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { isRecord } from '../../references/canonicalJson'

/** The process that works on an import. */
export type ImportWorker = { host: string; pid: number; instance: string }

const instance = randomUUID()

export const thisWorker = (): ImportWorker => ({ host: hostname(), pid: process.pid, instance })

/** After so long without a sign of life, in milliseconds, a worker on another machine counts as gone. */
export const longestSilence = 120_000

/**
 * Whether the worker of a record surely does nothing for it any more. On the same machine the process tells: a
 * container gives the same number to the next one, so a process with our number is not ours when its name differs.
 */
export const isGone = ({
  worker,
  heartbeatAt,
  now = Date.now(),
}: {
  worker?: unknown
  heartbeatAt?: string | null | undefined
  now?: number
}): boolean => {
  const isSilent = !heartbeatAt || now - Date.parse(heartbeatAt) > longestSilence
  if (!isWorker(worker)) return isSilent
  if (worker.instance === instance) return false
  if (worker.host !== hostname()) return isSilent
  return worker.pid === process.pid || !isRunning(worker.pid)
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user answers EPERM.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isWorker = (value: unknown): value is ImportWorker =>
  isRecord(value) && typeof value.host === 'string' && Number.isInteger(value.pid)
