import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PairList } from '../../../src/library/duplicates/listPairs'
import { startScan } from '../../../src/library/duplicates/scan'
import { storePair } from '../../../src/library/duplicates/storePair'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import { undoMerge } from '../../../src/library/merge/undoMerge'
import { writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer
let one: string
let other: string

const work = { title: 'Lamps and light of the skin', issued: '2019', volume: '3', page: '1-9' }

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

beforeEach(async () => {
  await site.payload.delete({ collection: 'references', where: { id: { exists: true } } })
  one = (await write.add('references', work)).id
  other = (await write.add('references', work)).id
})

afterAll(() => site.close())

const scan = () => startScan({ payload: site.payload, patience: 60_000 })

/** How many pairs are told, how many are shown, and how many are stored at all. */
const listed = async (query = '') => {
  const path = `/references/duplicates?limit=50${query}`
  const { body } = await site.rest<PairList>('GET', path, { as: 'reviewer' })
  return [body.total, body.pairs.length]
}

const dismiss = (isDismissed = true) =>
  site.rest('POST', '/references/duplicates/dismiss', {
    as: 'editor',
    body: { one, other, isDismissed },
  })

const stored = async () => (await site.payload.count({ collection: 'duplicate-pairs' })).totalDocs

describe('the list and its total', () => {
  it('hold no pair of which one is gone or another work by now, and hold it again when it is back', async () => {
    await scan()
    expect(await listed()).toEqual([1, 1])
    await write.trash('references', one)
    expect(await listed()).toEqual([0, 0])
    await write.restore('references', one)
    expect(await listed()).toEqual([1, 1])
    await write.change('references', one, { title: 'Creams and oils for the hair', page: '77' })
    expect(await listed()).toEqual([0, 0])
    await write.change('references', one, { title: work.title, page: work.page })
    expect(await listed()).toEqual([1, 1])
    const { id } = await mergeReferences({ payload: site.payload, survivor: one, merged: other })
    expect(await listed()).toEqual([0, 0])
    await undoMerge({ payload: site.payload, id: id ?? '' })
    expect(await listed()).toEqual([1, 1])
    await dismiss()
    await write.trash('references', one)
    expect(await listed('&dismissed=true')).toEqual([0, 0])
    await write.remove('references', one)
    expect(await stored()).toBe(0)
  })

  it('hold what was dismissed only where that is asked for, with who said so', async () => {
    await scan()
    await dismiss()
    await scan()
    expect(await listed()).toEqual([0, 0])
    expect(await listed('&dismissed=true')).toEqual([1, 1])
    const { body } = await site.rest<PairList>('GET', '/references/duplicates?dismissed=true', {
      as: 'reviewer',
    })
    expect(body.pairs[0]?.dismissed).toMatchObject({ by: { name: 'The editor' } })
    await dismiss(false)
    expect(await listed('&dismissed=true')).toEqual([0, 0])
    expect(await listed()).toEqual([1, 1])
  })

  it('agree with the command', async () => {
    const vouch = async (...options: string[]) => {
      const root = fileURLToPath(new URL('../../..', import.meta.url))
      const args = ['--conditions=production', '--import', 'tsx', 'src/cli/main.ts', 'duplicates']
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [...args, '--json', ...options],
        { cwd: root },
      )
      const { count }: { count: number } = JSON.parse(stdout)
      return count
    }
    expect(await vouch()).toBe(1)
    await dismiss()
    expect(await vouch()).toBe(0)
    expect(await vouch('--dismissed')).toBe(1)
  })
})

describe('at the same moment', () => {
  it('a pair that nobody has stored is dismissed by several people, and stored once', async () => {
    for (let round = 0; round < 4; round += 1) {
      await site.payload.db.deleteMany({ collection: 'duplicate-pairs', where: {} })
      const answers = await Promise.all(Array.from({ length: 6 }, () => dismiss()))
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
      expect(await stored()).toBe(1)
    }
  })

  it('a search stores what somebody dismisses, and it stays dismissed', async () => {
    const found = { relation: 'same', score: 1, reasons: [], isOpen: true }
    for (let round = 0; round < 4; round += 1) {
      await site.payload.db.deleteMany({ collection: 'duplicate-pairs', where: {} })
      const search = () =>
        storePair({ payload: site.payload, one, other, change: found, pair: found })
      await Promise.all([search(), dismiss(), search(), dismiss(), search()])
      expect(await stored()).toBe(1)
      expect(await listed('&dismissed=true')).toEqual([1, 1])
    }
  })
})
