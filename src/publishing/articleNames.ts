import { APIError } from 'payload'

/** One bibliography for more articles than this is a list of everything, which `GET /api/references` is. */
const mostArticles = 50

/**
 * The ids or slugs of articles, each once.
 * @throws APIError 400 where there are none, or too many.
 */
export const articleNames = (names: readonly string[]): string[] => {
  const unique = [...new Set(names.map((name) => name.trim()).filter(Boolean))]
  if (unique.length > 0 && unique.length <= mostArticles) return unique
  throw new APIError(
    `articles is 1 to ${mostArticles} ids or slugs of articles, separated by commas.`,
    400,
    { most: mostArticles },
    true,
  )
}
