import { arxiv } from './arxiv'
import { doi } from './doi'
import { isbn } from './isbn'
import type { IdentifierKind } from './kind'
import { orcid } from './orcid'
import { pmcid } from './pmcid'
import { pmid } from './pmid'
import { url } from './url'

/** Every kind of identifier, by the name of the field that holds it. */
export const identifiers = { doi, pmid, pmcid, isbn, arxiv, orcid, url } satisfies Record<
  string,
  IdentifierKind
>

export type IdentifierName = keyof typeof identifiers

/** Whether a value is an identifier of that kind (or empty): true, or what is wrong in words for people. */
export const validateIdentifier = ({
  kind,
  value,
}: {
  kind: IdentifierName
  value: unknown
}): true | string => {
  if (value === undefined || value === null || value === '') return true
  const { parse, message } = identifiers[kind]
  return typeof value === 'string' && parse(value) !== undefined ? true : message
}

/** The identifiers that no two references share; chapters share an ISBN, and pages a web address. */
export const uniqueIdentifiers = [
  'doi',
  'pmid',
  'pmcid',
  'arxiv',
] as const satisfies readonly IdentifierName[]
