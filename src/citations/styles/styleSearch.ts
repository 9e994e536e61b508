import { foldedText } from '../../references/foldedText'
import type { StyleEntry } from './styleSource'

/** Entries in the order of their titles, with their names as they are searched. */
export type SearchableStyles = readonly {
  entry: StyleEntry
  /** The id first. */
  names: readonly string[]
  /** All names and ISSNs, each word between blanks. */
  words: string
}[]

export const searchableStyles = (entries: Iterable<StyleEntry>): SearchableStyles =>
  [...entries]
    .map((entry) => {
      const { id, title, shortTitle = '', issns = [] } = entry
      const names = [...new Set([id, title, shortTitle].map(foldedText))].filter(Boolean)
      const numbers = issns.flatMap((issn) => [
        foldedText(issn),
        foldedText(issn.replaceAll('-', '')),
      ])
      return {
        entry,
        names,
        words: ` ${[...names, ...numbers].join(' ')} `,
        order: foldedText(title),
      }
    })
    .sort((a, b) =>
      a.order === b.order ? compare(a.entry.id, b.entry.id) : compare(a.order, b.order),
    )

/**
 * The styles in whose id, title, short title and ISSNs together all words of the search are found,
 * in any order and as any part of a word; accents, case and punctuation aside. First those that are
 * called exactly so, then those that begin so, then those that have the words whole, then the rest;
 * in each of these by title.
 */
export const searchStyles = ({
  styles,
  search,
}: {
  styles: SearchableStyles
  search: string
}): StyleEntry[] => {
  const asked = foldedText(search.slice(0, longestSearch))
  const words = asked.split(' ').filter(Boolean)
  if (words.length === 0) return search.trim() ? [] : styles.map(({ entry }) => entry)
  const byRank = new Map(ranks.map((rank): [number, StyleEntry[]] => [rank, []]))
  for (const style of styles) {
    if (!words.every((word) => style.words.includes(word))) continue
    byRank.get(rankOf({ style, asked, words }))?.push(style.entry)
  }
  return [...byRank.values()].flat()
}

const ranks = [0, 1, 2, 3, 4] as const

const rankOf = ({
  style,
  asked,
  words,
}: {
  style: SearchableStyles[number]
  asked: string
  words: readonly string[]
}): (typeof ranks)[number] => {
  if (style.names[0] === asked) return 0
  if (style.names.includes(asked)) return 1
  if (style.names.some((name) => name.startsWith(asked))) return 2
  return words.every((word) => style.words.includes(` ${word} `)) ? 3 : 4
}

const longestSearch = 200

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
