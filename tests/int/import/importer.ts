import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What the other process is asked to do; see its main file. */
export type ImportOrder = { text: string; stopAfter?: 'articles' | 'references' }

/** Starts a process that imports on the same database. */
export const startImporter = (order: ImportOrder) => {
  const child = fork(fileURLToPath(new URL('importer.main.ts', import.meta.url)), {
    execArgv: ['--conditions=production', '--import', 'tsx'],
    env: { ...process.env, VOUCH_TEST_ORDER: JSON.stringify(order) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  return {
    /** Waits for a message; the end of the process is an error. */
    says: (message: string) => Promise.race([heard(child, message), refuseEnd(ended)]),
    kill: () => child.kill('SIGKILL'),
    ended,
  }
}

const heard = (child: ChildProcess, message: string) =>
  new Promise<void>((resolve) => {
    child.on('message', (said) => {
      if (said === message) resolve()
    })
  })

const refuseEnd = async (ended: Promise<unknown[]>) => {
  const [code] = await ended
  throw new Error(`the importing process ended with ${String(code)}`)
}
