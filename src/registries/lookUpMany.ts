import type { Asked } from './asked'
import { foundWork } from './foundWork'
import { noticeOrder, registries } from './index'
import { lookUp } from './lookUp'
import type { LookUpResult } from './lookUp'
import type { RegistryClient, RegistryRecord } from './registry'

/**
 * Looks many things up, as `lookUp` does with each, in the order of `asked`; DOIs and PMIDs with few requests.
 * Never throws.
 */
export const lookUpMany = async ({
  client,
  asked,
}: {
  client: RegistryClient
  asked: readonly Asked[]
}): Promise<LookUpResult[]> => {
  const known = new Map<Asked, LookUpResult>()
  for (const kind of ['doi', 'pmid'] as const) {
    const ofKind = asked.filter((each) => each.kind === kind)
    if (ofKind.length < fewestAtOnce) continue
    const answers = await registries[noticeOrder[kind]].findMany?.({
      client,
      asked: ofKind.map(({ value }) => ({ kind, value })),
    })
    const records = new Map(
      answers?.records.map((record) => [identifierOf[kind](record), record] as const),
    )
    for (const each of ofKind) {
      const record = records.get(each.value)
      if (record) known.set(each, { asked: each, found: foundWork(record), failures: [] })
    }
  }
  const results: LookUpResult[] = []
  for (let from = 0; from < asked.length; from += itemsAtOnce) {
    const batch = asked.slice(from, from + itemsAtOnce)
    results.push(
      ...(await Promise.all(
        batch.map((each) => known.get(each) ?? lookUp({ client, asked: each })),
      )),
    )
  }
  return results
}

const fewestAtOnce = 3
const itemsAtOnce = 5

const identifierOf = {
  doi: ({ item }: RegistryRecord) => item.DOI?.toLowerCase(),
  pmid: ({ item }: RegistryRecord) => item.PMID,
} as const
