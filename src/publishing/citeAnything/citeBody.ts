import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import { APIError } from 'payload'
import { isShallow } from '../../references/shallowJson'
import { shown } from '../answers/shown'
import { deepest } from './checkSize'
import type { CiteLimits } from './limits'
import { fieldProblem } from './problems'
import type { FieldProblem } from './problems'
import { citeSchema, citeSizeSchema } from './schema'
import type { CiteBody } from './schema'

/** So many problems are told at once. */
const mostProblems = 20

/** Numbers where CSL has texts are read as texts: many programs write `"id": 1`. */
const validate = new Ajv({
  allErrors: true,
  coerceTypes: true,
  allowUnionTypes: true,
  verbose: true,
}).compile<CiteBody>(citeSchema)

const validateSize = new Ajv({ verbose: true, strictTypes: false }).compile(citeSizeSchema)

/**
 * What an outsider wants cited, checked from its size to its last field. A list stands for its references alone.
 * The value itself is changed: `__proto__` is taken out, and numbers that stand for texts become texts.
 * @throws APIError 413 where there is too much of it, 400 that names each field that cannot be used.
 */
export const citeBody = ({ value, limits }: { value: unknown; limits: CiteLimits }): CiteBody => {
  if (!isShallow({ value, deepest }))
    throw refused({ message: `The body nests deeper than ${deepest} levels.` })
  const body: unknown = Array.isArray(value) ? { references: value } : value
  checkCounts({ body, limits })
  if (!validateSize(body)) throw invalid(problemsOf(validateSize))
  if (!validate(body)) throw invalid(problemsOf(validate))
  const duplicates = [
    ...duplicated('references', body.references),
    ...duplicated('citations', body.citations ?? []),
  ]
  if (duplicates.length > 0) throw invalid(duplicates)
  return body
}

const problemsOf = ({ errors }: Pick<ValidateFunction, 'errors'>): FieldProblem[] =>
  (errors ?? []).slice(0, mostProblems).map(fieldProblem)

const listIn = (value: unknown, name: string): unknown[] => {
  if (typeof value !== 'object' || value === null) return []
  const list: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
  return Array.isArray(list) ? list : []
}

const checkCounts = ({ body, limits }: { body: unknown; limits: CiteLimits }): void => {
  const citations = listIn(body, 'citations')
  const counts = [
    ['references', listIn(body, 'references').length, limits.references],
    ['furtherReading', listIn(body, 'furtherReading').length, limits.references],
    ['citations', citations.length, limits.citations],
    [
      'citations[].cites',
      citations.flatMap((each) => listIn(each, 'cites')).length,
      limits.citations,
    ],
  ] as const
  for (const [path, count, most] of counts) {
    if (count <= most) continue
    const message = `has ${count} entries; the most is ${most}.`
    throw refused({ status: 413, message: `${path}: ${message}`, problems: [{ path, message }] })
  }
}

const duplicated = (path: string, list: readonly { id?: string }[]): FieldProblem[] => {
  const first = new Map<string, number>()
  return list.flatMap(({ id }, index) => {
    if (id === undefined) return []
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    return earlier === undefined
      ? []
      : [
          {
            path: `${path}[${index}].id`,
            message: `${shown(id)} is the id of ${path}[${earlier}] already; each needs its own.`,
          },
        ]
  })
}

const invalid = (problems: FieldProblem[]) => {
  const told = problems.slice(0, mostProblems)
  const lines = told.map(({ path, message }) => `${path}: ${message}`)
  return refused({ message: lines.join(' '), problems: told })
}

const refused = ({
  status = 400,
  message,
  problems = [],
}: {
  status?: number
  message: string
  problems?: FieldProblem[]
}) => new APIError(message, status, { errors: problems }, true)
