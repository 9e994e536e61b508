import type { ErrorObject } from 'ajv'
import { nearestNames } from '../../citations/styles/nearestNames'
import { shown } from '../answers/shown'

/** What is wrong with one field of what an outsider sent. */
export type FieldProblem = { path: string; message: string }

/** What a violation of each keyword of the schema means, in words. */
const messages: Record<string, (error: ErrorObject) => string> = {
  type: ({ params }) => `must be ${typeNames(params.type)}`,
  required: () => 'is missing',
  additionalProperties: () => 'is not known here',
  enum: ({ params, data }) => enumMessage({ allowed: params.allowedValues, data }),
  minLength: () => 'must not be empty',
  maxLength: ({ params }) => `must have at most ${params.limit} characters`,
  maxProperties: ({ params }) => `must have at most ${params.limit} fields`,
  minItems: ({ params }) => `must have at least ${params.limit} entry`,
  maxItems: ({ params }) => `must have at most ${params.limit} entries`,
}

/** One problem of a JSON Schema validation, with a path such as `references[3].type`. */
export const fieldProblem = (error: ErrorObject): FieldProblem => ({
  path: pathOf(error),
  message: `${messages[error.keyword]?.(error) ?? 'cannot be used'}.`,
})

const pathOf = ({ instancePath, params }: ErrorObject): string => {
  const missing: unknown = params.missingProperty ?? params.additionalProperty
  const parts = instancePath.split('/').slice(1)
  const all = typeof missing === 'string' ? [...parts, missing] : parts
  return all.map(step).join('').replace(/^\./, '') || 'The body'
}

const step = (part: string): string => {
  if (/^\d+$/.test(part)) return `[${part}]`
  return /^[\w-]{1,60}$/.test(part) ? `.${part}` : `[${shown(part)}]`
}

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

const typeNames = (types: unknown): string =>
  [types]
    .flat()
    .map((type) => typeWords[String(type)] ?? String(type))
    .join(' or ')

const enumMessage = ({ allowed, data }: { allowed: unknown; data: unknown }): string => {
  const names = [allowed].flat().filter((name) => typeof name === 'string')
  if (typeof data !== 'string') return `must be one of: ${names.join(', ')}`
  const nearest = nearestNames({ wanted: data, names: names.map((name) => ({ name })) })
  const known = nearest.length > 0 ? nearest : names
  return `${shown(data)} is not one that CSL has; there is ${known.join(', ')}`
}
