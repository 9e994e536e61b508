import { parseLocator } from './locators'
import type { Locator } from './locators'

export type NumberedCite = { number: number } & Partial<Locator>

const longestRange = 100

/**
 * Reads the inside of `[1]`, `(1, 2)`, `[2-4]`, `[3, p. 12; 5]` or a run of superscript digits.
 * Undefined when it is anything but numbers, ranges of numbers and locators.
 */
export function parseNumbers(inside: string): NumberedCite[] | undefined {
  const cites: NumberedCite[] = []
  for (const part of inside.split(/[,;]/)) {
    const text = part.trim()
    const found = /^(\d{1,4})(?:\s?[-–—‒‐⁻]\s?(\d{1,4}))?(?::\s?(\d[\d–-]{0,20}))?$/.exec(text)
    const last = cites.at(-1)
    const locator = parseLocator(text)
    if (found) {
      const from = Number(found[1])
      const to = found[2] === undefined ? from : Number(found[2])
      if (from < 1 || to < from || to - from > longestRange) return undefined
      for (let number = from; number <= to; number += 1) cites.push({ number })
      const cited = cites.at(-1)
      if (found[3] && cited) Object.assign(cited, { label: 'page', locator: found[3] })
    } else if (locator && last && last.locator === undefined) Object.assign(last, locator)
    else return undefined
  }
  return cites.length > 0 ? cites : undefined
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The run of superscript digits that begins at an offset, with its separators. */
const superscriptRun = /[⁰¹²³⁴-⁹]+(?:[,⁻–-]\s?[⁰¹²³⁴-⁹]+)*/y

export function superscriptsAt(text: string, at: number): string {
  superscriptRun.lastIndex = at
  return superscriptRun.exec(text)?.[0] ?? ''
}

/** `²⁻⁴` as `2-4`. */
export function plainDigits(run: string): string {
  return run
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)))
    .replaceAll('⁻', '-')
}

const units = new Set([
  'm',
  'cm',
  'mm',
  'km',
  'dm',
  'nm',
  'µm',
  'μm',
  'ft',
  'in',
  'yd',
  'mi',
  'kg/m',
  'mg/m',
  'g/m',
  'W/m',
  's',
])
const formulae = new Set(['CO', 'NO', 'SO', 'SpO', 'PaO', 'SaO', 'FiO', 'VO'])

/**
 * Whether superscript digits are an exponent, a unit's power or a charge: `10³`, `cm²`, `I²`, `x²`,
 * `Ca²⁺`. After a year or a name that ends in a digit (`B12`) they are a marker.
 */
export function isExponent({ text, at, run }: { text: string; at: number; run: string }): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  if (/^[⁺⁻]/.test(text.slice(at + run.length))) return true
  if (/[⁺⁻]$/.test(before)) return true
  const token = /[^\s([,;:]*$/.exec(before)?.[0] ?? ''
  if (token === '') return before === ''
  if (/\d$/.test(token)) return !/^(?:1[5-9]|20)\d\d$|^\p{Lu}[\p{L}-]*\d+$/u.test(token)
  return (
    /^(?:[\d.,]*)?\p{L}$/u.test(token) ||
    units.has(token.replace(/^[\d.,]+/, '')) ||
    formulae.has(token)
  )
}

/**
 * Whether a number in parentheses is in a place where markers stand: not after a number (`2 (3)`) or
 * a word that is counted (`Figure (2)`), not glued to a name, not at the beginning.
 */
export function isMarkerPlace({ text, at }: { text: string; at: number }): boolean {
  const before = text.slice(Math.max(0, at - 32), at)
  const word = /(\S+)\s*$/.exec(before)?.[1] ?? ''
  if (word === '') return false
  if (/\d[%.,]?$/.test(word) && !/^(?:1[5-9]|20)\d\d\D?$/.test(word)) return false
  if (
    /^(?:fig(?:ure|s|\.)?|tables?|eq(?:uation|\.)?|step|phase|type|grade|stage|level|group|chapter|section|class|option|and|or)$/i.test(
      word,
    )
  )
    return false
  return /\s$/.test(before) || /\p{Ll}{3}$|[.,;:!?”"’)]$/u.test(before)
}

/**
 * Where numbers in parentheses count the parts of a sentence, as in `(1) pain, (2) swelling and (3)
 * redness`: each is followed by a word, and all but the first come after a comma or an `and`.
 */
export function enumerationOffsets(text: string): Set<number> {
  const offsets = new Set<number>()
  let run: number[] = []
  for (const { 1: number, index } of text.matchAll(/\((\d{1,2})\)(?=\s*\p{L})/gu)) {
    const isJoined = /(?:[,;]|\b(?:and|or|und|oder|et|ou|y|o|e|en|of))\s*$/.test(
      text.slice(Math.max(0, index - 8), index),
    )
    if (Number(number) === 1) run = [index]
    else run = isJoined && Number(number) === run.length + 1 ? [...run, index] : []
    if (run.length > 1) for (const offset of run) offsets.add(offset)
  }
  return offsets
}

/** Whether brackets after these words hold an interval: `95% CI [1, 5]`. */
export function isAfterInterval({ text, at }: { text: string; at: number }): boolean {
  return /\b(?:CI|IQR|interval|range|SD|median|mean)\W{0,3}$/i.test(
    text.slice(Math.max(0, at - 24), at),
  )
}
