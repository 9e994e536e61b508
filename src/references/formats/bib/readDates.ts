import type { CslDate } from '../../csl'
import { cslFromDate } from '../../dates'
import { parseEdtf } from '../../edtf'
import { readDate } from '../values/dateText'
import { plainTex } from './tex/readTex'

/** A date field of biblatex (manual, section 2.3.8: EDTF), or whatever else stands there. */
export const readBibDate = (tex: string): CslDate | undefined => {
  const text = tex.includes('\\') ? plainTex(tex) : tex.replace(/[{}]/g, '').trim()
  if (text === '') return undefined
  const edtf = text
    .replace(/T[\d:.Z+-]{2,20}$/, '')
    .replace(/\/(?:open)?$/, '/..')
    .replace(/(?<=^|\/)(\d{4})-(\d)(?=$|\/|-)/g, '$1-0$2')
    .replace(/-(\d)(?=$|\/)/g, '-0$1')
  return parseEdtf(edtf) ? cslFromDate({ date: edtf }) : readWords(text)
}

/**
 * The date of year, month and day as BibTeX has them: the month is a number, a word, an abbreviation or a range, also
 * with the day (`8~jan`), and the year may be words ("in press", "44 BC", "ca. 2019").
 */
export const readYear = ({
  year = '',
  month = '',
  day = '',
}: {
  year?: string | undefined
  month?: string | undefined
  day?: string | undefined
}): CslDate | undefined => {
  const yearText = plainTex(year)
  const monthText = plainTex(month)
    .replace(/[\u00a0.]+/g, ' ')
    .trim()
  const dayText = plainTex(day)
  if (yearText === '') return undefined
  if (!/^\d{4}$/.test(yearText)) return readBibDate(year)
  const texts = [
    `${yearText} ${monthInEnglish(monthText)} ${dayText}`,
    `${yearText} ${monthInEnglish(monthText)}`,
  ]
  for (const text of texts) {
    const date = /^\d{4}\s+\d{1,2}(?:\s+\d{1,2})?\s*$/.test(text)
      ? readDate(text.trim().replace(/\s+/g, '-'))
      : readDate(text.trim())
    if (date?.['date-parts']) return date
  }
  return readDate(yearText)
}

/** BC, and years with a letter that only tells works of one year apart. */
const readWords = (text: string): CslDate | undefined => {
  const [, about, start, end] = beforeOurEra.exec(text) ?? []
  if (start) {
    const points = [start, ...(end ? [end] : [])].map((point) => [-Number(point)])
    return { 'date-parts': points, ...(about && { circa: true }) }
  }
  const [, year] = /^\[?(?:c|\u00a9)?(\d{4})[a-z]?\]?$/i.exec(text) ?? []
  const open = /^(\d{4})\s?[-\u2013\u2014]{1,3}$/.exec(text)?.[1]
  if (open) return cslFromDate({ date: `${open}/..` })
  return readDate(year ?? text.replace(/--+|\u2013|\u2014/g, '-').replace(/[\u00a0~\s]+/g, ' '))
}

const beforeOurEra = /^(ca?\.? ?)?(\d{1,4}) ?BCE?(?: ?[-\u2013]{1,3} ?(\d{1,4}) ?BCE?)?$/i

/** Months of other languages that begin differently than in English, and the ranges between them. */
const monthInEnglish = (text: string): string =>
  text.toLowerCase().replace(/\p{L}+/gu, (word) => {
    const found = foreignMonths.find(([pattern]) => pattern.test(word))
    return found ? found[1] : word
  })

const foreignMonths: readonly (readonly [RegExp, string])[] = [
  [/^(?:j[aä]n|gen|ene|janv)/, 'jan'],
  [/^(?:f[eé][bv])/, 'feb'],
  [/^(?:m[aä]r)/, 'mar'],
  [/^(?:a[pbv]r)/, 'apr'],
  [/^(?:ma[iy]|mag|mei)/, 'may'],
  [/^(?:jun|juin|giu)/, 'jun'],
  [/^(?:jul|juil|lug)/, 'jul'],
  [/^(?:aug|ago|ao[uû])/, 'aug'],
  [/^(?:sep|set)/, 'sep'],
  [/^(?:o[ckt]t|out)/, 'oct'],
  [/^(?:nov)/, 'nov'],
  [/^(?:de[czs]|d[eé]c|dic)/, 'dec'],
]
