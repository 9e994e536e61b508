import { rewriteNodes } from '../../documents/lexical/rewrite'
import { idOf, isLexicalState } from '../../documents/lexical/node'
import { isRecord } from '../../references/canonicalJson'

/** A cite of a citation in a text, a row of evidence, or a work listed as further reading. */
export type Cite = Record<string, unknown> & { id: string; reference: string }

/** The cites of one citation, one fact, or one list, and where it stands: ids of rows, never positions. */
export type CiteList = { path: string; cites: Cite[] }

/** The id of an entry of a list of works. */
export const listedId = (reference: string) => `listed:${reference}`

type Rewrite = (list: CiteList) => Cite[]

/**
 * Rewrites every list of cites in a stored document, in which a localized field is an object by locale: citations in
 * rich text, `evidence` of facts, and `furtherReading`. What `rewrite` returns unchanged stays the same object.
 */
export const citeListsIn = <Document>(document: Document, rewrite: Rewrite): Document => {
  const visit = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return visitArray({ value, path, visit })
    if (!isRecord(value)) return value
    if (isLexicalState(value)) return citationsIn({ state: value, path, rewrite })
    return mapValues(value, (inner, name) => {
      const innerPath = path ? `${path}.${name}` : name
      if (name === 'evidence' && Array.isArray(inner)) {
        return rowsIn({ rows: inner, path: innerPath, rewrite })
      }
      if (name === 'furtherReading' && Array.isArray(inner)) {
        return listedIn({ ids: inner, path: innerPath, rewrite })
      }
      return visit(inner, innerPath)
    })
  }
  const rewritten = visit(document, '')
  return isSameKind(rewritten, document) ? rewritten : document
}

/** Rewriting keeps a document's shape: only ids of references change, and rows go or come back. */
const isSameKind = <Document>(rewritten: unknown, document: Document): rewritten is Document =>
  typeof rewritten === typeof document

const visitArray = ({
  value,
  path,
  visit,
}: {
  value: unknown[]
  path: string
  visit: (value: unknown, path: string) => unknown
}) => {
  const visited = value.map((item, index) => {
    const id = isRecord(item) ? idOf(item) : ''
    return visit(item, `${path}[${id || index}]`)
  })
  return visited.every((item, index) => item === value[index]) ? value : visited
}

const citationsIn = ({
  state,
  path,
  rewrite,
}: {
  state: unknown
  path: string
  rewrite: Rewrite
}) =>
  rewriteNodes(state, (node) => {
    const { fields } = node
    if (!isRecord(fields) || !Array.isArray(fields.cites)) return node
    const cites = rowsIn({ rows: fields.cites, path: `${path}#${idOf(fields)}`, rewrite })
    return cites === fields.cites ? node : { ...node, fields: { ...fields, cites } }
  })

/** Rows without a reference stay where they are. */
const rowsIn = ({ rows, path, rewrite }: { rows: unknown[]; path: string; rewrite: Rewrite }) => {
  const cites = rows.flatMap((row, index): Cite[] =>
    isRecord(row) ? [{ ...row, id: idOf(row) || `#${index}`, reference: idOf(row.reference) }] : [],
  )
  if (cites.length !== rows.length) return rows
  const rewritten = rewrite({ path, cites })
  return rewritten === cites ? rows : rewritten
}

const listedIn = ({ ids, path, rewrite }: { ids: unknown[]; path: string; rewrite: Rewrite }) => {
  const cites = ids.map((value) => ({ id: listedId(idOf(value)), reference: idOf(value) }))
  const rewritten = rewrite({ path, cites })
  return rewritten === cites ? ids : rewritten.map(({ reference }) => reference)
}

const mapValues = (
  value: Record<string, unknown>,
  map: (inner: unknown, name: string) => unknown,
) => {
  const mapped = Object.entries(value).map(([name, inner]) => [name, map(inner, name)] as const)
  return mapped.every(([name, inner]) => inner === value[name]) ? value : Object.fromEntries(mapped)
}
