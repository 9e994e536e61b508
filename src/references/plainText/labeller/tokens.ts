/** One word of a reference, its punctuation included; `end` is behind its last character. */
export type Token = { text: string; start: number; end: number }

/** More words than any reference has. */
export const mostTokens = 800

const longestWord = 200

/** Where `2016;74(2):348-55` and `Boston:Elsevier` come apart: behind the mark. */
const joints = /[\p{L}\p{N})][;:](?=[\p{L}\p{N}(])|[.,;:)”"](?=[(“"])|[”"](?=[\p{L}\p{N}])/gu

/**
 * The words of a reference in their order, `mostTokens` of them at most. Words end at blanks, as in the
 * labelled references, and inside a run such as `2016;74(2):348-55`.
 */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  for (const { 0: word, index: start } of text.matchAll(/\S+/g)) {
    if (tokens.length >= mostTokens) break
    let from = 0
    for (const cut of cutsOf(word)) {
      tokens.push({ text: word.slice(from, cut), start: start + from, end: start + cut })
      from = cut
    }
    tokens.push({ text: word.slice(from), start: start + from, end: start + word.length })
  }
  return tokens.slice(0, mostTokens)
}

const address = /^[(<[“"]?(?:https?:|www\.|doi:|urn:|10\.\d)|:\/\//i

const cutsOf = (word: string): number[] => {
  if (!/[;:.,)”"]./u.test(word) || word.length > longestWord || address.test(word)) return []
  return [...word.matchAll(joints)].map(({ 0: joint, index }) => index + joint.length)
}
