import { benchTable } from './print'
import type { Bench, BenchRow } from './row'

/** Every bench by its name; each is loaded when it is asked for. `citations` asks for both of its kind. */
const benches: Record<string, () => Promise<Bench>> = {
  citations: async () => (await import('./citations.bench')).citationsBench,
  import: async () => (await import('./import.bench')).importBench,
  read: async () => (await import('./read.bench')).readBench,
  references: async () => (await import('./references.bench')).referencesBench,
  'citations-styles': async () => (await import('./styles.bench')).stylesBench,
}

const say = (progress: string) => console.error(progress)

const run = async (words: string[]): Promise<number> => {
  const isJson = words.includes('--json')
  const asked = words.filter((word) => !word.startsWith('--'))
  const unknown = asked.filter((name) => !(name in benches))
  if (unknown.length) {
    say(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
    return 1
  }
  const rows: BenchRow[] = []
  for (const [name, load] of Object.entries(benches)) {
    if (asked.length && !asked.some((word) => name === word || name.startsWith(`${word}-`)))
      continue
    say(`${name} ...`)
    const bench = await load()
    rows.push(...(await bench(say)))
  }
  console.log(isJson ? JSON.stringify(rows, null, 2) : benchTable(rows))
  return rows.some(({ met }) => met === false) ? 1 : 0
}

process.exit(await run(process.argv.slice(2)))
