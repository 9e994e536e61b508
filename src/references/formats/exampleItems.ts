import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isRecord } from '../canonicalJson'
import type { CslItem } from '../csl'
import { cslFromReference, referenceFromCsl } from '../cslFromReference'

const folders = [
  '../shared/fixtures/references/csl-json',
  '../shared/fixtures/registries/crossref/csl-json',
  '../shared/fixtures/registries/pubmed/ctxp',
]

/** For specs only: the CSL-JSON of all recorded files, as Vouch holds it; empty where there are none. */
export const recordedItems = (): CslItem[] =>
  folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => itemsOf(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))),
    )
    .map((item, index) =>
      cslFromReference({ id: String(item.id ?? `item-${index}`), fields: referenceFromCsl(item) }),
    )

const itemsOf = (json: unknown): Record<string, unknown>[] => {
  if (Array.isArray(json)) return json.filter(isRecord)
  if (!isRecord(json)) return []
  return 'title' in json || 'type' in json ? [json] : Object.values(json).filter(isRecord)
}
