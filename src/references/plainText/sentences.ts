const abbreviation =
  /(?:^|[\s(])(?:vs|et al|cf|e\.g|i\.e|No|Vol|Dr|Prof|Mr|Mrs|St|ed|eds|pp?|Fig|approx|spp?|var|Jr|Sr)$/

/** Where a sentence ends (its own mark and closing quote included) and where the next one begins. */
export type SentenceEnd = { end: number; next: number; isAfterAbbreviation: boolean }

/**
 * Every place where a sentence can end: `. `, `? ` or `! ` before a capital, digit, quotation mark or
 * bracket, and outside brackets and quotation marks.
 */
export const sentenceEnds = (text: string): SentenceEnd[] => {
  const isInside = insideBrackets(text)
  return [...text.matchAll(/[.?!][”"’']?\s+(?=[\p{Lu}\p{N}“"‘[(<])/gu)].flatMap((found) => {
    if (isInside[found.index]) return []
    const mark = found[0].trimEnd()
    const before = text.slice(Math.max(0, found.index - 12), found.index)
    return [
      {
        end: found.index + mark.length,
        next: found.index + found[0].length,
        isAfterAbbreviation: found[0].startsWith('.') && isAbbreviated(before),
      },
    ]
  })
}

/** Cuts a text after its first sentence, whose full stop is left out; without an end, all is sentence. */
export const splitFirstSentence = (text: string) => {
  const found = sentenceEnds(text).find(({ isAfterAbbreviation }) => !isAfterAbbreviation)
  return {
    sentence: text.slice(0, found?.end ?? text.length).replace(/\.$/, ''),
    rest: found ? text.slice(found.next) : '',
  }
}

const isAbbreviated = (before: string) =>
  abbreviation.test(before) || /(?:^|[\s.])\p{L}\.\p{L}$/u.test(before)

/** Marks what stands in an outermost pair of brackets; a bracket that is never closed holds nothing. */
const insideBrackets = (text: string) => {
  const isInside = new Uint8Array(text.length)
  const open: number[] = []
  for (const found of text.matchAll(/[([“)\]”]/g)) {
    if ('([“'.includes(found[0])) open.push(found.index)
    else {
      const start = open.pop()
      if (start !== undefined && open.length === 0) isInside.fill(1, start, found.index)
    }
  }
  return isInside
}
