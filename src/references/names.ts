import { canonicalJson, isRecord } from './canonicalJson'
import type { CslName } from './csl'
import type { ReferenceName } from './reference'

const nameTexts = [
  { field: 'family', key: 'family' },
  { field: 'given', key: 'given' },
  { field: 'suffix', key: 'suffix' },
  { field: 'droppingParticle', key: 'dropping-particle' },
  { field: 'nonDroppingParticle', key: 'non-dropping-particle' },
  { field: 'literal', key: 'literal' },
] as const

const nameFlags = [
  { field: 'commaSuffix', key: 'comma-suffix' },
  { field: 'staticOrdering', key: 'static-ordering' },
] as const

/** Whether a value is a list of names as CSL-JSON has it; a name may hold more than CSL knows. */
export const isCslNames = (value: unknown): value is CslName[] =>
  Array.isArray(value) && value.every(isCslName)

/** Reads CSL names. What is no name object but a text or a number becomes a literal name. */
export const namesFromCsl = (value: unknown): ReferenceName[] =>
  (Array.isArray(value) ? value : [value]).flatMap((name: unknown) => {
    const read = nameFromCsl(name)
    return Object.keys(read).length > 0 ? [read] : []
  })

/** Writes names for CSL; empty parts, unticked flags and names without any part are left out. */
export const cslFromNames = (names: ReferenceName[]): CslName[] =>
  names.map(cslFromName).filter((name) => Object.keys(name).length > 0)

/**
 * Puts back what the fields cannot hold (an ORCID iD, an affiliation): every name that still reads as a
 * kept one is that kept one.
 */
export const withKeptNames = ({ names, kept }: { names: CslName[]; kept: CslName[] }) => {
  const unused = new Map<string, CslName[]>()
  for (const name of kept) {
    const reading = canonicalJson(cslFromName(nameFromCsl(name)))
    unused.set(reading, [...(unused.get(reading) ?? []), name])
  }
  return names.map((name) => unused.get(canonicalJson(name))?.shift() ?? name)
}

/** What a list sorts and prints a name by: `van der Berg`, `World Health Organization`. */
export const familyNameOf = ({ nonDroppingParticle, family, literal, given }: ReferenceName) =>
  [nonDroppingParticle, family].filter(Boolean).join(' ') || literal || given || ''

/** The people who made the work, for keys and labels: its authors, else its editors. */
export const makersOf = ({
  authors,
  editors,
}: {
  authors?: ReferenceName[] | null
  editors?: ReferenceName[] | null
}) => {
  const named = (names: ReferenceName[] | null | undefined) => names?.filter(familyNameOf) ?? []
  const makers = named(authors)
  return makers.length > 0 ? makers : named(editors)
}

const isCslName = (value: unknown): value is CslName =>
  isRecord(value) &&
  nameTexts.every(({ key }) => value[key] === undefined || typeof value[key] === 'string') &&
  nameFlags.every(
    ({ key }) =>
      value[key] === undefined || ['boolean', 'string', 'number'].includes(typeof value[key]),
  )

const nameFromCsl = (value: unknown): ReferenceName => {
  if (typeof value === 'string' || typeof value === 'number') {
    return value === '' ? {} : { literal: String(value) }
  }
  if (!isRecord(value)) return {}
  const name: ReferenceName = {}
  for (const { field, key } of nameTexts) {
    const part = value[key]
    if (part === '' || (typeof part !== 'string' && typeof part !== 'number')) continue
    name[field] = String(part)
  }
  for (const { field, key } of nameFlags) {
    const flag = value[key]
    if (flag && flag !== 'false' && flag !== '0') name[field] = true
  }
  return name
}

const cslFromName = (name: ReferenceName): CslName => {
  const csl: CslName = {}
  for (const { field, key } of nameTexts) if (name[field]) csl[key] = name[field]
  for (const { field, key } of nameFlags) if (name[field]) csl[key] = true
  return csl
}
