import { createHash } from 'node:crypto'
import { canonicalJson, isRecord } from './canonicalJson'
import { cslVariables, variablesWithField } from './cslVariables'
import type { ReferenceFields } from './reference'

/**
 * `r1:` and the SHA-256 (hex) over the bibliographic fields, for telling whether a reference is still the
 * one that was checked. The order of keys, white space at ends and in runs, Unicode composition and empty values do not
 * count, nor do `rawText` and `citationKey` and what `extra` keeps of variables that have a field. A
 * change to what counts needs a new prefix: old hashes must not look stale unnoticed.
 */
export const referenceHash = (fields: ReferenceFields) => {
  const written = cslVariables
    .filter(({ variable }) => variable !== 'citation-key')
    .map(({ variable, write }) => [variable, write(fields)] as const)
  const others = Object.entries(isRecord(fields.extra) ? fields.extra : {}).filter(
    ([variable]) => variable !== 'custom' && !variablesWithField.has(variable),
  )
  const bibliographic = Object.fromEntries<unknown>([
    ...others,
    ...written,
    ['arxiv', fields.arxiv],
  ])
  const text = canonicalJson(normalised(bibliographic))
  return `r1:${createHash('sha256').update(text).digest('hex')}`
}

const normalised = (value: unknown): unknown => {
  if (typeof value === 'string')
    return value.normalize('NFC').replace(/\s+/g, ' ').trim() || undefined
  if (value === null) return undefined
  if (Array.isArray(value)) return value.length > 0 ? value.map(normalised) : undefined
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, normalised(entry)]))
}
