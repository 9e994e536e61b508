import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { openSources } from '../../../src/library/import/importedSource'
import { importReferences } from '../../../src/library/import/importReferences'
import { referenceWriters } from '../../../src/references/formats'
import { referenceFromCsl } from '../../../src/references/cslFromReference'
import { findKnown } from '../../../src/library/duplicates/findKnown'
import { interleaved, timed } from '../row'
import { work, works } from './library'

/** The works from a number on as a BibTeX file, imported end to end. Gives seconds, and those of each batch. */
export const imported = async ({
  payload,
  from,
  count,
}: {
  payload: Payload
  from: number
  count: number
}): Promise<{ seconds: number; batches: number[] }> => {
  const content = referenceWriters.bibtex.write(works(from, count))
  const batches: number[] = []
  let last = performance.now()
  const time = await timed(async () => {
    const source = openSources([{ content, fileName: 'bench.bib' }])
    const { state, counts, reason } = await importReferences({
      payload,
      source,
      onProgress: () => {
        batches.push((performance.now() - last) / 1_000)
        last = performance.now()
      },
    })
    if (state !== 'done' || counts.created < count * 0.99) {
      throw new Error(`${state}: ${counts.created} of ${count} came in. ${reason ?? ''}`)
    }
  })
  return { seconds: time / 1_000, batches }
}

/** Seconds that a loop of Payload's `create` takes for each of some works. */
export const createdEach = async ({
  payload,
  from,
  count,
}: {
  payload: Payload
  from: number
  count: number
}): Promise<number> => {
  const data = works(from, count).map((item) => ({
    ...referenceFromCsl(item),
    status: 'unknown' as const,
  }))
  const time = await timed(async () => {
    for (const each of data)
      await payload.create({ collection: 'references', data: each, depth: 0 })
  })
  return time / 1_000 / count
}

/** The longest time in seconds that another writer waits while `run` is at work. */
export const longestWait = async ({
  payload,
  run,
}: {
  payload: Payload
  run: () => Promise<unknown>
}): Promise<number> => {
  let isRunning = true
  let longest = 0
  const other = (async () => {
    while (isRunning) {
      const time = await timed(() =>
        payload.create({ collection: 'people', data: { name: 'Beside the import' } }),
      )
      longest = Math.max(longest, time / 1_000)
      await sleep(50)
    }
  })()
  await run().finally(() => (isRunning = false))
  await other
  return longest
}

export type LookUpTimes = { identifier: number; duplicate: number; list: number }

/** Milliseconds of what people ask of a library of `size` works, in the median of many different works. */
export const lookUpTimes = async ({
  payload,
  size,
}: {
  payload: Payload
  size: number
}): Promise<LookUpTimes> => {
  let turn = 0
  const some = () => work((turn = (turn + 37) % size))
  const jobs = {
    identifier: async () => {
      const { DOI } = some()
      if (typeof DOI === 'string') await findBy(payload, { doi: { equals: DOI.toLowerCase() } })
    },
    duplicate: async () => {
      const { DOI: _doi, PMID: _pmid, ...item } = some()
      const [found] = await findKnown({ payload, works: [referenceFromCsl(item)] })
      if (!found?.length) throw new Error('A work of the library was not found again.')
    },
    list: async () => {
      const { title, author } = some()
      const words = `${String(title).split(' ').slice(-3).join(' ')} ${author?.[0]?.family ?? ''}`
      const { totalDocs } = await findBy(payload, { searchText: { like: words } })
      if (totalDocs < 1 || totalDocs > 100) throw new Error(`${words}: found ${totalDocs} works.`)
    },
  }
  const times = await interleaved(jobs, { rounds: 60, warmUps: 15 })
  return {
    identifier: times.identifier ?? NaN,
    duplicate: times.duplicate ?? NaN,
    list: times.list ?? NaN,
  }
}

const findBy = (payload: Payload, where: Parameters<Payload['find']>[0]['where']) =>
  payload.find({
    collection: 'references',
    ...(where && { where }),
    limit: 25,
    depth: 0,
    select: { title: true, doi: true },
  })
