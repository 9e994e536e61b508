/** What a line of an article is by its own wording, whatever stands around it. */

export type Byline = { author: string }

const authorLine =
  /^(?:(?:author|authors|written by|words by|by|text by|autor|autorin|von|auteur|par|autore|autora|di|door|por)\s*:|(?:written by|words by|by)\s)\s*(?<author>\S.{0,160})$/iu

/** The author of a line such as `Author: Jane Doe` or `By Jane Doe`; none for any other line. */
export function bylineOf(line: string): Byline | undefined {
  if (line.length > 200) return undefined
  const author = authorLine
    .exec(line)
    ?.groups?.['author']?.replace(/[.,;]$/, '')
    .trim()
  return author && isNameLike(author) ? { author } : undefined
}

/** Lines about the article that are neither text nor headings. */
const metadataLine =
  /^(?:(?:medically |clinically )?(?:reviewed|edited|checked|approved|fact[- ]checked) by|reviewer|editor|(?:first |last )?(?:published|updated|reviewed|modified)(?: on)?|date|posted(?: on| by)?|tags?|categor(?:y|ies)|keywords?|reading time|share|figure \d|fig\. ?\d|table \d|photo|image|credit|source|copyright|©)\b/iu

const dateLine =
  /^(?:\d{1,2}[./ ]\s?\p{L}{0,12}\d{0,2}[./ ]?\s?\d{4}|\p{L}{3,12} \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})$/u

export function isMetadata(line: string): boolean {
  const start = line.slice(0, 80)
  return metadataLine.test(start) || dateLine.test(start) || bylineOf(line) !== undefined
}

const longestHeading = 120

/**
 * Whether a line may be a heading when it stands by itself: short, begun like a heading, ended
 * without a full stop, and in title case when it is longer than ten words.
 */
export function isHeadingLike(line: string): boolean {
  if (line.length > longestHeading || !/\p{L}{2}/u.test(line)) return false
  if (!/^[\p{Lu}\p{N}“"‘'¿¡]/u.test(line) || /[.,;:…|]$|\t| \| |https?:|www\.|@/iu.test(line))
    return false
  if (isMetadata(line) || isAllQuoted(line)) return false
  const words = line.split(/\s+/).length
  return words <= 10 || (words <= 18 && (isTitleCase(line) || line.endsWith('?')))
}

/** Most of the longer words begin with a capital letter. */
function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.6
}

const officeWords =
  /\b(?:officer|director|founder|co-founder|president|chair(?:man|woman|person)?|professor|prof|dr|head of|editor|ceo|cmo|cso|md|phd|rn|consultant|dermatologist|physician|surgeon|nurse|pharmacist|dietitian|nutritionist|psychologist|therapist|physiotherapist|dentist|researcher|spokes(?:man|woman|person)|adviser|advisor|patient)\b/iu

/** Whether a line names a person with an office, as under a quotation: `Dr Ann Lee, Head of Care`. */
export function isPersonWithOffice(line: string): boolean {
  return (
    line.length <= longestHeading &&
    officeWords.test(line) &&
    !/[.?!:]$/.test(line) &&
    hasPersonName(line)
  )
}

/** The attribution of a line that begins with a dash: `— Ann Lee`. */
export function dashedAttribution(line: string): string | undefined {
  const attribution =
    line.length <= 160 ? /^(?:[—–―]|--|-(?= ))\s*(\p{L}.*)$/u.exec(line)?.[1] : undefined
  return attribution !== undefined && isNameLike(attribution) ? attribution : undefined
}

/** Whether a paragraph is one quotation from beginning to end. */
export function isAllQuoted(text: string): boolean {
  return /^[“"„«‘]/.test(text) && /[”"“»’][.]?$/.test(text)
}

/** Two words with capitals in a row, of which the second is no office. */
export function hasPersonName(line: string): boolean {
  const words = line.split(/[\s,]+/)
  return words.some((word, at) => {
    const next = words[at + 1] ?? ''
    return [word, next].every(
      (each) => /^\p{Lu}[\p{L}’'-]*\p{Ll}$/u.test(each) && !officeWords.test(each),
    )
  })
}

/** A name and not a sentence: it begins with a capital letter and most of its words do. */
export function isNameLike(text: string): boolean {
  const words = text.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return (
    /^\p{Lu}/u.test(text) &&
    words.length <= 16 &&
    capitals >= words.length * 0.5 &&
    !/[.!?] \p{Lu}\p{Ll}{3,} \p{Ll}/u.test(text)
  )
}
