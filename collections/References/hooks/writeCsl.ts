import type { FieldHook } from 'payload'
import { wholeReference } from '../../../src/publishing/wholeReference'
import { cslFromReference } from '../../../src/references/cslFromReference'

/** The work as CSL-JSON, whatever was selected of it. */
export const writeCsl: FieldHook = async ({ data, req }) => {
  if (!data) return undefined
  const { type, ...fields } = await wholeReference(req, data)
  return type ? cslFromReference({ id: data.id, fields: { ...fields, type } }) : undefined
}
