import { malformedStyleId, styleIdPattern } from '../../src/publishing/styleId'
import type { SingleTextField } from '../../src/fields/vocabulary'

/** The id under which articles and the API name the style. */
export const styleIdField: SingleTextField = {
  name: 'styleId',
  type: 'text',
  label: 'Id',
  required: true,
  unique: true,
  index: true,
  validate: (value: unknown) =>
    (typeof value === 'string' && styleIdPattern.test(value)) || malformedStyleId,
  admin: {
    placeholder: 'Taken from the file',
    description:
      'What articles and the API call the style. It cannot be the id of a style that Vouch comes with, nor change while something prints in the style.',
  },
}
