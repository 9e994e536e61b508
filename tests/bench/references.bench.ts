import { startScan } from '../../src/library/duplicates/scan'
import { startPayload } from '../int/payload'
import { testDatabase } from '../int/database'
import { fillLibrary } from './references/fillLibrary'
import { createdEach, imported, longestWait, lookUpTimes } from './references/measure'
import type { LookUpTimes } from './references/measure'
import { timed } from './row'
import type { Bench, BenchRow } from './row'

const small = 1_000
const large = 100_000
const many = 10_000
const sample = 200
const beside = 2_000

/**
 * A library of 100,000 references: import, looking up, searching, comparing. On the database of the tests:
 * `VOUCH_TEST_DATABASE` and `VOUCH_TEST_MONGODB_URL`.
 */
export const referencesBench: Bench = async (say) => {
  const site = await startPayload({ hasUsers: false })
  const { payload } = site
  const bench = `references ${testDatabase}`
  const rows: BenchRow[] = []
  try {
    await fillLibrary({ payload, from: 0, to: small })
    say(`  looking up in ${small} references ...`)
    const few = await lookUpTimes({ payload, size: small })
    say(`  making ${large - many} references ...`)
    await fillLibrary({ payload, from: small, to: large - many })
    say(`  a loop of create ...`)
    const each = await createdEach({ payload, from: 2 * large, count: sample })
    say(`  importing ${many} ...`)
    const { seconds, batches } = await imported({ payload, from: large - many, count: many })
    rows.push(importRow({ bench, seconds, loop: each * many }), batchRow({ bench, batches }))
    say(`  looking up in ${large} references ...`)
    rows.push(...lookUpRows({ bench, few, lots: await lookUpTimes({ payload, size: large }) }))
    say('  importing beside another writer ...')
    let slowest = 0
    const wait = await longestWait({
      payload,
      run: async () => {
        const { batches: besides } = await imported({ payload, from: 3 * large, count: beside })
        slowest = Math.max(...besides)
      },
    })
    rows.push(waitRow({ bench, wait, slowest }))
    say('  searching the whole library for duplicates ...')
    rows.push(await scanRow({ bench, payload }))
    return rows
  } finally {
    await site.close()
  }
}

const importRow = ({
  bench,
  seconds,
  loop,
}: {
  bench: string
  seconds: number
  loop: number
}): BenchRow => ({
  bench,
  job: `import of ${many} BibTeX entries into ${large - many}, duplicates checked`,
  value: seconds,
  unit: 's',
  baseline: { name: `a loop of create (${sample} of them, scaled)`, value: loop },
  ratio: seconds / loop,
  target: '<= 0.2',
  met: seconds / loop <= 0.2,
})

const batchRow = ({ bench, batches }: { bench: string; batches: number[] }): BenchRow => {
  const longest = Math.max(...batches)
  return {
    bench,
    job: 'longest batch of that import',
    value: longest,
    unit: 's',
    baseline: null,
    ratio: null,
    target: '<= 1 s',
    met: longest <= 1,
  }
}

const jobs: [keyof LookUpTimes, string][] = [
  ['identifier', 'look-up by DOI'],
  ['duplicate', 'duplicate check of one reference without identifier'],
  ['list', 'list search'],
]

const lookUpRows = ({
  bench,
  few,
  lots,
}: {
  bench: string
  few: LookUpTimes
  lots: LookUpTimes
}): BenchRow[] =>
  jobs.map(([name, job]) => ({
    bench,
    job: `${job}, ${large} references`,
    value: lots[name],
    unit: 'ms',
    baseline: { name: `${small} references`, value: few[name] },
    ratio: lots[name] / few[name],
    target: '<= 2',
    met: lots[name] / few[name] <= 2,
  }))

const waitRow = ({
  bench,
  wait,
  slowest,
}: {
  bench: string
  wait: number
  slowest: number
}): BenchRow => ({
  bench,
  job: 'longest wait of another writer during an import',
  value: wait,
  unit: 's',
  baseline: { name: 'longest batch', value: slowest },
  ratio: wait / slowest,
  target: '<= 1.2',
  met: wait / slowest <= 1.2,
})

const scanRow = async ({
  bench,
  payload,
}: {
  bench: string
  payload: Parameters<typeof startScan>[0]['payload']
}): Promise<BenchRow> => {
  const time = await timed(async () => {
    const { state } = await startScan({ payload, patience: 600_000 })
    if (state !== 'done') throw new Error(`The search for duplicates is ${state}.`)
  })
  return {
    bench,
    job: `search of ${large} references for duplicates`,
    value: time / 1_000,
    unit: 's',
    baseline: null,
    ratio: null,
    target: '<= 60 s',
    met: time <= 60_000,
  }
}
