import { paragraph, richText } from './body'
import type { ReferenceId } from './body'
import type { DemoContent } from './content'
import { demoTreatmentId } from './treatment'

type SideEffect = DemoContent<'side-effects'>
type Occurrence = NonNullable<SideEffect['occurrences']>[number]

export const demoSideEffectIds = {
  redness: 'demo-side-effect-redness',
  swelling: 'demo-side-effect-swelling',
  bruising: 'demo-side-effect-bruising',
  dryness: 'demo-side-effect-dryness',
  infection: 'demo-side-effect-infection',
  darkening: 'demo-side-effect-darkening',
  tramTrack: 'demo-side-effect-tram-track',
}

/**
 * The side effects of the demo. None of its four references counts how many people had one, so each frequency is
 * "not known".
 */
export const demoSideEffects = (reference: ReferenceId): SideEffect[] => [
  sideEffect({
    id: demoSideEffectIds.redness,
    name: 'Redness',
    plainName: 'red skin',
    alternateNames: ['Erythema'],
    description: 'The treated skin is red and feels hot, much as after too long in the sun.',
    occurrence: {
      phase: 'expected-reaction',
      severity: 1,
      onset: { min: 0, max: 1, unit: 'hours' },
      duration: { min: 1, max: 3, unit: 'days' },
      reversible: 'yes',
      actionAdvice:
        'Cool the skin with a clean damp cloth. Ask the practitioner if it is no better after a week.',
      evidence: [{ reference: reference('cohen'), label: 'page', locator: '348' }],
    },
  }),
  sideEffect({
    id: demoSideEffectIds.swelling,
    name: 'Swelling',
    plainName: 'puffy skin',
    alternateNames: ['Oedema'],
    description: 'The treated area is puffy, most of all around the eyes.',
    occurrence: {
      phase: 'expected-reaction',
      severity: 1,
      onset: { min: 0, max: 12, unit: 'hours' },
      duration: { min: 1, max: 3, unit: 'days' },
      reversible: 'yes',
      actionAdvice: 'Sleep with your head raised on the first night.',
      evidence: [{ reference: reference('cohen'), label: 'page', locator: '348' }],
    },
  }),
  sideEffect({
    id: demoSideEffectIds.bruising,
    name: 'Bruising',
    plainName: 'bruises',
    alternateNames: ['Ecchymosis'],
    description: 'Small bruises show where needles have met a blood vessel.',
    occurrence: {
      phase: 'expected-reaction',
      severity: 1,
      duration: { min: 3, max: 10, unit: 'days' },
      reversible: 'yes',
      actionAdvice:
        'Bruises fade by themselves. Do not stop a blood-thinning medicine without asking who prescribed it.',
    },
  }),
  sideEffect({
    id: demoSideEffectIds.dryness,
    name: 'Dryness and flaking',
    plainName: 'dry skin',
    alternateNames: ['Xerosis'],
    description: 'The surface of the skin becomes dry and comes off in fine flakes.',
    occurrence: {
      phase: 'expected-reaction',
      severity: 1,
      onset: { min: 2, max: 3, unit: 'days' },
      duration: { min: 2, max: 7, unit: 'days' },
      reversible: 'yes',
      actionAdvice: 'Use a plain moisturiser without scent. Let the flakes fall off by themselves.',
    },
  }),
  sideEffect({
    id: demoSideEffectIds.infection,
    name: 'Skin infection',
    plainName: 'infected skin',
    alternateNames: [],
    description:
      'Bacteria, viruses or fungi enter through the open channels. A cold sore can spread over the treated area.',
    occurrence: {
      phase: 'complication',
      severity: 2,
      onset: { min: 1, max: 7, unit: 'days' },
      reversible: 'yes',
      actionAdvice:
        'See a doctor the same day about spreading redness, pus, blisters, growing pain or a temperature.',
    },
  }),
  sideEffect({
    id: demoSideEffectIds.darkening,
    name: 'Darkening of the skin',
    plainName: 'dark patches',
    alternateNames: ['Post-inflammatory hyperpigmentation'],
    description: 'Skin that was inflamed makes more pigment and is left with dark patches.',
    occurrence: {
      phase: 'complication',
      severity: 1,
      onset: { min: 1, max: 8, unit: 'weeks' },
      duration: { min: 3, max: 12, unit: 'months' },
      reversible: 'partly',
      population: 'mostly people with darker skin',
      actionAdvice:
        'Keep the skin out of the sun and see a dermatologist before you try a bleaching cream.',
      evidence: [{ reference: reference('cohen'), label: 'page', locator: '348' }],
    },
  }),
  sideEffect({
    id: demoSideEffectIds.tramTrack,
    name: 'Tram-track scarring',
    plainName: 'scars in parallel lines',
    alternateNames: ['Tram track effect'],
    description:
      'Rows of small raised scars run along the lines in which the roller was moved over the skin.',
    occurrence: {
      phase: 'complication',
      severity: 2,
      reversible: 'no',
      actionAdvice: 'Have no further sessions, and ask a dermatologist what can be done.',
      evidence: [{ reference: reference('pahwa'), label: 'page', locator: '1107-1108' }],
    },
  }),
]

const sideEffect = ({
  description,
  occurrence,
  ...names
}: {
  id: string
  name: string
  plainName: string
  alternateNames: string[]
  description: string
  occurrence: Omit<Occurrence, 'treatment'>
}): SideEffect => ({
  ...names,
  description: richText(paragraph(description)),
  occurrences: [
    { treatment: demoTreatmentId, frequency: { band: 'not-known' }, serious: false, ...occurrence },
  ],
  _status: 'published',
})
