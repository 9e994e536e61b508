import type { FlattenedField, Payload } from 'payload'

/** Where a path of a filter or a sorting leads, field by field. */
export type QueryPath = {
  /** The last field; none where the path leads nowhere or to `id`. */
  field: FlattenedField | undefined
  /** How often it goes on in another collection. */
  crossings: number
  /** Where it goes on in another collection: the link, and the path from there. */
  behind?: { link: string; field: FlattenedField; rest: string }
  isThroughRichText: boolean
  isThroughJoin: boolean
}

type Step = QueryPath & { fields: readonly FlattenedField[] }

/** Follows a path such as `about.slug`; GraphQL writes `about__slug`. */
export const followQueryPath = ({
  path,
  fields,
  payload,
}: {
  path: string
  fields: readonly FlattenedField[]
  payload: Payload
}): QueryPath => {
  const localization = payload.config.localization
  const locales: string[] = localization ? localization.localeCodes : []
  const start: Step = {
    field: undefined,
    fields,
    crossings: 0,
    isThroughRichText: false,
    isThroughJoin: false,
  }
  const names = path
    .replaceAll('__', '.')
    .split('.')
    .filter((name) => !locales.includes(name))
  return names.reduce((step, name, index) => {
    const { field } = step
    if (!field || !isCrossing(field)) return nextStep({ step, name, payload })
    if (name === 'id') return step
    const [link, rest] = [names.slice(0, index).join('.'), names.slice(index).join('.')]
    const behind = step.behind ?? { link, field, rest }
    return { ...nextStep({ step, name, payload }), behind }
  }, start)
}

export const isCrossing = ({ type }: FlattenedField): boolean =>
  type === 'relationship' || type === 'upload' || type === 'join'

const nextStep = ({
  step,
  name,
  payload,
}: {
  step: Step
  name: string
  payload: Payload
}): Step => {
  const isCrossed = step.field !== undefined && isCrossing(step.field)
  const fields = isCrossed ? fieldsBehind(step.field, payload) : step.fields
  const field = fields.find((each) => each.name === name)
  return {
    field,
    fields: field && 'flattenedFields' in field ? (field.flattenedFields ?? []) : [],
    crossings: step.crossings + (isCrossed ? 1 : 0),
    isThroughRichText: step.isThroughRichText || field?.type === 'richText',
    isThroughJoin: step.isThroughJoin || field?.type === 'join',
  }
}

const fieldsBehind = (field: FlattenedField | undefined, payload: Payload) => {
  const slug = collectionBehind(field)
  const collection = payload.config.collections.find((each) => each.slug === slug)
  return collection?.flattenedFields ?? []
}

/** The collection that a relationship, an upload or a join leads to, where it is one. */
export const collectionBehind = (field: FlattenedField | undefined): string | undefined => {
  if (field?.type === 'relationship' || field?.type === 'upload') {
    return typeof field.relationTo === 'string' ? field.relationTo : undefined
  }
  return field?.type === 'join' && typeof field.collection === 'string'
    ? field.collection
    : undefined
}
