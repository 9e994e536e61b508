import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What the other process is asked to do; see its main file. */
export type Order = { url: string; titles: string[]; holdMs: number | 'for ever' }

/** Starts a process that writes in one transaction, and waits until it has written and not yet committed. */
export const startOtherProcess = async (order: Order) => {
  const child = fork(fileURLToPath(new URL('otherProcess.main.ts', import.meta.url)), {
    execArgv: ['--conditions=production', '--import', 'tsx'],
    env: { ...process.env, VOUCH_TEST_ORDER: JSON.stringify(order) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const [message]: unknown[] = await Promise.race([once(child, 'message'), ended])
  if (message !== 'written') throw new Error(`the other process ended with ${String(message)}`)
  return { kill: () => child.kill('SIGKILL'), ended }
}
