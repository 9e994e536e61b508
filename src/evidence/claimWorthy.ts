/** What is no claim although it reads like a sentence. Each row is a kind, with its wording. */
const noClaims: { kind: string; wording: RegExp }[] = [
  { kind: 'question', wording: /[?？][”"’')\]]*$/u },
  { kind: 'lead-in', wording: /:$/u },
  {
    kind: 'navigation',
    wording:
      /^(?:find out|read|learn|discover|see|click|tap|visit|contact|call|book|sign up|subscribe|follow|download|share|erfahren sie|lesen sie|en savoir|lire|más información|leer|scopri|leggi|lees|saiba|leia)\b.{0,160}\b(?:more|here|us|now|today|team|below|above|page|article|guide|mehr|hier|plus|ici|más|aquí|di più|qui|meer|mais|aqui)\b/iu,
  },
  {
    kind: 'about the text itself',
    wording:
      /^(?:in )?(?:this|the following|our) (?:blog|article|post|guide|page|section|review|leaflet)\b/iu,
  },
  {
    kind: 'author or date',
    wording: /^(?:author|by|written by|reviewed by|published|updated)\b\s*:/iu,
  },
]

/**
 * Whether a sentence states something that a reader may ask a reference for. A heuristic: at least
 * four words, ended like a sentence (or long enough to be one), and none of the kinds in the table.
 */
export function isClaimWorthy(sentence: string): boolean {
  const text = sentence.slice(0, 2000).trim()
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
  const isEnded = /[.!…。][”"’')\]]*$/u.test(text)
  if (words < 4 || (!isEnded && words < 10)) return false
  return !noClaims.some(({ wording }) => wording.test(text))
}
