import type { Finding, FindingCode } from './findings'

export const gateRules = ['block', 'warn', 'ignore'] as const

export type GateRule = (typeof gateRules)[number]
export type GateRules = Record<FindingCode, GateRule>

/**
 * What the gate does about each finding until the editorial policy says otherwise. What makes a
 * published sentence wrong blocks; what is a matter of judgement, or found by a heuristic, warns.
 */
export const defaultGateRules: GateRules = {
  'missing-reference': 'block',
  'ambiguous-reference': 'block',
  'retracted-reference': 'block',
  'failed-check': 'block',
  'frequency-contradicts-counts': 'block',
  'retracted-with-reason': 'warn',
  'missing-disclosure': 'warn',
  'uncited-claim': 'warn',
  'unsourced-fact': 'warn',
  'duplicate-reference': 'warn',
  'incomplete-reference': 'warn',
  'broken-link': 'warn',
  'unchecked-cite': 'warn',
  'stale-check': 'warn',
  'self-checked': 'warn',
  'commercial-source': 'warn',
  'status-unknown': 'warn',
  'review-overdue': 'warn',
  'style-drops-locator': 'warn',
  'uncited-reference': 'ignore',
}

export type GateDecision = { isAllowed: boolean; blocking: Finding[]; warnings: Finding[] }

/**
 * Whether something with these findings may be published. A code without a rule of its own has the
 * default one.
 */
export function gateDecision({
  findings,
  rules = {},
}: {
  findings: Finding[]
  rules?: Partial<GateRules>
}): GateDecision {
  const ruleOf = ({ code }: Finding) => rules[code] ?? defaultGateRules[code]
  const blocking = findings.filter((each) => ruleOf(each) === 'block')
  const warnings = findings.filter((each) => ruleOf(each) === 'warn')
  return { isAllowed: blocking.length === 0, blocking, warnings }
}
