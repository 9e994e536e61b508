import { frequencyBands, frequencyWording } from '../evidence/frequency'
import { effectMeasures } from '../evidence/vocabularies'
import type { Effect, EvidenceItem, Frequency, TimeSpan } from './fragments'

type Term = { readonly value: string; readonly label: string }

/** The label of a vocabulary's term; a value that the vocabulary does not have reads as itself. */
export const labelOf = (terms: readonly Term[], value: string): string =>
  terms.find((term) => term.value === value)?.label ?? value

/** The grades of CTCAE 5.0 in words. */
const severityGrades = ['mild', 'moderate', 'severe', 'life-threatening', 'fatal']

/** A CTCAE grade for the public: `Moderate (grade 2 of 5)`. */
export const severityText = (grade: number | null | undefined): string | undefined => {
  const word = grade ? severityGrades[grade - 1] : undefined
  return word && `${capitalised(word)} (grade ${grade} of 5)`
}

/** `Common: may affect up to 1 in 10 people (12 of 150 in the studies)`. */
export const frequencyText = (frequency: Frequency | null | undefined): string => {
  const { band, events, total } = frequency ?? {}
  const row = frequencyBands.find(({ value }) => value === band)
  if (!row || row.value === 'not-known') return capitalised(frequencyWording('not-known') ?? '')
  const counts =
    typeof events === 'number' && typeof total === 'number'
      ? ` (${number(events)} of ${number(total)} in the studies)`
      : ''
  return `${row.label}: ${row.wording}${counts}`
}

/** How many had it in the group that was compared: `3 of 148 in the comparison group`. */
export const comparisonText = (frequency: Frequency | null | undefined): string | undefined => {
  const { comparatorEvents: events, comparatorTotal: total } = frequency ?? {}
  return typeof events === 'number' && typeof total === 'number'
    ? `${number(events)} of ${number(total)} in the comparison group`
    : undefined
}

/** `1 to 3 days`, `from 2 weeks`, `up to 1 month`; undefined where nothing is known. */
export const timeSpanText = (span: TimeSpan | null | undefined): string | undefined => {
  const { min, max, unit } = span ?? {}
  if (!unit) return undefined
  const hasMin = typeof min === 'number'
  const hasMax = typeof max === 'number'
  if (hasMin && hasMax) return `${min === max ? min : `${min} to ${max}`} ${inNumber(unit, max)}`
  if (hasMin) return `from ${min} ${inNumber(unit, min)}`
  return hasMax ? `up to ${max} ${inNumber(unit, max)}` : undefined
}

/** `Risk ratio 2.1 (95% confidence interval 1.2 to 3.4)`. */
export const effectText = (effect: Effect | null | undefined): string | undefined => {
  const { measure, value, ciLow, ciHigh } = effect ?? {}
  if (!measure || typeof value !== 'number') return undefined
  const interval =
    typeof ciLow === 'number' && typeof ciHigh === 'number'
      ? ` (95% confidence interval ${ciLow} to ${ciHigh})`
      : ''
  return `${labelOf(effectMeasures, measure)} ${value}${interval}`
}

/** The place in a reference: `p. 350`, `pp. 350–352`, `table 2`. */
export const placeText = ({ label, locator }: EvidenceItem): string | undefined => {
  if (!locator) return undefined
  if (!label || label === 'page') return `${/[-–,&]/.test(locator) ? 'pp.' : 'p.'} ${locator}`
  return `${label.replaceAll('-', ' ')} ${locator}`
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const number = (value: number) => value.toLocaleString('en-GB')

const inNumber = (unit: string, count: number) => (count === 1 ? unit.replace(/s$/, '') : unit)
