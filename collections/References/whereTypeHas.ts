import type { Condition } from 'payload'
import { isFieldShown } from '../../src/references/fieldsOfType'
import type { TypedField } from '../../src/references/fieldsOfType'
import type { Reference } from '../../payload-types'

/** Shows a field of the form only for the types of work that have it, or where it holds a value. */
export const whereTypeHas =
  (name: TypedField): Condition<Reference> =>
  (fields) =>
    isFieldShown({ name, fields })
