/** Whether an effect belongs to the treatment as intended or is a complication of it. */
export const phases = [
  { value: 'expected-reaction', label: 'Expected reaction' },
  { value: 'complication', label: 'Complication' },
] as const

/** What makes an adverse event serious (ICH E2A, II.B). */
export const seriousnessCriteria = [
  { value: 'death', label: 'Death' },
  { value: 'life_threatening', label: 'Life-threatening' },
  { value: 'hospitalisation', label: 'Hospital stay, or a longer one' },
  { value: 'disability', label: 'Lasting or significant disability' },
  { value: 'congenital_anomaly', label: 'Birth defect' },
  { value: 'medically_important', label: 'Otherwise medically important' },
] as const

export const timeUnits = [
  { value: 'hours', label: 'hours' },
  { value: 'days', label: 'days' },
  { value: 'weeks', label: 'weeks' },
  { value: 'months', label: 'months' },
  { value: 'years', label: 'years' },
] as const

/** What a risk factor means for the decision to treat. */
export const riskFactorKinds = [
  { value: 'risk-factor', label: 'Risk factor' },
  { value: 'precaution', label: 'Precaution' },
  { value: 'relative-contraindication', label: 'Relative contraindication' },
  { value: 'absolute-contraindication', label: 'Absolute contraindication' },
] as const

/** How the size of an effect was measured. */
export const effectMeasures = [
  { value: 'RR', label: 'Risk ratio' },
  { value: 'OR', label: 'Odds ratio' },
  { value: 'HR', label: 'Hazard ratio' },
  { value: 'RD', label: 'Risk difference' },
] as const

/** Where an article stands in review. That it is published is Payload's `_status`. */
export const reviewStates = [
  { value: 'drafting', label: 'Drafting' },
  { value: 'in-review', label: 'In review' },
  { value: 'changes-requested', label: 'Changes requested' },
  { value: 'approved', label: 'Approved' },
] as const

export const signOffScopes = [
  { value: 'accuracy', label: 'Accuracy' },
  { value: 'safety', label: 'Safety' },
  { value: 'currency', label: 'Currency' },
] as const

/** What kind of correction was made to a published article (after ICMJE and COPE). */
export const correctionKinds = [
  { value: 'correction', label: 'Correction' },
  { value: 'update', label: 'Update' },
  { value: 'clarification', label: 'Clarification' },
  { value: 'retraction', label: 'Retraction' },
] as const
