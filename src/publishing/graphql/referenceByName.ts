import { GraphQLNonNull, GraphQLString } from 'graphql'
import type { GraphQLFieldConfig } from 'graphql'
import type { GraphQLInfo } from 'payload'
import { idOfReference } from '../findReference'
import { collectionType } from './types'
import type { Context } from './types'

/** `referenceByName(name:)`: a reference as `GET /api/references/:id/cite` finds it, or null. */
export const referenceByName = (
  schema: GraphQLInfo,
): GraphQLFieldConfig<unknown, Context, { name: string }> => ({
  type: collectionType(schema, 'references'),
  description:
    'A reference by its id or citation key; by those of a merged one, the one that stands in its place.',
  args: { name: { type: new GraphQLNonNull(GraphQLString) } },
  extensions: { complexity: 10 },
  resolve: async (_, { name }, { req }) => {
    const id = await idOfReference(req, name)
    if (id === undefined) return null
    return req.payload.findByID({
      collection: 'references',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
  },
})
