import { noticeOrder, registries } from '../../registries'
import type { RegistryFailure } from '../../registries/http/failure'
import type { LookedUpKind, RegistryClient, RegistryName } from '../../registries/registry'
import type { StatusNotice } from '../../references/status/notice'

/** A reference about which registries are asked. */
export type AskedWork = { id: string; doi?: string | null; pmid?: string | null }

/** What registries said of one work. */
export type StatusAnswer = {
  /** Those that know the work; what they say in `notices` is all that they have. */
  knownBy: RegistryName[]
  /** Whether one that may know of it gave no answer. */
  isIncomplete: boolean
  notices: StatusNotice[]
}

/** Asks registries about works and never throws: what could not be asked is among the failures. */
export type AskRegistries = (
  works: readonly AskedWork[],
) => Promise<{ answers: ReadonlyMap<string, StatusAnswer>; failures: RegistryFailure[] }>

/**
 * Asks each registry of `noticeOrder` that is not switched off for all works that it may know, by the identifiers that
 * it goes by.
 */
export const askRegistries =
  (client: RegistryClient): AskRegistries =>
  async (works) => {
    const answers = new Map<string, StatusAnswer>(
      works.map(({ id }) => [id, { knownBy: [], isIncomplete: false, notices: [] }]),
    )
    const failures: RegistryFailure[] = []
    for (const [kind, name] of asksOf(noticeOrder)) {
      if (client.settings.addresses[name] === undefined) continue
      const byValue = new Map<string, string[]>()
      for (const work of works) {
        const value = work[kind]
        if (value) byValue.set(value, [...(byValue.get(value) ?? []), work.id])
      }
      if (byValue.size === 0) continue
      const asked = [...byValue.keys()].map((value) => ({ kind, value }))
      const found = await registries[name].findMany?.({ client, asked, isStatusOnly: true })
      const told = new Set<string>()
      for (const { item, notices } of found?.records ?? []) {
        const value = String(item.id).toLowerCase()
        told.add(value)
        for (const id of byValue.get(value) ?? []) {
          const answer = answers.get(id)
          answer?.knownBy.push(name)
          answer?.notices.push(...notices)
        }
      }
      if (!found?.failures.length) continue
      failures.push(...found.failures)
      for (const [value, ids] of byValue) {
        if (told.has(value)) continue
        for (const id of ids) Object.assign(answers.get(id) ?? {}, { isIncomplete: true })
      }
    }
    return { answers, failures }
  }

type AskedKind = keyof AskedWork & LookedUpKind

const asksOf = (order: typeof noticeOrder) =>
  (['doi', 'pmid'] as const satisfies readonly AskedKind[]).map(
    (kind) => [kind, order[kind]] as const,
  )
