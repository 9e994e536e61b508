import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { findPairs } from './findPairs'
import type { FoundPair } from './findPairs'
import { storePair } from './storePair'

/** The last search of the library for duplicates, or the one that is under way. */
export type Scan = {
  id: string
  state: 'running' | 'done' | 'failed'
  startedAt: string
  finishedAt: string | null
  /** From 0 to 1. */
  progress: number
  found: number
  /** When it last said how far it is: one that is silent was ended with its process. */
  aliveAt: string
}

/** The last search; none where nobody has searched yet. */
export const lastScan = async (payload: Payload): Promise<Scan | null> => {
  const scan = await payload.kv.get<Scan>(key)
  const isSilent = scan?.state === 'running' && Date.now() - Date.parse(scan.aliveAt) > silentAfter
  return scan && isSilent ? { ...scan, state: 'failed' } : scan
}

/**
 * Searches the whole library and stores the pairs; what people said is not the same stays so. One search runs at a
 * time: where one is under way, this is it.
 * @returns as soon as it is over, but after `patience` milliseconds at the latest.
 */
export const startScan = async ({
  payload,
  patience,
}: {
  payload: Payload
  patience: number
}): Promise<Scan> => {
  const last = await lastScan(payload)
  if (last?.state === 'running') return last
  const running = underWay.get(payload) ?? begin(payload)
  const timer = new Promise((resolve) => setTimeout(resolve, patience).unref())
  await Promise.race([running, timer])
  const scan = await lastScan(payload)
  if (!scan) throw new Error('The search for duplicates left no record.')
  return scan
}

/** Two that begin at the same moment would each take out what the other found. */
const underWay = new WeakMap<Payload, Promise<void>>()

const begin = (payload: Payload): Promise<void> => {
  const running = run(payload).finally(() => underWay.delete(payload))
  underWay.set(payload, running)
  return running
}

const key = 'duplicates-scan'
const silentAfter = 60_000

const run = async (payload: Payload): Promise<void> => {
  const now = new Date().toISOString()
  const scan: Scan = {
    id: randomUUID(),
    state: 'running',
    startedAt: now,
    finishedAt: null,
    progress: 0,
    found: 0,
    aliveAt: now,
  }
  const say = (change: Partial<Scan>) =>
    payload.kv.set(key, Object.assign(scan, change, { aliveAt: new Date().toISOString() }))
  await say({})
  try {
    const pairs = findPairs({
      payload,
      onProgress: (share) => say({ progress: Math.min(0.99, share) }),
    })
    for await (const pair of pairs) {
      await store({ payload, pair, scan: scan.id })
      scan.found += 1
    }
    await payload.db.deleteMany({
      collection: 'duplicate-pairs',
      where: { and: [{ scan: { not_equals: scan.id } }, { dismissedAt: { exists: false } }] },
    })
    await say({ state: 'done', progress: 1, finishedAt: new Date().toISOString() })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The search for duplicates failed.' })
    await say({ state: 'failed', finishedAt: new Date().toISOString() })
  }
}

const store = ({
  payload,
  pair: { one, other, relation, score, reasons },
  scan,
}: {
  payload: Payload
  pair: FoundPair
  scan: string
}) => {
  const found = { relation, score, reasons, isOpen: true }
  return storePair({
    payload,
    one: one.id,
    other: other.id,
    change: { ...found, scan },
    pair: found,
  })
}
