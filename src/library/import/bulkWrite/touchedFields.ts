import type { Field } from 'payload'

type Values = Readonly<Record<string, unknown>>

/** What Payload does with a field: it gives it its default, and later validates it. Hooks of that name run then, too. */
export type Step = 'beforeValidate' | 'beforeChange'

/**
 * The fields of a new document that Payload has something to do with in a step: those with a value, a hook, or a
 * default, or which need a value. Nothing happens to the others, and a work has no value for most fields; but Payload
 * merges the whole document anew for each one that it validates, which is most of the time that it takes.
 * @param rows the document, or all rows of an array.
 */
export const touchedFields = ({
  fields,
  rows,
  step,
}: {
  fields: readonly Field[]
  rows: readonly Values[]
  step: Step
}): Field[] => {
  const touched: Field[] = []
  for (const field of fields) {
    if (field.type === 'row' || field.type === 'collapsible') {
      const inside = touchedFields({ fields: field.fields, rows, step })
      if (inside.length > 0) touched.push({ ...field, fields: inside })
    } else if (field.type === 'tabs') {
      const tabs = field.tabs.map((tab) =>
        'name' in tab ? tab : { ...tab, fields: touchedFields({ fields: tab.fields, rows, step }) },
      )
      touched.push({ ...field, tabs })
    } else if (isTouched({ field, rows, step })) {
      touched.push(field.type === 'array' ? withTouchedRows({ field, rows, step }) : field)
    }
  }
  return touched
}

const withTouchedRows = ({
  field,
  rows,
  step,
}: {
  field: Extract<Field, { type: 'array' }>
  rows: readonly Values[]
  step: Step
}): Field => {
  const inner = rows.flatMap((row) => row[field.name]).filter(isValues)
  return { ...field, fields: touchedFields({ fields: field.fields, rows: inner, step }) }
}

const isTouched = ({
  field,
  rows,
  step,
}: {
  field: Field
  rows: readonly Values[]
  step: Step
}): boolean => {
  if (field.type === 'group') return true
  if (!('name' in field) || field.type === 'ui' || field.type === 'join') return false
  const { name } = field
  if (rows.some((row) => row[name] !== undefined && row[name] !== null)) return true
  if (field.hooks?.[step]?.length) return true
  return step === 'beforeValidate' ? field.defaultValue !== undefined : Boolean(field.required)
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null
