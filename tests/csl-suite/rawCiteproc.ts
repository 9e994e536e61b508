import { createRequire } from 'node:module'
import CSL from 'citeproc'
import type { CslNode } from '../../src/citations/styles/cslTree'
import { localeTree } from '../../src/citations/styles/locales'
import type { SuiteCase, SuiteStep } from './cases'

/** More of citeproc-js than Vouch itself calls. */
type RawEngine = {
  updateItems: (ids: string[]) => void
  makeCitationCluster: (cites: object[]) => string
  processCitationCluster: (
    ...step: SuiteStep
  ) => [data: unknown, changed: [index: number, text: string, id: string][]]
  makeBibliography: () => false | [unknown, string[]]
}

type RawSystem = {
  retrieveLocale: (tag: string) => CslNode
  retrieveItem: (id: string) => object
}

const { Engine }: { Engine: new (system: RawSystem, style: CslNode) => RawEngine } = createRequire(
  import.meta.url,
)('citeproc')

/**
 * What citeproc-js by itself prints for a case, in the way of the suite's own runner: clusters by
 * themselves, CITATIONS step by step.
 */
export const printRaw = ({ mode, style, input, clusters, steps }: SuiteCase): string[] => {
  const items = new Map(input.map((item) => [String(item.id), item]))
  const retrieveItem = (id: string) => structuredClone(items.get(String(id)) ?? {})
  const engine = new Engine({ retrieveLocale: localeTree, retrieveItem }, CSL.parseXml(style))
  let citations: string[] = []
  if (steps) {
    const printed = new Map<string, string>()
    for (const [citation, before, after] of steps) {
      const [, changed] = engine.processCitationCluster(citation, before, after)
      const order = [...before.map(([id]) => id), citation.citationID, ...after.map(([id]) => id)]
      for (const [, text, id] of changed) printed.set(id, text)
      citations = order.map((id) => printed.get(id) ?? '')
    }
  } else {
    engine.updateItems(input.map(({ id }) => String(id)))
    citations = clusters.map((cites) => engine.makeCitationCluster(cites))
  }
  if (mode === 'citation') return citations
  const bibliography = engine.makeBibliography()
  return bibliography === false ? [] : bibliography[1]
}
