import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importArticle } from '../../src/publishing/import/importArticle'
import { startPayload } from '../int/payload'
import { median, timed } from './row'
import type { Bench } from './row'

const seed = path.resolve('../shared/seed/deep-microneedling.txt')
const rounds = 7

/** The import of the seed article end to end: from the file's bytes to the committed transaction. */
export const importBench: Bench = async (say) => {
  if (!existsSync(seed)) {
    say('  left out: the seed article stands beside the project only where it is developed')
    return []
  }
  const bytes = await readFile(seed)
  const site = await startPayload()
  try {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      // Another first word each time: the same file twice is no import.
      const variant = Buffer.concat([Buffer.from(`${'Anew '.repeat(round)}`), bytes])
      const time = await timed(() =>
        importArticle({ payload: site.payload, bytes: variant, fileName: `seed-${round}.txt` }),
      )
      if (round > 0) times.push(time)
    }
    return [
      {
        bench: 'import',
        job: 'seed article, its records already there',
        value: median(times),
        unit: 'ms',
        baseline: null,
        ratio: null,
        target: null,
        met: null,
      },
    ]
  } finally {
    await site.close()
  }
}
