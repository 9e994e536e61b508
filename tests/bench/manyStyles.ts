import { everyType } from '../../src/citations/styles/exampleTypes'
import { listStyles } from '../../src/citations/styles/styles'
import { renderDocument } from '../../src/citations/render'

/** What printing in many styles took, in megabytes more than before. */
export type ManyStyles = { styles: number; peak: number; after: number; resident: number }

/*
 * Prints a small document in 500 styles, one after the other, and then in one of them again, and says
 * as JSON how much memory it took. To be run with `--expose-gc`.
 */
const used = (): { heap: number; resident: number } => {
  // What one round frees may only let the next one free the rest.
  for (let round = 0; round < 3; round += 1) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: (heapUsed + external) / 1e6, resident: rss / 1e6 }
}

const every = listStyles().map(({ id }) => id)
const styles = every
  .filter((_, index) => index % Math.floor(every.length / 500) === 0)
  .slice(0, 500)
const references = everyType().slice(0, 10)
const citations = [{ id: 'one', cites: [{ id: 'one', reference: references[0]?.id ?? '' }] }]
const print = (style: string) => renderDocument({ citations, references, style })

const before = used()
let peak = 0
for (const [index, style] of styles.entries()) {
  print(style)
  if (index % 25 === 24) peak = Math.max(peak, used().heap - before.heap)
}
for (let round = 0; round < 20; round += 1) print('apa')
const now = used()
const result: ManyStyles = {
  styles: styles.length,
  peak,
  after: now.heap - before.heap,
  resident: now.resident - before.resident,
}
console.log(JSON.stringify(result))
