import { GraphQLError, Kind } from 'graphql'
import type { DocumentNode, SelectionSetNode, ValidationRule } from 'graphql'

/**
 * Refuses operations that nest deeper than `limit` fields. Fragments count where they are spread; each is
 * measured once, so a document of many spreads costs no more than its length.
 */
export const limitDepth =
  (limit: number): ValidationRule =>
  (context) => ({
    Document: (document) => {
      const depth = depthOf(document)
      if (depth > limit) {
        context.reportError(
          new GraphQLError(
            `This query nests ${depth} levels deep; the most is ${limit}. Ask for less at once, or in two queries.`,
            { extensions: { statusCode: 400 } },
          ),
        )
      }
    },
  })

const depthOf = (document: DocumentNode): number => {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition.selectionSet] as const]
        : [],
    ),
  )
  const measured = new Map<string, number>()
  const ofFragment = (name: string): number => {
    const known = measured.get(name)
    if (known !== undefined) return known
    // A fragment within itself is refused by another rule; here it only must not loop.
    measured.set(name, 0)
    const selection = fragments.get(name)
    const depth = selection ? ofSelection(selection) : 0
    measured.set(name, depth)
    return depth
  }
  const ofSelection = ({ selections }: SelectionSetNode): number =>
    selections.reduce((deepest, selection) => {
      const depth =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : (selection.kind === Kind.FIELD ? 1 : 0) +
            (selection.selectionSet ? ofSelection(selection.selectionSet) : 0)
      return Math.max(deepest, depth)
    }, 0)
  return document.definitions.reduce((deepest, definition) => {
    const isQuery =
      definition.kind === Kind.OPERATION_DEFINITION &&
      !definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      )
    return isQuery ? Math.max(deepest, ofSelection(definition.selectionSet)) : deepest
  }, 0)
}
