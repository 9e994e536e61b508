import type { ImportProgress } from '../../library/import/importBatch'

const width = 30
const lineEvery = 5_000

/** Shows how far an import is, on standard error: a bar where somebody watches, else a line from time to time. */
export const showProgress = () => {
  const { stderr } = process
  let saidAt = performance.now()
  return {
    show: ({ progress, counts }: ImportProgress) => {
      const percent = `${Math.floor(progress * 100)} %`
      const text = `${percent}, ${counts.read} read, ${counts.created} created`
      if (stderr.isTTY) {
        const done = Math.round(progress * width)
        stderr.write(`\r[${'#'.repeat(done)}${'.'.repeat(width - done)}] ${text}\u001b[K`)
      } else if (performance.now() - saidAt > lineEvery) {
        saidAt = performance.now()
        stderr.write(`${text}\n`)
      }
    },
    end: () => {
      if (stderr.isTTY) stderr.write('\r\u001b[K')
    },
  }
}
