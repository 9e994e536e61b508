import { referenceFromCsl } from '../cslFromReference'
import type { ReferenceFields } from '../reference'
import { parseReferenceString } from './parseReferenceString'

export type ListedReference = {
  /** The number that the list prints before it. */
  number?: number
  /** The reference as printed, without its number, wrapped lines joined. */
  rawText: string
  fields: ReferenceFields
  /** How sure the least sure of title, authors, container and date is: 0 (nothing could be read) to 1. */
  confidence: number
}

/** The ways in which lists number their references. */
const numberForms = [
  /^\[(?<number>\d{1,4})\]\s*/,
  /^\((?<number>\d{1,3})\)\s+/,
  /^(?<number>\d{1,4})\)\s+/,
  /^(?<number>\d{1,4})\.(?:\s+|(?=\p{Lu}))/u,
  /^(?<number>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*/,
  /^(?<number>\d{1,4})\t+/,
]

/**
 * Reads a list of references, numbered (`1.`, `[1]`, `(1)`, `1)`, `¹`) or not (one a line). Lines that an
 * editor wrapped are joined with the reference they belong to.
 */
export const parseReferenceList = (list: string | string[]): ListedReference[] =>
  splitReferenceList(list).map(({ number, text }) => {
    const { item, confidence } = parseReferenceString(text)
    return {
      ...(number !== undefined && { number }),
      rawText: text,
      fields: { ...referenceFromCsl(item), rawText: text },
      confidence: overall(confidence),
    }
  })

/** The references of a list as texts, without their numbers, wrapped lines joined. */
export const splitReferenceList = (list: string | string[]): Entry[] => {
  const lines = typeof list === 'string' ? list.split(/\r\n|\r|\n/) : list
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? ''
  const form = numberForms.find((candidate) => candidate.test(first))
  return form ? numberedEntries(lines, form) : plainEntries(lines)
}

const telling = ['title', 'author', 'container-title', 'issued'] as const

const overall = (confidence: Readonly<Record<string, number>>) =>
  confidence.title === undefined
    ? 0.1
    : Math.min(...telling.map((variable) => confidence[variable] ?? 1))

export type Entry = { number?: number; text: string }

/** A line begins a reference when its number follows the last one; a gap of a few is allowed. */
const numberedEntries = (lines: string[], form: RegExp): Entry[] => {
  const entries: Entry[] = []
  for (const line of lines.map((text) => text.trim()).filter(Boolean)) {
    const found = form.exec(line)
    const number = found?.groups?.number ? numberOf(found.groups.number) : undefined
    const last = entries.at(-1)
    const isNext =
      number !== undefined &&
      (last?.number === undefined ||
        number === 1 ||
        (number > last.number && number <= last.number + 20))
    if (found && isNext) entries.push({ number, text: line.slice(found[0].length) })
    else if (last) last.text = joined(last.text, line)
  }
  return entries
}

const plainEntries = (lines: string[]): Entry[] => {
  const entries: Entry[] = []
  let isAfterBlank = true
  const margin = lines.find((line) => line.trim() !== '')?.search(/\S/) ?? 0
  for (const line of lines) {
    const text = line.trim()
    const last = entries.at(-1)
    if (text !== '') {
      const isIndented = line.search(/\S/) > margin
      const isContinued = last && !isAfterBlank && (isIndented || continues(last.text, text))
      if (last && isContinued) last.text = joined(last.text, text)
      else entries.push({ text: text.replace(/^[•*–-]\s+/, '') })
    }
    isAfterBlank = text === ''
  }
  return entries
}

/** Whether a line goes on with the reference before it: that one has no end yet, or this is no beginning. */
const continues = (before: string, line: string) => {
  if (/^(?:https?:|www\.|doi|pp?\.|\d|[(,;:])/i.test(line)) return true
  const hasYear = /\b(?:1[5-9]|20)\d{2}\b/.test(before) || /\bin press\b|\bn\.d\./i.test(before)
  if (!hasYear || /[,;:&–-]$|\b(?:and|in|of|the|for|with)$/i.test(before)) return true
  return !/[.)\]>”"]$|https?:\S{1,2000}$|\d$/.test(before) && !/\b(?:1[5-9]|20)\d{2}\b/.test(line)
}

const joined = (before: string, line: string) =>
  /https?:\S{0,2000}\/$/.test(before) && !/\s/.test(line) ? before + line : `${before} ${line}`

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const numberOf = (printed: string) =>
  Number(printed.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(superscripts.indexOf(digit))))
