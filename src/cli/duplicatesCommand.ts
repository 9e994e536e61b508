import { findPairs } from '../library/duplicates/findPairs'
import { shortLabel } from '../references/shortLabel'
import type { CommandModule } from './command'
import { withPayload } from './openPayload'
import { table } from './table'

/** `vouch duplicates`: every two references of the library that are, or may be, one work. It changes nothing. */
export const run: CommandModule['run'] = async () => {
  const pairs = await withPayload(async (payload) => {
    const found: Pair[] = []
    for await (const { one, other, relation, score, reasons } of findPairs({
      payload,
      onProgress: showProgress,
    })) {
      const [left, right] = [one, other].map((reference) => ({
        id: reference.id,
        label: shortLabel(reference),
        title: reference.title ?? '',
      }))
      if (left && right) found.push({ relation, score, reasons, one: left, other: right })
    }
    return found.sort((one, other) => other.score - one.score)
  })
  return { json: { pairs, count: pairs.length }, text: textOf(pairs) }
}

type Side = { id: string; label: string; title: string }

type Pair = { relation: string; score: number; reasons: string[]; one: Side; other: Side }

/** Only for somebody who watches. */
const showProgress = (share: number) => {
  if (!process.stderr.isTTY) return
  const end = share >= 1 ? '\n' : ''
  process.stderr.write(`\rComparing the library: ${Math.round(share * 100)} %${end}`)
}

const textOf = (pairs: readonly Pair[]) => {
  if (pairs.length === 0) return 'No two references of the library look like one work.'
  const rows = pairs.map(({ relation, score, one, other }) => [
    relation,
    score.toFixed(2),
    `${one.label}: ${short(one.title)} (${one.id})`,
    `${other.label}: ${short(other.title)} (${other.id})`,
  ])
  const count =
    pairs.length === 1 ? 'One pair of references' : `${pairs.length} pairs of references`
  return `${count} may be one work. Merge them at /admin/duplicates.\n\n${table(rows)}`
}

const short = (title: string) => (title.length > 50 ? `${title.slice(0, 50)}…` : title)
