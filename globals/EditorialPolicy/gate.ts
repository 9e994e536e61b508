import type { GroupField } from 'payload'
import { raisedCodes } from '../../src/evidence/bodyFindings'
import { defaultGateRules } from '../../src/evidence/gate'
import { vocabularyField } from '../../src/fields/vocabulary'
import { gateFieldName } from '../../src/publishing/gateFieldName'

const rules = [
  { value: 'block', label: 'Stands in the way' },
  { value: 'warn', label: 'Warns' },
  { value: 'ignore', label: 'Is ignored' },
]

/** One choice per finding of an article: whether it stands in the way of publishing, warns, or is ignored. */
export const gateField: GroupField = {
  name: 'gate',
  type: 'group',
  label: 'What stands in the way of publishing',
  admin: { description: 'What warns or is ignored does not stop anybody from publishing.' },
  fields: raisedCodes.map((code) =>
    vocabularyField({
      name: gateFieldName(code),
      label: code,
      terms: rules,
      required: true,
      defaultValue: defaultGateRules[code],
    }),
  ),
}
