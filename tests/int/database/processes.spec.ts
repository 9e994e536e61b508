import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inTransaction, patienceForKilledClients } from '../../../src/database/transaction'
import { onEachDatabase } from './onEachDatabase'
import { startOtherProcess } from './otherProcess'

/** The longest time for which timers stood still while `run` ran, in milliseconds. */
const longestStandstill = async (run: () => Promise<unknown>) => {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await run()
  clearInterval(timer)
  return longest
}

onEachDatabase((bench) => {
  it('leaves nothing of a process that is killed in the middle of a transaction', async () => {
    const { site, url, database } = bench()
    const other = await startOtherProcess({ url, titles: ['a', 'b'], holdMs: 'for ever' })
    expect((await site.find({})).totalDocs).toBe(0)
    other.kill()
    await other.ended
    await site.create({ data: { title: 'written after it' } })
    const { docs } = await site.find({})
    expect(docs.map(({ title }) => title)).toEqual(['written after it'])

    const runAgain = (patience: number) =>
      inTransaction({
        payload: site.payload,
        patience,
        run: (req) => site.create({ data: { title: 'a', doi: '10.1000/a' }, req }),
      })
    const [again] = await Promise.allSettled([runAgain(500)])
    if (again.status === 'rejected') {
      expect(database.name).toBe('MongoDB')
      expect(String(again.reason)).toContain('killed half-way')
      await runAgain(patienceForKilledClients)
    }
    expect((await site.find({ where: { doi: { equals: '10.1000/a' } } })).totalDocs).toBe(1)
  })

  it('waits its turn beside another process, and answers readers meanwhile', async () => {
    const { site, url, database } = bench()
    await site.create({ data: { title: 'before' } })
    const other = await startOtherProcess({ url, titles: ['theirs'], holdMs: 1500 })
    let isWritten = false
    const write = site.create({ data: { title: 'ours' } }).then(() => (isWritten = true))
    const reads: number[] = []
    const standstill = await longestStandstill(async () => {
      for (const end = performance.now() + 1000; performance.now() < end; await sleep(20)) {
        reads.push((await site.find({ where: { title: { equals: 'theirs' } } })).totalDocs)
      }
    })
    if (database.name === 'SQLite') expect(isWritten).toBe(false)
    expect(reads.length).toBeGreaterThan(5)
    expect(new Set(reads)).toEqual(new Set([0]))
    expect(standstill).toBeLessThan(700)
    await Promise.all([write, other.ended])
    const { docs } = await site.find({ sort: 'title' })
    expect(docs.map(({ title }) => title)).toEqual(['before', 'ours', 'theirs'])
  })
})
