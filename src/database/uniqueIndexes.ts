import type { MongooseAdapter } from '@payloadcms/db-mongodb'

export type MongooseSchema = MongooseAdapter['collections'][string]['schema']

/** What MongoDB calls the values of a mongoose type. */
const bsonTypes: Readonly<Record<string, string>> = {
  String: 'string',
  Number: 'number',
  Date: 'date',
  ObjectId: 'objectId',
}

/**
 * Makes every unique index on a field that may be empty hold only the records that have a value. Payload makes it
 * sparse, and then two records whose value was cleared (null) collide. A query cannot use such an index, since
 * MongoDB wants the index's condition repeated in the query, so a plain one on the same field goes with it.
 * To be called before the indexes are built, that is, before the connection is opened.
 */
export const makeUniqueIndexesPartial = (schema: MongooseSchema): void => {
  for (const path of narrowToValues({ schema, prefix: '' })) schema.index({ [path]: 1, _id: 1 })
}

const narrowToValues = ({
  schema,
  prefix,
}: {
  schema: MongooseSchema
  prefix: string
}): string[] => {
  const narrowed: string[] = []
  schema.eachPath((name, type) => {
    const path = prefix + name
    if (type.schema) narrowed.push(...narrowToValues({ schema: type.schema, prefix: `${path}.` }))
    const bsonType = bsonTypes[type.instance]
    if (!bsonType || !type.options.unique || !type.options.sparse) return
    type.index({ unique: true, partialFilterExpression: { [path]: { $type: bsonType } } })
    narrowed.push(path)
  })
  return narrowed
}
