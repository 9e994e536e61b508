import { setTimeout as sleep } from 'node:timers/promises'
import type { Turn } from './visit'

/** Turns that leave a pause, in milliseconds, between two requests to the same host. */
export const politeTurns = (pause: number): Turn => {
  const freeAt = new Map<string, number>()
  return async (host) => {
    const now = Date.now()
    const at = Math.max(now, freeAt.get(host) ?? 0)
    freeAt.set(host, at + pause)
    if (at > now) await sleep(at - now)
  }
}
