import type { Payload, PayloadRequest } from 'payload'
import { comparableIdentifiers } from '../../references/duplicates/identifierLikeness'
import { matchKeyNames, matchKeys } from '../../references/duplicates/matchKeys'
import { uniqueIdentifiers } from '../../references/identifiers'
import type { ReferenceFields } from '../../references/reference'
import { findCompared, mostValues } from './comparedReferences'
import type { ComparedReference } from './comparedReferences'

const lookedUp = [...uniqueIdentifiers, ...matchKeyNames] as const

type LookedUp = (typeof lookedUp)[number]

/** The field and the value under which a work is looked up: `doi 10.1000/x`. */
export type LookUp = `${LookedUp} ${string}`

/** Under which values a work's possible duplicates are found. */
export const lookUpsOf = (work: ReferenceFields): LookUp[] => {
  const values = { ...comparableIdentifiers(work), ...matchKeys(work) }
  const plain = lookedUp.flatMap((name): LookUp[] => {
    const value = values[name]
    return value ? [`${name} ${value}`] : []
  })
  // An arXiv id may be stored as the DOI that it is registered under.
  return values.arxiv && !values.doi ? [...plain, `doi 10.48550/arxiv.${values.arxiv}`] : plain
}

/** The stored references that share an identifier or a key with a work, by that value. */
export const findCandidates = async ({
  payload,
  req,
  lookUps,
}: {
  payload: Payload
  req?: PayloadRequest
  lookUps: ReadonlySet<LookUp>
}): Promise<Map<LookUp, ComparedReference[]>> => {
  const found = new Map<LookUp, ComparedReference[]>()
  for (const name of lookedUp) {
    const values = [...lookUps]
      .filter((each) => each.startsWith(`${name} `))
      .map((each) => each.slice(name.length + 1))
    for (const reference of await findByValues({ payload, name, values, ...(req && { req }) })) {
      const lookUp: LookUp = `${name} ${reference[name]}`
      found.set(lookUp, [...(found.get(lookUp) ?? []), reference])
    }
  }
  return found
}

/** So many references share one value at most; where more do, such as editorials, the other keys tell them apart. */
const mostOfOneValue = 25

const findByValues = async ({
  payload,
  req,
  name,
  values,
}: {
  payload: Payload
  req?: PayloadRequest
  name: LookedUp
  values: readonly string[]
}): Promise<ComparedReference[]> => {
  if (values.length === 0) return []
  if (values.length > mostValues) {
    return findInHalves({ payload, name, values, ...(req && { req }) })
  }
  const limit = Math.max(mostOfOneValue, values.length * 4)
  const docs = await findCompared({
    payload,
    where: { [name]: { in: [...values] } },
    limit,
    ...(req && { req }),
  })
  const isCutOff = docs.length === limit && values.length > 1
  return isCutOff ? findInHalves({ payload, name, values, ...(req && { req }) }) : docs
}

const findInHalves = async ({
  values,
  ...query
}: Parameters<typeof findByValues>[0]): Promise<ComparedReference[]> => {
  const half = Math.ceil(values.length / 2)
  return [
    ...(await findByValues({ ...query, values: values.slice(0, half) })),
    ...(await findByValues({ ...query, values: values.slice(half) })),
  ]
}
