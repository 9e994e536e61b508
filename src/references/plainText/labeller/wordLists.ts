import { joinedHash } from './hash'

/** The lists of names that the labeller knows; a word's membership of each is one bit. */
export const listNames = ['given', 'family', 'place', 'publisher', 'journal'] as const

export type ListName = (typeof listNames)[number]

export const bitOf = (name: ListName): number => 1 << listNames.indexOf(name)

/** Set where a longer name goes on. */
export const goesOn = 1 << listNames.length

/** By the hash of a name's words: the lists that hold it, and whether a longer name begins with it. */
export type WordLists = ReadonlyMap<number, number>

const longestName = 9

/**
 * For each word (given by hash) the lists whose names it is part of: the low bits for the first word of
 * a name, the next ones for those inside, and the ones above for names of two words or more.
 */
export const markNames = (words: readonly number[], lists: WordLists): Int32Array => {
  const marks = new Int32Array(words.length)
  for (let from = 0; from < words.length; from += 1) {
    let hash = 0
    for (let at = from; at < words.length && at < from + longestName; at += 1) {
      const word = words[at] ?? 0
      hash = at === from ? word : joinedHash(hash, word)
      const found = word === 0 ? undefined : lists.get(hash)
      if (found === undefined) break
      const names = found & (goesOn - 1)
      if (names !== 0) markName(marks, { from, to: at, names })
      if (!(found & goesOn)) break
    }
  }
  return marks
}

const width = listNames.length

const markName = (
  marks: Int32Array,
  { from, to, names }: { from: number; to: number; names: number },
) => {
  const length = to > from ? names << (2 * width) : 0
  for (let at = from; at <= to; at += 1) {
    marks[at] =
      (marks[at] ?? 0) |
      (at === from ? names : names << width) |
      length |
      (at === to ? names << (3 * width) : 0)
  }
}
