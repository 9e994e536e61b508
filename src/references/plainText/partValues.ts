import type { CslDate } from '../csl'
import { cslFromDate } from '../dates'
import { parsePrintedDate } from './printedDates'

/** Text without the punctuation that sets it off and without the quotation marks around all of it. */
export const plainText = (printed: string): string => {
  const text = trimmed(printed)
  const inner = quoted.exec(text)?.[1]
  return inner === undefined ? text : trimmed(inner)
}

/** A container without the "In" that leads to it. */
export const containerText = (printed: string): string =>
  plainText(printed.replace(/^[\s(["“]{0,3}(?:in|dans|en)\s?[:\s]\s{0,3}(?=["“‘'«(\p{L}\d])/iu, ''))

/** Whether a container's title is that of a conference or of its proceedings. */
export const isConference = (text: string): boolean =>
  /\b(?:proc(?:eedings|\.)?|conf(?:erence|\.)?|symp(?:osium|\.)?|workshop|congress|meeting)\b/i.test(
    text,
  )

/** A publisher or place without brackets around it. */
export const imprintText = (printed: string): string => {
  const text = plainText(printed.replace(/^([^[\]]{3,200})\]\.?\s.*$/s, '$1'))
  if (/^[([]/.test(text) && !/[)\]]/.test(text)) return plainText(text.slice(1))
  if (/[)\]]$/.test(text) && !/[([]/.test(text)) return plainText(text.slice(0, -1))
  return /^[([][^()[\]]*[)\]]$/.test(text) ? plainText(text.slice(1, -1)) : text
}

const trimmed = (text: string) =>
  text
    .trim()
    .replace(/^[\s,;:.–—-]+(?=[\p{L}\p{N}"“‘'«([])/u, '')
    .replace(/(?:(?<!\.\.)\.|(?<=\.)[,;:]|[\s,;:–—-]{1,8})$/, '')
    .trim()

const quoted = /^(?:["“„«]|``|‘|')\s?([^"“”„«»]*?)[.,;:]?\s?(?:["”“»]|''|’|')[.,;:]?$/

/**
 * The volume and the issue of `74(2),`, `Vol. 24, No. 111`, `38:7` or `vol. 5`; Roman numbers and letters
 * as printed.
 */
export const volumeAndIssue = (printed: string): { volume?: string; issue?: string } => {
  for (const form of volumeForms) {
    const { volume, issue } = form.exec(printed)?.groups ?? {}
    if (volume || issue) return { ...(volume && { volume }), ...(issue && { issue: issue.trim() }) }
  }
  const other = plainText(printed.replace(/^\W*(?:vols?|volumes?|bd|band|tome|t)\b\.?\s{0,3}/i, ''))
  return other ? { volume: other } : {}
}

const volume = String.raw`(?<volume>\p{Lu}{0,4}-?\d{1,6}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?|(?<!\p{L})[IVXLCDM]{1,8}(?=[\s(,.:;]))`
const issue = String.raw`(?<issue>\d{1,6}(?:\s?[-–/&]\s?\d{1,5})?[A-Za-z]?)`
const issueWord = String.raw`(?:nos?|nr|n[°º]|numbers?|num|issues?|iss|heft|h|fasc|n)\b[.°º:]{0,2}\s{0,3}`
const volumeForms = [
  String.raw`${volume}[\s,.:]{0,3}\((?:${issueWord})?(?<issue>[^()]{1,40})\)`,
  String.raw`(?:${volume}[\s,.;:/–-]{1,4})\(?${issueWord}${issue}`,
  String.raw`^\W*${issueWord}${issue}`,
  String.raw`${volume}[.:/]\s?${issue}`,
  String.raw`(?:vols?|volumes?|v|bd|band|tome|t)\b\.?\s{0,3}${volume}`,
  String.raw`^\W*${volume}[,\s]{1,3}${issue}\W*$`,
  volume,
].map((form) => new RegExp(form, 'iu'))

/** Pages as CSL has them, without "pp." and with a plain hyphen: `348-355`, `e12`, `1-5, 9`. */
export const pagesOf = (printed: string): string =>
  imprintText(
    printed
      .replace(/^\W*(?:sec|chap|ch)\b\.?\s?\w{1,4}[,:]\s(?=\D{0,6}\d)/i, '')
      .replace(/\b(?:pages?|pp?|pgs?|seiten?|s|str|pag|págs?|f)\b\.?:?\s{0,3}(?=[\w(])/giu, ''),
  )
    .replace(/\s{0,2}[-–—‐‑−]{1,3}\s{0,2}/g, '-')
    .replace(/^[([]/, '')
    .replace(/[)\]]$/, '')

/** The date of parts such as `(2011).`, `May 1993.` or `in press`; words where there is no year. */
export const dateOf = (parts: readonly string[]): CslDate | undefined => {
  const dated = parts.find((part) => yearForm.test(part))
  if (dated === undefined) {
    const text = imprintText(parts.join(' '))
    return text ? { literal: text.slice(0, 200) } : undefined
  }
  const year = yearForm.exec(dated)?.[0] ?? ''
  const date = parsePrintedDate(imprintText(dated).replace(/(\d{4})[a-z]\b/g, '$1'))
  return cslFromDate({ date: date?.startsWith(year) ? date : year })
}

const yearForm = /(?<!\d)(?:1[0-9]|20)\d{2}(?!\d)/

/** `2` of `2nd ed.`, or the words of an edition that has no number. */
export const editionOf = (printed: string): string => {
  const text = imprintText(printed)
  const number =
    /^\(?(\d{1,3})(?:st|nd|rd|th|e|ª|º|\.)?\s?(?:ed|edn|edition|aufl|auflage|vyd|édition|ed\.)\b/iu.exec(
      text,
    )
  return number?.[1] ?? text.replace(/\s(?:ed|edn|edition)\.?$/i, '')
}
