import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import {
  createWriteQueue,
  currentTransaction,
  defaultWriteLimits,
  markActive,
  newTurn,
} from './writeQueue'

describe('createWriteQueue', () => {
  it('opens one turn at a time, in the order in which they came', async () => {
    const queue = createWriteQueue(defaultWriteLimits)
    const log: string[] = []
    await Promise.all(
      [5, 1, 3].map(async (duration, index) => {
        const turn = newTurn()
        await queue.enter(turn)
        log.push(`begin ${index}`)
        await sleep(duration)
        log.push(`end ${index}`)
        queue.leave(turn)
      }),
    )
    expect(log).toEqual([0, 1, 2].flatMap((index) => [`begin ${index}`, `end ${index}`]))
  })

  it('goes on after a turn that gave up waiting', async () => {
    const queue = createWriteQueue({ ...defaultWriteLimits, wait: 20 })
    const [first, second, third] = [newTurn(), newTurn(), newTurn()]
    await queue.enter(first)
    await expect(queue.enter(second)).rejects.toThrow('0.02 s')
    const waiting = queue.enter(third)
    queue.leave(first)
    await waiting
    expect([first, second, third].map(({ state }) => state)).toEqual(['ended', 'ended', 'open'])
  })

  it('does not pass the turn on twice when it is given back twice', async () => {
    const queue = createWriteQueue(defaultWriteLimits)
    const [first, second, third] = [newTurn(), newTurn(), newTurn()]
    await queue.enter(first)
    const entered = queue.enter(second)
    void queue.enter(third)
    queue.leave(first)
    queue.leave(first)
    await entered
    expect(third.state).toBe('waiting')
  })

  it('refuses a write that its own standing transaction would wait for', async () => {
    const queue = createWriteQueue({ ...defaultWriteLimits, ownWrite: 30 })
    const outer = newTurn()
    await queue.enter(outer)
    await currentTransaction.run(outer, async () => {
      await expect(queue.enter(newTurn())).rejects.toThrow('Pass req')
    })
  })

  it('lets such a write wait while the transaction goes on', async () => {
    const queue = createWriteQueue({ ...defaultWriteLimits, ownWrite: 60 })
    const outer = newTurn()
    await queue.enter(outer)
    const beside = currentTransaction.run(outer, () => queue.enter(newTurn()))
    for (let step = 0; step < 6; step += 1) {
      await sleep(20)
      markActive(outer)
    }
    queue.leave(outer)
    await expect(beside).resolves.toBeUndefined()
  })

  it('ends a turn that does nothing, once', async () => {
    const queue = createWriteQueue({ ...defaultWriteLimits, idle: 30 })
    const turn = newTurn()
    let ends = 0
    await queue.enter(turn)
    turn.expire = () => {
      ends += 1
      queue.leave(turn)
    }
    await queue.enter(newTurn())
    await sleep(250)
    expect(ends).toBe(1)
  })
})

describe('newTurn', () => {
  it('remembers only transactions that are still open', async () => {
    const queue = createWriteQueue(defaultWriteLimits)
    const outer = newTurn()
    await queue.enter(outer)
    const inner = currentTransaction.run(outer, newTurn)
    expect(inner.parent).toBe(outer)
    queue.leave(outer)
    expect(currentTransaction.run(inner, newTurn).parent).toBeUndefined()
  })
})
