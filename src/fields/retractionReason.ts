import type { TextField } from 'payload'

/**
 * Why a retracted or withdrawn work is cited all the same. It stands with the cite, and is asked for where the chosen
 * reference is one.
 */
export const retractionReasonField: TextField = {
  name: 'retractionReason',
  type: 'text',
  label: 'Why it is cited although it was retracted',
  admin: {
    components: { Field: '/src/editor/status/RetractionReasonField#RetractionReasonField' },
  },
}
