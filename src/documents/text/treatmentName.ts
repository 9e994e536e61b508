import type { DocumentBody } from '../model'
import { textOfBlocks, textOfInlines } from '../plainText'

/** Words at whose edge a name does not begin or end, or that name nothing by themselves. */
const emptyWords = new Set(
  `a an and are as at be been before after by can cause causes could damage deep do does effect effects
  everything explained facts for from guide has have help how i in into is it its know latest like may
  more most need new of on or our risk risks safe safely safety should side skin than that the their
  them they things this to treatment treatments treat treating use used using vs was we what when where
  which who why will with without work works you your therapy procedure procedures patients patient
  health medical benefits benefit about myths truth really all aesthetic cosmetic`
    .trim()
    .split(/\s+/),
)

const kindNoun =
  '(?:procedure|treatment|therapy|technique|operation|surgery|injection|medicine|medication|drug|intervention|vaccine|device|supplement|peel)'

/** Endings of names that only treatments have. */
const treatmentEnding =
  /(?:therapy|plasty|ectomy|otomy|ostomy|scopy|needling|abrasion|planing|pexy|lysis|suction|puncture|implants?|injections?|fillers?|peels?|peeling|laser|surgery|vaccine|toxin|transplant|transfusion|dialysis|massage)$/i

const longestText = 200_000

/**
 * The treatment that an article is about: the word or short phrase of the title that its headings
 * and text repeat most, when the text says that it is a treatment (`X … is a procedure`, `undergo X`,
 * or an ending such as `-plasty`). Undefined when the text does not say so.
 */
export function treatmentName({
  title,
  body,
}: {
  title: string
  body: DocumentBody
}): string | undefined {
  const headings = body.blocks.flatMap((block) =>
    block.kind === 'heading' ? [textOfInlines(block.children)] : [],
  )
  const blocks = body.blocks.filter(({ kind }) => kind !== 'heading')
  const text = textOfBlocks({ blocks, print: {} }).slice(0, longestText)
  const count = counter({ headings: headings.join('\n'), text })
  const names = phrasesOf(title)
  const words = names.filter((name) => !name.includes(' '))
  const best = highest(words, count)
  if (best === undefined || count(best) < 3) return undefined
  const longer = names.filter(
    (name) => name !== best && wordsOf(name).includes(best) && count(name) >= 0.6 * count(best),
  )
  const candidates = [...longer.toSorted((one, other) => other.length - one.length), best]
  const name = candidates.find((candidate) =>
    isTreatment(candidate, `${headings.join('\n')}\n${text}`),
  )
  return name && name.charAt(0).toUpperCase() + name.slice(1)
}

function counter({ headings, text }: { headings: string; text: string }) {
  const counts = new Map<string, number>()
  return (name: string) => {
    const known = counts.get(name)
    if (known !== undefined) return known
    const form = new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, 'giu')
    const count = 5 * occurrences(headings, form) + occurrences(text, form)
    counts.set(name, count)
    return count
  }
}

function occurrences(text: string, form: RegExp): number {
  return text.match(form)?.length ?? 0
}

/** The phrases of one to three words of a title that neither begin nor end with an empty word. */
function phrasesOf(title: string): string[] {
  const words = wordsOf(title.slice(0, 200))
  const phrases = words.flatMap((_, from) =>
    [1, 2, 3]
      .map((length) => words.slice(from, from + length))
      .filter((phrase) =>
        [phrase[0], phrase.at(-1)].every((word) => word !== undefined && !isEmptyWord(word)),
      ),
  )
  return [...new Set(phrases.map((phrase) => phrase.join(' ')))]
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\d-]*/gu)?.map(lowerUnlessAcronym) ?? []
}

function isEmptyWord(word: string): boolean {
  return word.length < 2 || emptyWords.has(word.toLowerCase())
}

function lowerUnlessAcronym(word: string): string {
  return /^\p{Lu}{2,}/u.test(word) ? word : word.toLowerCase()
}

function highest(names: string[], count: (name: string) => number): string | undefined {
  return names.reduce<string | undefined>(
    (best, name) => (best === undefined || count(name) > count(best) ? name : best),
    undefined,
  )
}

/** Saying it once by definition is enough; of the looser ways of saying it, it takes two. */
function isTreatment(name: string, text: string): boolean {
  if (treatmentEnding.test(name)) return true
  const term = `(?<![\\p{L}-])${escaped(name)}`
  const definition = new RegExp(
    `${term}s?\\b(?:[^.!?\\n]{0,80}?,)?[^.!?\\n,]{0,40} (?:is|are|was) (?:an?|the|one|another|among)\\b[^.!?\\n]{0,60}\\b${kindNoun}s?\\b`,
    'iu',
  )
  if (definition.test(text)) return true
  const looser = [
    new RegExp(
      `\\b(?:undergo(?:ing)?|receiv(?:e|ing)|perform(?:ing|ed)?|session of|course of|treated with|treatment with|dose of|tak(?:e|ing)) (?:\\p{L}+ )?${escaped(name)}`,
      'iu',
    ),
    new RegExp(
      `${term}s? (?:session|procedure|treatment|appointment|dose|tablet|injection|course)s?\\b`,
      'iu',
    ),
    new RegExp(`\\b(?:after|before|during) (?:\\p{L}+ )?${escaped(name)}`, 'iu'),
  ]
  return looser.filter((form) => form.test(text)).length >= 2
}

function escaped(name: string): string {
  return name.replace(/[^\p{L}\d ]/gu, '\\$&')
}
