import { GraphQLObjectType } from 'graphql'
import type { GraphQLFieldConfig, GraphQLFieldMap } from 'graphql'
import type { GraphQLInfo, PayloadRequest } from 'payload'

export type Context = { req: PayloadRequest }

/** The object type that Payload made for a collection. */
export const collectionType = (
  schema: GraphQLInfo,
  slug: string,
): GraphQLObjectType<Record<string, unknown>, Context> => {
  const type: unknown = schema.collections[slug]?.graphQL?.type
  if (!(type instanceof GraphQLObjectType)) {
    throw new Error(`The GraphQL schema has no object type for the collection ${slug}.`)
  }
  return type
}

/**
 * Puts fields onto a type that Payload made. Payload offers no arguments on fields and prints JSON where
 * we have types, so the map of the type's fields is completed before the schema is built.
 */
export const setFields = <Source>(
  type: GraphQLObjectType<Source, Context>,
  fields: Record<string, GraphQLFieldConfig<Source, Context>>,
): void => {
  const completed = new GraphQLObjectType<Source, Context>({ name: type.name, fields }).getFields()
  const existing: GraphQLFieldMap<Source, Context> = type.getFields()
  Object.assign(existing, completed)
}
