import type { FieldHook } from 'payload'
import { wholeReference } from '../../../src/publishing/wholeReference'
import { shortLabel } from '../../../src/references/shortLabel'

/** Who made the work and when, whatever was selected of it. */
export const labelReference: FieldHook = async ({ data, req }) =>
  data ? shortLabel(await wholeReference(req, data)) : undefined
