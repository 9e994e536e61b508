/** One measurement. `ratio` is value / baseline, both taken in the same run; `met` is null without a target. */
export type BenchRow = {
  bench: string
  job: string
  value: number
  unit: string
  baseline: { name: string; value: number } | null
  ratio: number | null
  target: string | null
  met: boolean | null
}

/** A bench measures its jobs and gives a row for each; `say` reports progress on standard error. */
export type Bench = (say: (progress: string) => void) => Promise<BenchRow[]>

/** The median of at least one number. */
export const median = (values: number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('A median needs a value.')
  return (low + high) / 2
}

/** Milliseconds that `job` takes. */
export const timed = async (job: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await job()
  return performance.now() - start
}

/** The medians of jobs that take turns, so that a slow moment of the machine meets them all. */
export const interleaved = async (
  jobs: Record<string, () => Promise<unknown>>,
  { rounds, warmUps = 3 }: { rounds: number; warmUps?: number },
): Promise<Record<string, number>> => {
  const times = new Map(Object.keys(jobs).map((name) => [name, [] as number[]]))
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, job] of Object.entries(jobs)) {
      const time = await timed(job)
      if (round >= 0) times.get(name)?.push(time)
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]))
}
