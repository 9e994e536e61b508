import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../src/database/transaction'
import { onEachDatabase, type Bench } from './onEachDatabase'

const titles = async ({ site }: Bench) =>
  (await site.find({})).docs.map(({ title }) => String(title)).sort()

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `title ${index}`)

/** Names only: printing an error of Payload prints the whole of Payload with it. */
const reasonName = (result: PromiseSettledResult<unknown>) =>
  result.status === 'rejected' && result.reason instanceof Error ? [result.reason.name] : []

/** A transaction that stays open until it is told to end. */
const openTransaction = async ({ site }: Bench) => {
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  let done: Promise<void> = Promise.resolve()
  await new Promise<void>((opened, failed) => {
    done = inTransaction({
      payload: site.payload,
      run: async (req) => {
        await site.create({ data: { title: 'in the import' }, req })
        opened()
        await ended
        await site.create({ data: { title: 'also in the import' }, req })
      },
    })
    done.catch(failed)
  })
  return { end, done }
}

onEachDatabase((bench) => {
  describe('creating', () => {
    it('keeps all of 200 that are created at once', async () => {
      const { site } = bench()
      await Promise.all(
        numbered(200).map((title) => site.create({ data: { title, tags: [{ tag: title }] } })),
      )
      expect(await titles(bench())).toEqual(numbered(200).sort())
    })

    it('keeps nothing when a hook fails after it', async () => {
      const { site } = bench()
      const afterChange = async (req: PayloadRequest) => {
        await site.create({ data: { title: 'made by the hook' }, req })
        throw new Error('the hook failed')
      }
      const create = site.create({ data: { title: 'made by hand' }, context: { afterChange } })
      await expect(create).rejects.toThrow('the hook failed')
      expect(await titles(bench())).toEqual([])
      expect((await site.payload.countVersions({ collection: 'references' })).totalDocs).toBe(0)
    })

    it('lets one of 20 have a DOI, and tells the others so', async () => {
      const { site } = bench()
      const results = await Promise.allSettled(
        numbered(20).map((title) =>
          inTransaction({
            payload: site.payload,
            run: (req) => site.create({ data: { title, doi: '10.1000/one' }, req }),
          }),
        ),
      )
      const kept = results.filter(({ status }) => status === 'fulfilled')
      expect(kept).toHaveLength(1)
      expect(results.flatMap(reasonName)).toEqual(Array(19).fill('ValidationError'))
      expect(await titles(bench())).toHaveLength(1)
    })
  })

  describe('while a transaction is open', () => {
    it('counts wrong passwords, and keeps both', async () => {
      const { site } = bench()
      const { end, done } = await openTransaction(bench())
      const logins = [site.login('wrong'), site.login('wrong too')]
      const refused = Promise.allSettled(logins)
      await sleep(100)
      end()
      await done
      expect((await refused).flatMap(reasonName)).toEqual(Array(2).fill('AuthenticationError'))
      expect(await titles(bench())).toEqual(['also in the import', 'in the import'])
      await expect(site.login('wrong again')).rejects.toThrow()
      await expect(site.login('right-password')).rejects.toMatchObject({ name: 'LockedAuth' })
    })

    it('runs jobs and notes their progress', async () => {
      const { site } = bench()
      for (const title of numbered(4)) await site.queueJob({ title })
      const { end, done } = await openTransaction(bench())
      const jobs = site.payload.jobs.run({ limit: 10 })
      await sleep(100)
      end()
      await done
      const { jobStatus } = await jobs
      expect(Object.values(jobStatus ?? {}).map(({ status }) => status)).toEqual(
        numbered(4).map(() => 'success'),
      )
      expect(await titles(bench())).toEqual(
        [...numbered(4), 'in the import', 'also in the import'].sort(),
      )
    })

    it('answers readers with what was committed', async () => {
      const { end, done } = await openTransaction(bench())
      expect(await titles(bench())).toEqual([])
      end()
      await done
      expect(await titles(bench())).toHaveLength(2)
    })
  })

  it('has every row whose create answered, whatever else went on', async () => {
    const { site } = bench()
    const failing = () => Promise.reject(new Error('the hook failed'))
    const results = await Promise.allSettled(
      numbered(60).map(async (title, index) => {
        if (index % 5 === 0) await site.login('wrong').catch(() => undefined)
        const context = index % 3 === 0 ? { afterChange: failing } : {}
        return site.create({ data: { title }, context })
      }),
    )
    const answered = results.flatMap((result) =>
      result.status === 'fulfilled' ? [String(result.value.title)] : [],
    )
    expect(answered).toHaveLength(40)
    expect(await titles(bench())).toEqual(answered.sort())
  })

  describe('committing', () => {
    it('tells the caller when it fails, and keeps nothing', async () => {
      const { site, database } = bench()
      const afterChange = (req: PayloadRequest) =>
        database.breakCommit({ payload: site.payload, req })
      const create = site.create({ data: { title: 'lost' }, context: { afterChange } })
      await expect(create).rejects.toThrow(/FOREIGN KEY|network is gone/)
      expect(await titles(bench())).toEqual([])
    })

    it('tells the caller when a caught error had rolled it back', async () => {
      const { site } = bench()
      const afterChange = (req: PayloadRequest) =>
        site.payload
          .findByID({ collection: 'references', id: 'missing', req })
          .catch(() => undefined)
      const create = site.create({ data: { title: 'lost' }, context: { afterChange } })
      await expect(create).rejects.toMatchObject({
        name: 'LostTransactionError',
        message: expect.stringContaining('disableErrors'),
      })
      expect(await titles(bench())).toEqual([])
      await expect(site.create({ data: { title: 'next' } })).resolves.toBeDefined()
    })
  })

  describe('inTransaction', () => {
    it('runs again what met another transaction, until every one is done', async () => {
      const { site } = bench()
      const { id } = await site.create({ data: { title: 'counted', count: 0 } })
      const add = () =>
        inTransaction({
          payload: site.payload,
          run: async (req) => {
            const { docs } = await site.find({ where: { id: { equals: id } }, req })
            return site.update({
              id: String(id),
              data: { count: Number(docs[0]?.count) + 1 },
              req,
            })
          },
        })
      await Promise.all(Array.from({ length: 8 }, add))
      expect((await site.find({})).docs[0]).toMatchObject({ count: 8 })
    })

    it('becomes part of the transaction that its req carries', async () => {
      const { site } = bench()
      const outer = inTransaction({
        payload: site.payload,
        run: async (req) => {
          await inTransaction({
            payload: site.payload,
            req,
            run: (inner) => site.create({ data: { title: 'inner' }, req: inner }),
          })
          throw new Error('the outer one failed')
        },
      })
      await expect(outer).rejects.toThrow('the outer one failed')
      expect(await titles(bench())).toEqual([])
    })

    it('gives up when its patience is over, and says what was kept: nothing', async () => {
      const { site } = bench()
      let runs = 0
      const conflict = Object.assign(new Error('WriteConflict'), { code: 112 })
      const patient = inTransaction({
        payload: site.payload,
        patience: 200,
        run: async (req) => {
          runs += 1
          await site.create({ data: { title: 'tried' }, req })
          throw conflict
        },
      })
      await expect(patient).rejects.toMatchObject({
        name: 'TransactionConflictError',
        cause: conflict,
        message: expect.stringContaining('nothing was saved'),
      })
      expect(runs).toBeGreaterThan(1)
      expect(await titles(bench())).toEqual([])
    })
  })
})
