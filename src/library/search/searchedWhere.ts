import type { PayloadRequest, Where, WhereField } from 'payload'
import { searchIndexOf } from './searchIndex'
import { searchQuery, type SearchQuery } from './searchTokens'

/** A condition names at most so many ids; what more references have in common is no search but a filter. */
const mostFound = 5_000

/**
 * A condition in which every search (`{searchText: {like: ...}}`) became the ids that the index finds for it.
 * @param names of the fields whose `like` is a search.
 */
export const searchedWhere = async ({
  where,
  names,
  req,
}: {
  where: Where
  names: readonly string[]
  req: PayloadRequest
}): Promise<Where> => {
  const conditions = Object.entries(where).map(async ([path, value]): Promise<Where> => {
    if (Array.isArray(value)) {
      return {
        [path]: await Promise.all(value.map((each) => searchedWhere({ where: each, names, req }))),
      }
    }
    const text = names.includes(path) ? searchedText(value) : undefined
    return text === undefined ? { [path]: value } : found({ text, req })
  })
  const all = await Promise.all(conditions)
  return all.length === 1 && all[0] ? all[0] : { and: all }
}

/** Whether anything in the condition is a search. */
export const isSearching = (where: Where, names: readonly string[]): boolean =>
  Object.entries(where).some(([path, value]) =>
    Array.isArray(value) ? value.some((each) => isSearching(each, names)) : names.includes(path),
  )

const searchedText = (value: WhereField): string | undefined => {
  const text: unknown = value.like ?? value.contains ?? value.equals
  return typeof text === 'string' ? text : undefined
}

const found = async ({ text, req }: { text: string; req: PayloadRequest }): Promise<Where> => {
  const query = searchQuery(text)
  if (!query) return {}
  const ids = await searchIndexOf(req.payload.db).find({ query, limit: mostFound + 1, req })
  return ids.length > mostFound ? broadCondition(query) : { id: { in: ids } }
}

/** So many references are found that the database may as well look at each. */
const broadCondition = ({ words, beginning }: SearchQuery): Where => ({
  and: [...words, beginning].map((word) => ({
    or: broadFields.map((name) => ({ [name]: { contains: word } })),
  })),
})

const broadFields = [
  'title',
  'authors.family',
  'authors.literal',
  'containerTitle',
  'issued',
  'doi',
  'citationKey',
]
