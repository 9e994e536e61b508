import { APIError } from 'payload'
import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  PayloadRequest,
  Where,
  WhereField,
} from 'payload'
import { boundedList, isOutermost } from './outermost'
import { isStaff } from './party'
import { collectionBehind, followQueryPath, isCrossing } from './queryPath'
import { idsWhere, readableIds } from './readableIds'

type Query = { where?: Where; sort?: string | string[]; joins?: Joins | false }
type Joins = Record<string, Query | false>
type Scope = { req: PayloadRequest; fields: readonly FlattenedField[] }

/**
 * Hook (`beforeOperation`): who is not of the staff filters and sorts by what they may read only, since a
 * filter answers guesses. Rich text holds the editors' notes; an id of something unpublished is no id to
 * them; and a path through several collections makes Payload reject where nobody listens. Lists have an end.
 * @throws APIError 400 that names the path.
 */
export const onlyReadableQueries: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || isStaff(req)) return args
  const query = queryOf(args)
  const scope = { req, fields: collection.flattenedFields }
  checkSort(query.sort, scope)
  return {
    ...args,
    ...(query.where && { where: await readableWhere(query.where, scope) }),
    ...(operation === 'read' && isOutermost(args) && boundedList(args)),
    ...(query.joins && { joins: await readableJoins(query.joins, scope) }),
  }
}

const queryOf = (args: object): Query => ({ where: undefined, ...args })

const refusal = (path: string) =>
  new APIError(
    `“${path.slice(0, 100)}” cannot be filtered or sorted by. Use a plain field of the document, or one of what it links to, such as about.slug.`,
    400,
    undefined,
    true,
  )

const checkSort = (sort: Query['sort'], { req, fields }: Scope) => {
  const names = (Array.isArray(sort) ? sort : [sort ?? '']).flatMap((each) => each.split(','))
  for (const name of names) {
    const path = name.replace(/^-/, '')
    const { field, crossings, isThroughRichText } = followQueryPath({
      path,
      fields,
      payload: req.payload,
    })
    const isLink = field !== undefined && isCrossing(field)
    if (crossings > 0 || isLink || isThroughRichText) throw refusal(path)
  }
}

const isCondition = (value: unknown): value is WhereField =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readableWhere = async (where: Where, scope: Scope): Promise<Where> => {
  const conditions = Object.entries(where).map(async ([path, value]): Promise<Where> => {
    if (Array.isArray(value)) {
      return { [path]: await Promise.all(value.map((each) => readableWhere(each, scope))) }
    }
    return isCondition(value) ? readableCondition({ path, value, scope }) : { [path]: value }
  })
  return { and: await Promise.all(conditions) }
}

/** On a link: the operators that compare whole ids. Others would let an id be found piece by piece. */
const operatorsOfLinks = ['equals', 'not_equals', 'in', 'not_in', 'all', 'exists']

const readableCondition = async ({
  path,
  value,
  scope: { req, fields },
}: {
  path: string
  value: WhereField
  scope: Scope
}): Promise<Where> => {
  const { field, behind, crossings, isThroughRichText, isThroughJoin } = followQueryPath({
    path,
    fields,
    payload: req.payload,
  })
  if (crossings > 1 || isThroughRichText || isThroughJoin) throw refusal(path)
  if (behind) {
    const collection = collectionBehind(behind.field) ?? ''
    return {
      [behind.link]: { in: await idsWhere({ req, collection, where: { [behind.rest]: value } }) },
    }
  }
  const collection = collectionBehind(field)
  if (!collection) return { [path]: value }
  if (Object.keys(value).some((name) => !operatorsOfLinks.includes(name))) throw refusal(path)
  const entries = Object.entries(value).map(async ([operator, operand]) => [
    operator,
    operator === 'exists' ? operand : await readableIds({ req, collection, operand }),
  ])
  return { [path]: Object.fromEntries(await Promise.all(entries)) }
}

const readableJoins = async (joins: Joins, { req, fields }: Scope): Promise<Joins> => {
  const readable: Joins = {}
  for (const [name, join] of Object.entries(joins)) {
    const { field } = followQueryPath({ path: name, fields, payload: req.payload })
    const slug = collectionBehind(field)
    const target = req.payload.config.collections.find((each) => each.slug === slug)
    readable[name] = join
    if (!join || !target) continue
    const scope = { req, fields: target.flattenedFields }
    checkSort(join.sort, scope)
    if (join.where) readable[name] = { ...join, where: await readableWhere(join.where, scope) }
  }
  return readable
}
