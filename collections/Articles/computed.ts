import type { Field, FieldHook, JSONField } from 'payload'
import { renderedPart } from './hooks/renderedPart'
import { bibliographySchema, citationsSchema, descriptionsSchema, sectionsSchema } from './schemas'

const computed = (name: string, schema: object, afterRead: FieldHook): JSONField => ({
  name,
  type: 'json',
  virtual: true,
  admin: { disabled: true },
  hooks: { afterRead: [afterRead] },
  typescriptSchema: [() => schema],
})

/** What is computed on read from the text and the references: no copy that a person keeps in step. */
export const computedFields: Field[] = [
  computed('citations', citationsSchema, renderedPart('citations')),
  computed('bibliography', bibliographySchema, renderedPart('bibliography')),
  computed('sections', sectionsSchema, renderedPart('sections')),
  computed('descriptions', descriptionsSchema, renderedPart('descriptions')),
  {
    name: 'html',
    type: 'textarea',
    virtual: true,
    admin: { disabled: true },
    hooks: { afterRead: [renderedPart('html')] },
  },
]
