import { dismissedKeys } from '../library/duplicates/dismissals'
import { pairKey } from '../library/duplicates/duplicatePairs'
import { findPairs } from '../library/duplicates/findPairs'
import { shortLabel } from '../references/shortLabel'
import type { CommandModule } from './command'
import { withPayload } from './openPayload'
import { table } from './table'

/**
 * `vouch duplicates`: every two references of the library that are, or may be, one work; with `--dismissed` those of
 * them that somebody said are not the same. It changes nothing.
 */
export const run: CommandModule['run'] = async ({
  options: { dismissed: isDismissed = false },
}) => {
  const pairs = await withPayload(async (payload) => {
    const found: Pair[] = []
    const dismissed = await dismissedKeys(payload)
    for await (const { one, other, relation, score, reasons } of findPairs({
      payload,
      onProgress: showProgress,
    })) {
      if (dismissed.has(pairKey(one.id, other.id)) !== isDismissed) continue
      const [left, right] = [one, other].map((reference) => ({
        id: reference.id,
        label: shortLabel(reference),
        title: reference.title ?? '',
      }))
      if (left && right) found.push({ relation, score, reasons, one: left, other: right })
    }
    return found.sort((one, other) => other.score - one.score)
  })
  return { json: { pairs, count: pairs.length }, text: textOf({ pairs, isDismissed }) }
}

type Side = { id: string; label: string; title: string }

type Pair = { relation: string; score: number; reasons: string[]; one: Side; other: Side }

/** Only for somebody who watches. */
const showProgress = (share: number) => {
  if (!process.stderr.isTTY) return
  const end = share >= 1 ? '\n' : ''
  process.stderr.write(`\rComparing the library: ${Math.round(share * 100)} %${end}`)
}

const textOf = ({ pairs, isDismissed }: { pairs: readonly Pair[]; isDismissed: boolean }) => {
  if (pairs.length === 0) {
    return isDismissed
      ? 'Of no two references did somebody say that they are not the same.'
      : 'No two references of the library look like one work.'
  }
  const rows = pairs.map(({ relation, score, one, other }) => [
    relation,
    score.toFixed(2),
    `${one.label}: ${short(one.title)} (${one.id})`,
    `${other.label}: ${short(other.title)} (${other.id})`,
  ])
  const count =
    pairs.length === 1 ? 'One pair of references' : `${pairs.length} pairs of references`
  const heading = isDismissed
    ? `${count} that somebody said are not the same.`
    : `${count} may be one work. Merge them at /admin/duplicates.`
  return `${heading}\n\n${table(rows)}`
}

const short = (title: string) => (title.length > 50 ? `${title.slice(0, 50)}…` : title)
