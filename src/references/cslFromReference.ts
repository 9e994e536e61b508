import { isRecord, isSameJson } from './canonicalJson'
import type { CslItem } from './csl'
import { cslVariables, variablesWithField } from './cslVariables'
import { identifiers } from './identifiers'
import type { ReferenceFields } from './reference'

/*
 * The two directions lose nothing:
 *
 * - A variable with a field of its own goes into the field. Where the field cannot say it exactly (volume
 *   as the number 109, an ORCID iD in a name, a DOI in capitals), the original is kept in `extra` under its
 *   CSL name too. It is written back as long as it still reads as what the field says; once the field
 *   was edited, the field wins.
 * - A value that CSL-JSON does not allow there (a title as a list, an unknown type, a javascript: URL) is
 *   repaired in the field, and the original is kept in `custom.vouch.original`, where CSL-JSON has
 *   room for what it has no variable for.
 * - All other variables ride along in `extra` under their CSL names.
 * - The fields that CSL has no variable for, `arxiv` and `rawText`, are written to `custom.vouch`.
 */

const ownFields = ['arxiv', 'rawText'] as const

/**
 * The CSL-JSON item of a reference. `id` becomes the item's id. The variables that CslItem types always
 * have that type; everything else is as it came in.
 */
export const cslFromReference = ({
  id,
  fields,
}: {
  id: string
  fields: ReferenceFields
}): CslItem => {
  const extra: Record<string, unknown> = isRecord(fields.extra) ? fields.extra : {}
  const item: CslItem = { id, type: fields.type }
  for (const row of cslVariables) {
    const value = valueOf(row, fields, extra[row.variable])
    if (value !== undefined) item[row.variable] = value
  }
  for (const [variable, value] of Object.entries(extra)) {
    if (!isReserved(variable) && !variablesWithField.has(variable)) item[variable] = value
  }
  const custom = withOwnFields({ fields, item, custom: extra.custom })
  if (custom !== undefined) item.custom = custom
  return item
}

/**
 * The fields of a CSL-JSON item. The item's `id` is not one of them: the caller decides on ids. An arXiv id
 * is also read from where others write it (`number`, an arXiv DOI or address).
 * Throws when the item is not an object.
 */
export const referenceFromCsl = (item: unknown): ReferenceFields => {
  if (!isRecord(item)) {
    throw new Error('A CSL-JSON item has to be an object such as {"type": "book", "title": "..."}.')
  }
  const fields: ReferenceFields = { type: 'document' }
  const extra: Record<string, unknown> = {}
  const original: Record<string, unknown> = {}
  for (const { variable, read, write, isValid } of cslVariables) {
    const value = item[variable]
    if (value === undefined) continue
    const reading = read(value)
    Object.assign(fields, reading)
    if (isSameJson(write(reading), value)) continue
    const kept = isValid(value) ? extra : original
    kept[variable] = value
  }
  for (const [variable, value] of Object.entries(item)) {
    if (value === undefined || isReserved(variable) || variablesWithField.has(variable)) continue
    extra[variable] = value
  }
  if (item.custom !== undefined && !isRecord(item.custom)) original.custom = item.custom
  const { own, rest } = takeOwnFields(isRecord(item.custom) ? item.custom : undefined)
  const arxiv = own.arxiv ?? arxivElsewhere(item)
  const custom = withOriginals(rest, original)
  return {
    ...fields,
    ...(arxiv && { arxiv }),
    ...(own.rawText && { rawText: own.rawText }),
    ...((custom !== undefined || Object.keys(extra).length > 0) && {
      extra: { ...extra, ...(custom !== undefined && { custom }) },
    }),
  }
}

/** `__proto__` as a key is an attack, not a variable. */
const isReserved = (variable: string) => ['id', 'custom', '__proto__'].includes(variable)

const valueOf = (row: (typeof cslVariables)[number], fields: ReferenceFields, kept: unknown) => {
  const value = row.write(fields)
  if (kept === undefined || !row.isValid(kept)) return value
  if (isSameJson(row.write(row.read(kept)), value)) return kept
  return row.merge ? row.merge(fields, kept) : value
}

const takeOwnFields = (custom: Record<string, unknown> | undefined) => {
  const own: Partial<Record<(typeof ownFields)[number], string>> = {}
  if (!custom || !isRecord(custom.vouch)) return { own, rest: custom }
  const { arxiv, rawText } = custom.vouch
  if (typeof rawText === 'string' && rawText !== '') own.rawText = rawText
  if (typeof arxiv === 'string' && identifiers.arxiv.parse(arxiv) === arxiv) own.arxiv = arxiv
  const vouch = Object.fromEntries(
    Object.entries(custom.vouch).filter(([key]) =>
      ownFields.every((name) => name !== key || !own[name]),
    ),
  )
  if (Object.keys(own).length === 0 || Object.keys(vouch).length > 0) {
    return { own, rest: { ...custom, vouch } }
  }
  const { vouch: _taken, ...others } = custom
  return { own, rest: Object.keys(others).length > 0 ? others : undefined }
}

const withOriginals = (
  custom: Record<string, unknown> | undefined,
  original: Record<string, unknown>,
) => {
  if (Object.keys(original).length === 0) return custom
  const vouch = isRecord(custom?.vouch) ? custom.vouch : {}
  const earlier = isRecord(vouch.original) ? vouch.original : {}
  return { ...custom, vouch: { ...vouch, original: { ...earlier, ...original } } }
}

const withOwnFields = ({
  fields,
  item,
  custom,
}: {
  fields: ReferenceFields
  item: CslItem
  custom: unknown
}) => {
  const own = {
    ...(fields.arxiv && fields.arxiv !== arxivElsewhere(item) && { arxiv: fields.arxiv }),
    ...(fields.rawText && { rawText: fields.rawText }),
  }
  const others = isRecord(custom) ? custom : undefined
  if (Object.keys(own).length === 0) return others
  return { ...others, vouch: { ...(isRecord(others?.vouch) ? others.vouch : {}), ...own } }
}

const arxivElsewhere = (item: Record<string, unknown>) => {
  for (const value of [item.number, item.DOI, item.URL]) {
    if (typeof value !== 'string' || !/arxiv/i.test(value)) continue
    const found = identifiers.arxiv.parse(value)
    if (found) return found
  }
  return undefined
}
