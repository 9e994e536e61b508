import { frequencyBands } from './frequency'
import type { FrequencyCounts } from './frequency'

/** A side effect where it occurs, or a risk that a factor raises, as far as a sentence needs it. */
export type Fact =
  | {
      kind: 'occurrence'
      effect: string
      treatment?: string
      frequency?: (FrequencyCounts & { band?: string | null }) | null
    }
  | {
      kind: 'raised-risk'
      factor: string
      effect: string
      treatment?: string
      size?: {
        measure?: string | null
        value?: number | null
        ciLow?: number | null
        ciHigh?: number | null
      } | null
    }

/**
 * A structured fact as a sentence for editors: `Redness after microneedling: common (12 of 150).` or
 * `Smoking raises the risk of infection after surgery: OR 2.1 (95 % CI 1.2–3.4).`
 */
export const factText = (fact: Fact): string => {
  const after = fact.treatment ? ` after ${fact.treatment}` : ''
  const [claim, figures] =
    fact.kind === 'occurrence'
      ? [`${fact.effect}${after}`, frequencyText(fact.frequency)]
      : [`${fact.factor} raises the risk of ${fact.effect}${after}`, sizeText(fact.size)]
  return figures ? `${claim}: ${figures}.` : `${claim}.`
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

const frequencyText = (frequency: Extract<Fact, { kind: 'occurrence' }>['frequency']): string => {
  const { band, events, total } = frequency ?? {}
  const label = frequencyBands.find(({ value }) => value === band)?.label.toLowerCase() ?? ''
  const counts = isNumber(events) && isNumber(total) ? `${events} of ${total}` : ''
  return label && counts ? `${label} (${counts})` : label || counts
}

const sizeText = (size: Extract<Fact, { kind: 'raised-risk' }>['size']): string => {
  const { measure, value, ciLow, ciHigh } = size ?? {}
  if (!isNumber(value)) return ''
  const interval = isNumber(ciLow) && isNumber(ciHigh) ? ` (95 % CI ${ciLow}–${ciHigh})` : ''
  return `${measure ? `${measure} ` : ''}${value}${interval}`
}
