const romanNumbers = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
]
const spelledNumbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

const countedThings = new Set(
  'part parts phase type stage class section chapter book volume vol study experiment grade level paper report series teil partie parte'.split(
    ' ',
  ),
)

/** The part of a series that a word names: `2` for `2`, `II`, `two`, and `b` for `part B`. */
const partNumber = (word: string) => {
  const position = Math.max(romanNumbers.indexOf(word), spelledNumbers.indexOf(word))
  if (position >= 0) return String(position + 1)
  return /^[a-z]$/.test(word) ? word : undefined
}

/** Single letters that are more often a name (vitamin C, factor V) than a number. */
const isLetterName = (word: string) => word.length === 1 && word !== 'i'

/**
 * The numbers in a title, sorted: digits, Roman numbers, and what follows "part", "phase" and the like. Two
 * titles that differ only in these are two works of a series.
 * @param words see comparedWords.
 */
export const numbersIn = (words: readonly string[]): string[] =>
  words
    .flatMap((word, index): string[] => {
      const digits = word.match(/\d+/g)
      if (digits) return digits.map((run) => run.replace(/^0+(?=\d)/, ''))
      const isCounted = countedThings.has(words[index - 1] ?? '')
      const isLast = index === words.length - 1 && index > 1
      const isNumber = isCounted || (romanNumbers.includes(word) && !isLetterName(word))
      const number = isNumber || (isLast && word === 'i') ? partNumber(word) : undefined
      return number && (word !== 'i' || isCounted || isLast) ? [number] : []
    })
    .sort()
