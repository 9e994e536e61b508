import type { CslItem } from '../references/csl'

export type Named = { id: string; name: string; plainName?: string | null; slug: string }
export type ArticleLink = { id: string; title: string; slug: string; summary: string | null }

export type CitedReference = {
  id: string
  citationKey: string | null
  shortLabel: string | null
  status: string
  statusCheckedAt: string | null
  csl: CslItem | null
}

export type EvidenceItem = {
  /** Null where the reference may not be seen. */
  reference: Pick<CitedReference, 'id' | 'citationKey' | 'shortLabel' | 'status'> | null
  label: string | null
  locator: string | null
  quote: string | null
}

export type Frequency = {
  band: string | null
  events: number | null
  total: number | null
  comparatorEvents: number | null
  comparatorTotal: number | null
}

export type TimeSpan = { min: number | null; max: number | null; unit: string | null }

export type Effect = {
  measure: string | null
  value: number | null
  ciLow: number | null
  ciHigh: number | null
}

export type Occurrence = {
  id: string
  treatment: Named | null
  phase: string | null
  frequency: Frequency | null
  severity: number | null
  reversible: string | null
  serious: boolean | null
  seriousnessCriteria: string[] | null
  onset: TimeSpan | null
  duration: TimeSpan | null
  population: string | null
  actionAdvice: string | null
  evidence: EvidenceItem[] | null
}

export type RaisedRisk = {
  id: string
  sideEffect: Named | null
  treatment: Named | null
  effect: Effect | null
  evidence: EvidenceItem[] | null
}

export const citedReferenceFields = 'id citationKey shortLabel status statusCheckedAt csl'

export const evidenceFields =
  'evidence { label locator quote reference { id citationKey shortLabel status } }'

export const occurrenceFields = `
  id phase severity reversible serious seriousnessCriteria population actionAdvice
  treatment { id name slug }
  frequency { band events total comparatorEvents comparatorTotal }
  onset { min max unit }
  duration { min max unit }
  ${evidenceFields}`

export const raisedRiskFields = `
  id
  sideEffect { id name plainName slug }
  treatment { id name slug }
  effect { measure value ciLow ciHigh }
  ${evidenceFields}`
