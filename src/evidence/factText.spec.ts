import { expect, it } from 'vitest'
import { factText } from './factText'

it.each([
  [{ kind: 'occurrence', effect: 'Redness' }, 'Redness.'],
  [
    { kind: 'occurrence', effect: 'Redness', treatment: 'peeling', frequency: { band: 'rare' } },
    'Redness after peeling: rare.',
  ],
  [
    { kind: 'occurrence', effect: 'Redness', frequency: { band: 'common', events: 0, total: 9 } },
    'Redness: common (0 of 9).',
  ],
  [
    { kind: 'raised-risk', factor: 'Smoking', effect: 'infection', size: { value: 2 } },
    'Smoking raises the risk of infection: 2.',
  ],
  [
    {
      kind: 'raised-risk',
      factor: 'Smoking',
      effect: 'infection',
      treatment: 'surgery',
      size: { measure: 'OR', value: 2.1, ciLow: 1.2, ciHigh: 3.4 },
    },
    'Smoking raises the risk of infection after surgery: OR 2.1 (95 % CI 1.2–3.4).',
  ],
] as const)('says %o in words', (fact, sentence) => {
  expect(factText(fact)).toBe(sentence)
})
