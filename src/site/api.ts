/** What went wrong between a reading page and the API, in words for whoever reads the log. */
export class ApiError extends Error {
  constructor(
    message: string,
    /** The HTTP status that the API gave the problem, where it gave one. */
    readonly statusCode?: number,
  ) {
    super(message)
  }
}

/** Milliseconds until a page gives up. */
const patience = 10_000

const apiUrl = () =>
  (process.env.VOUCH_API_URL || `http://127.0.0.1:${process.env.PORT || '3000'}`).replace(
    /\/+$/,
    '',
  )

type GraphQLProblem = { message: string; extensions?: { statusCode?: number } }
type GraphQLAnswer<Data> = { data?: Data | null; errors?: GraphQLProblem[] }

type Question = {
  query: string
  variables?: Record<string, unknown>
  /** Headers that say who asks; without them the API answers as it does to anybody. */
  headers?: Record<string, string>
}

/**
 * Asks the public GraphQL API, as any front end would: `VOUCH_API_URL`, else this server.
 * @throws ApiError when it does not answer in time, answers with no JSON, or reports a problem.
 */
export const askApi = async <Data>({ query, variables, headers }: Question): Promise<Data> => {
  const url = `${apiUrl()}/api/graphql`
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new ApiError(`The API at ${url} did not answer: ${reason(error)}. ${remedy}`)
  })
  const answer: GraphQLAnswer<Data> = await response.json().catch(() => {
    throw new ApiError(
      `The API at ${url} answered ${response.status} without JSON. ${remedy}`,
      response.status,
    )
  })
  const [problem] = answer.errors ?? []
  if (problem) throw new ApiError(problem.message, problem.extensions?.statusCode)
  if (!answer.data) throw new ApiError(`The API at ${url} answered without data. ${remedy}`)
  return answer.data
}

const remedy = 'Check that it runs, and that VOUCH_API_URL, where it is set, leads to it.'

const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `nothing came within ${patience / 1000} seconds`
  return error.cause instanceof Error ? error.cause.message : error.message
}
