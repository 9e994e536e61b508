import { citationKey } from '../../citationKey'
import type { CslItem } from '../../csl'
import { dateFromCsl } from '../../dates'
import { namesFromCsl } from '../../names'

/**
 * Gives each item of one file an id of its own: the key that the file has for it, else one of author, year
 * and title; what is taken gets something behind it.
 */
export const entryIds = (): ((input: { item: CslItem; key: string | undefined }) => string) => {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return ({ item, key }) => {
    const stem = key || citationKey({ fields: keyFields(item), taken: new Set() })
    let id = stem
    let count = counts.get(stem) ?? 1
    while (taken.has(id)) id = `${stem}-${(count += 1)}`
    counts.set(stem, count)
    taken.add(id)
    return id
  }
}

const keyFields = (item: CslItem) => ({
  authors: namesFromCsl(item.author),
  editors: namesFromCsl(item.editor),
  issued: item.issued && dateFromCsl(item.issued).date,
  title: item.title,
})
