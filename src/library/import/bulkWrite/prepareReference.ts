import { beforeChangeTraverseFields, beforeValidateTraverseFields, ValidationError } from 'payload'
import type { PayloadRequest, ValidationFieldError } from 'payload'
import type { ReferenceFields } from '../../../references/reference'
import type { FoundWork } from '../../../registries/foundWork'
import { announceFound } from '../../status/announceFound'
import { touchedFields, type Step } from './touchedFields'

/** A reference as it is given to the database. */
export type PreparedReference = Record<string, unknown> & { id: string }

/**
 * What Payload's `create` does with a reference before it reaches the database: defaults, hooks of the collection
 * and of its fields, validation. The order is that of its createOperation.
 * @param fields with a citation key that is free; without one a hook asks the database for each reference.
 * @param found what a registry said of it, if one was asked: its fields' origin and its notices are stored with it.
 * @param importId the record of the import, which nobody may set over the API.
 * @throws ValidationError which fields cannot be stored and why.
 */
export const prepareReference = async ({
  fields,
  found,
  importId,
  req,
}: {
  fields: ReferenceFields
  found?: FoundWork | undefined
  importId: string
  req: PayloadRequest
}): Promise<PreparedReference> => {
  const { config: collection } = req.payload.collections.references
  const shared = {
    collection,
    context: req.context,
    global: null,
    operation: 'create',
    overrideAccess: true,
    parentIndexPath: '',
    parentPath: '',
    parentSchemaPath: '',
    req,
  } as const
  let data: Record<string, unknown> = structuredClone({
    ...fields,
    import: importId,
    ...(found && { provenance: found.provenance, sourceType: found.sourceType ?? null }),
  })

  const fieldsFor = (step: Step) => touchedFields({ fields: collection.fields, rows: [data], step })

  await beforeValidateTraverseFields({
    ...shared,
    fields: fieldsFor('beforeValidate'),
    data,
    doc: {},
    siblingData: data,
    siblingDoc: {},
  })
  const id = String(data.id)
  if (found) announceFound({ context: req.context, id, found })
  for (const name of ['beforeValidate', 'beforeChange'] as const) {
    for (const hook of collection.hooks[name]) {
      const args = { collection, context: req.context, data, originalDoc: {}, req } as const
      data = (await hook({ ...args, operation: 'create' })) ?? data
    }
  }
  const errors: ValidationFieldError[] = []
  const mergeLocaleActions: (() => Promise<void> | void)[] = []
  await beforeChangeTraverseFields({
    ...shared,
    fields: fieldsFor('beforeChange'),
    data,
    doc: {},
    docWithLocales: {},
    errors,
    fieldLabelPath: '',
    mergeLocaleActions,
    siblingData: data,
    siblingDoc: {},
    siblingDocWithLocales: {},
    skipValidation: false,
  })
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req })
  for (const action of mergeLocaleActions) await action()
  return { ...data, id }
}
