import { loadEnv } from 'payload/node'
import type { Payload } from 'payload'

/**
 * Runs `run` with Payload on the database of `DATABASE_URL` (also from `.env`), migrated, and closes it after. What
 * goes wrong inside Payload is printed to standard error.
 */
export const withPayload = async <Result>(
  run: (payload: Payload) => Promise<Result>,
): Promise<Result> => {
  loadEnv()
  const patience = setTimeout(sayThatItOpens, 2_000).unref()
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
  ])
  const logger = { options: { level: 'error' }, destination: { write: printToStderr } }
  const payload = await getPayload({
    config: Object.assign({}, await config, { logger }),
  }).finally(() => clearTimeout(patience))
  try {
    return await run(payload)
  } finally {
    await payload.destroy()
  }
}

/** Only for somebody who watches: a log or a script has no use for it. */
const sayThatItOpens = () => {
  if (process.stderr.isTTY) process.stderr.write('Opening the database …\n')
}

const printToStderr = (line: string) => {
  process.stderr.write(`${messageOf(line)}\n`)
}

const messageOf = (line: string): string => {
  const entry: unknown = JSON.parse(line)
  const hasMessage = typeof entry === 'object' && entry !== null && 'msg' in entry
  return hasMessage ? String(entry.msg) : line.trimEnd()
}
