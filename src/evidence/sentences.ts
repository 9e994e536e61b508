import { abbreviations } from './abbreviations'
import type { LanguageAbbreviations } from './abbreviations'

/** A sentence and where it stands: `start` and `end` are UTF-16 offsets into the text given. */
export type Sentence = { text: string; start: number; end: number }

/**
 * Splits running text into sentences. `Intl.Segmenter` proposes the cuts (Unicode Annex 29); those
 * after abbreviations and initials are taken back, and a citation marker after the full stop goes
 * to the sentence before it. White space around a sentence is left out of it.
 *
 * Time is linear: Segmenter is quadratic in the length of one text, so it is given a window at a
 * time. A sentence longer than the window is cut at white space.
 *
 * @param locale BCP 47 tag, such as `en` or `pt-BR`
 * @throws RangeError when the locale is no valid tag
 */
export function splitSentences(text: string, locale: string): Sentence[] {
  const language = abbreviations[locale.split('-')[0]?.toLowerCase() ?? ''] ?? english
  const sentences: Sentence[] = []
  let start = 0
  for (const cut of proposedCuts(text, locale)) {
    if (cut < text.length && isInsideSentence({ text, start, cut, language })) continue
    const end = cut + markerLength(text, cut)
    if (end <= start) continue
    const sentence = trimmed(text, start, end)
    const previous = sentences.at(-1)
    if (previous && sentence && /^[\p{P}\p{S}]+$/u.test(sentence.text)) {
      sentences[sentences.length - 1] = trimmed(text, previous.start, end) ?? previous
    } else if (sentence) sentences.push(sentence)
    start = end
  }
  return sentences
}

const english = abbreviations['en'] as LanguageAbbreviations
const windowLength = 8000

let latest: { locale: string; segmenter: Intl.Segmenter } | undefined

/** Making a segmenter costs more than splitting a paragraph with it: the latest one is kept. */
function segmenterOf(locale: string): Intl.Segmenter {
  if (latest?.locale !== locale) {
    latest = { locale, segmenter: new Intl.Segmenter(locale, { granularity: 'sentence' }) }
  }
  return latest.segmenter
}

function* proposedCuts(text: string, locale: string): Generator<number> {
  const segmenter = segmenterOf(locale)
  let from = 0
  while (from < text.length) {
    const window = text.slice(from, from + windowLength)
    const isLast = from + window.length >= text.length
    const cuts = [...segmenter.segment(window)].map(({ index, segment }) => index + segment.length)
    const sure = isLast ? cuts : cuts.slice(0, -1)
    const reached = sure.at(-1) ?? lastSpace(window)
    for (const cut of sure.length > 0 ? sure : [reached]) yield from + cut
    from += reached
  }
}

function lastSpace(window: string): number {
  const space = window.lastIndexOf(' ')
  return space > 0 ? space + 1 : window.length
}

/** Whether the full stop before `cut` belongs to an abbreviation or an initial. */
function isInsideSentence({
  text,
  start,
  cut,
  language,
}: {
  text: string
  start: number
  cut: number
  language: LanguageAbbreviations
}): boolean {
  const before = text.slice(Math.max(start, cut - 48), cut).trimEnd()
  if (!before.endsWith('.')) return false
  const after = text.slice(cut, cut + 32)
  const tokens = before.slice(0, -1).split(/[\s([“"‘]+/)
  const token = (tokens.at(-1) ?? '').toLowerCase()
  const pair = tokens.slice(-2).join(' ').toLowerCase()
  const isBeforeStarter = language.starters.includes(firstWord(after))
  if (token === 'al') return !isBeforeStarter
  if (language.closing.includes(token)) return !/^[\p{Lu}“"]/u.test(after)
  const isFirstOfTwo = language.leading.includes(`${token}. ${firstWord(after)}`)
  if (isFirstOfTwo || language.leading.includes(pair)) return true
  if (language.leading.includes(token))
    return !/^(?:no|ed|st|co)$/.test(token) || isNumberOrName(after)
  if (!/^(?:\p{Lu}\.-?)*\p{Lu}$/u.test(tokens.at(-1) ?? '')) return false
  return !isBeforeStarter && !language.designators.includes((tokens.at(-2) ?? '').toLowerCase())
}

function firstWord(text: string): string {
  return (/^[^\p{L}]{0,3}(\p{L}+)/u.exec(text)?.[1] ?? '').toLowerCase()
}

function isNumberOrName(after: string): boolean {
  return /^[\d\p{Lu}]/u.test(after) && !/^(?:The|This|It|In|He|She|They|We)\b/.test(after)
}

const marker = new RegExp(
  [
    '(?:',
    '[⁰¹²³⁴-⁹]+(?:[,⁻–-][⁰¹²³⁴-⁹]+)*', // ¹ ²,³ ²⁻⁴
    '|\\[\\d[\\d,;–\\-\\s]{0,60}\\]', // [1] [2-4]
    '|\\([^()]{2,160}\\b(?:1[5-9]|20)\\d\\d[a-z]?(?:, pp?\\. ?[\\d–-]{1,12})?\\)\\.?', // (Cohen, 2016)
    ')\\s*',
  ].join(''),
  'y',
)

/** The length of the citation marker that stands at `cut`, with the white space after it. */
function markerLength(text: string, cut: number): number {
  marker.lastIndex = cut
  const found = marker.exec(text)?.[0] ?? ''
  const next = text.charAt(cut + found.length)
  return next === '' || /[\p{Lu}\p{N}“"‘'([¿¡]/u.test(next) ? found.length : 0
}

function trimmed(text: string, start: number, end: number): Sentence | undefined {
  const raw = text.slice(start, end)
  const body = raw.trim()
  if (body === '') return undefined
  const from = start + (raw.length - raw.trimStart().length)
  return { text: body, start: from, end: from + body.length }
}
