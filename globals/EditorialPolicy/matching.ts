import type { NumberField } from 'payload'

/** How sure a match has to be for a registry's record to be taken over without asking. */
export const autoMatchThresholdField: NumberField = {
  name: 'autoMatchThreshold',
  type: 'number',
  min: 0.5,
  max: 1,
  defaultValue: 0.95,
  label: 'Take a match over without asking from',
  admin: {
    step: 0.01,
    description:
      'A printed reference without an identifier is searched for at Crossref and PubMed, and every work found is scored from 0 to 1. Empty: somebody always chooses.',
  },
}
