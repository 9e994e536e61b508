import { citationKey } from '../citationKey'
import type { CslItem } from '../csl'
import { scalarText } from '../cslShapes'
import { referenceFromCsl } from '../cslFromReference'

/**
 * A citation key for each item, in their order, that every BibTeX and LaTeX takes: at most 200 ASCII
 * letters, digits and `:_.+/-`, different from the others also where case does not count. It is
 * the item's `citation-key`, else its id, else one of author, year and title; a UUID and an address tell
 * a writer nothing and are no keys. What is taken gets a number behind it.
 */
export const entryKeys = (items: readonly CslItem[]): string[] => {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return items.map((item) => {
    const stem = stemOf(item)
    let key = stem
    let count = counts.get(stem.toLowerCase()) ?? 1
    while (taken.has(key.toLowerCase())) key = `${stem}-${(count += 1)}`
    counts.set(stem.toLowerCase(), count)
    taken.add(key.toLowerCase())
    return key
  })
}

const stemOf = (item: CslItem): string => {
  const [key] = [item['citation-key'], item.id]
    .map((value) => scalarText(value) ?? '')
    .filter((text) => !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|:\/\//i.test(text))
    .map(keyCharacters)
    .filter((text) => /[A-Za-z0-9]/.test(text))
  return key ?? citationKey({ fields: referenceFromCsl(item), taken: new Set() })
}

const keyCharacters = (text: string): string =>
  text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9:_.+/-]/g, '')
    .slice(0, 200)
