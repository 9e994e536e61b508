/** The collections whose documents have a reading page, each in a folder of its own name. */
const collections = ['articles', 'side-effects', 'risk-factors', 'treatments']

type Addressed = { collection: string; slug: string | null | undefined }

/** The path of a document's reading page; undefined where it has none. */
export const documentPath = ({ collection, slug }: Addressed): string | undefined =>
  slug && collections.includes(collection)
    ? `/${collection}/${encodeURIComponent(slug)}`
    : undefined

/** The path of a reference's page: under its citation key, else its id. */
export const referencePath = ({ citationKey, id }: { citationKey?: string | null; id: string }) =>
  `/references/${encodeURIComponent(citationKey || id)}`

/** A part of an address as text; one that is no valid encoding stands for itself. */
export const decodedPart = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export type SearchParams = Record<string, string | string[] | undefined>

/** One value of the query string, trimmed and of bounded length; undefined where there is none. */
export const parameter = (parameters: SearchParams, name: string): string | undefined => {
  const value = parameters[name]
  const first = Array.isArray(value) ? value[0] : value
  return first?.trim().slice(0, 200) || undefined
}
