import { GRAPHQL_POST, REST_GET } from '@payloadcms/next/routes'
import type { SanitizedConfig } from 'payload'
import type { Party } from '../../src/access/roles'
import type { TestUsers } from './users'

export type Row = Record<string, unknown>

export type Answer<Body> = { status: number; body: Body; headers: Headers }

type Caller = {
  /** One of the site's users; without it, and without a token, the caller is anonymous. */
  as?: Party
  /** A token of a login, for a user of the test's own. */
  token?: string
  headers?: Record<string, string>
}

export type RestOptions = Caller & { body?: object | string }

export type GraphqlOptions = Caller & { variables?: Row }

export type GraphqlBody<Data> = {
  data?: Data | null
  errors?: { message: string; path?: string[]; extensions?: Row }[]
}

/** Calls over the same handlers that the server has at `/api` and `/api/graphql`, in this process. */
export type Api = {
  /** @param path below `/api`, with its query. A string as body is sent as it is, FormData as a form. */
  rest: <Body = Row>(method: Method, path: string, options?: RestOptions) => Promise<Answer<Body>>
  graphql: <Data = Row>(
    query: string,
    options?: GraphqlOptions,
  ) => Promise<Answer<GraphqlBody<Data>>>
}

export type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS'

const origin = 'http://localhost:3000'

/** The API of a configuration, before anyone can sign in and, with `as`, for the users of a site. */
export const apiOf = (config: Promise<SanitizedConfig>) => {
  // Every method's route is the same handler.
  const handleRest = REST_GET(config)
  const handleGraphql = GRAPHQL_POST(config)
  const as = (users: TestUsers): Api => ({
    rest: async (method, path, options = {}) => {
      const headers = headersOf(options, users)
      const { body } = options
      const isSentAsItIs = typeof body === 'string' || body instanceof FormData
      if (body && !isSentAsItIs) headers.set('Content-Type', 'application/json')
      const request = new Request(`${origin}/api${path}`, {
        method,
        headers,
        body: body && !isSentAsItIs ? JSON.stringify(body) : body,
      })
      const slug = new URL(request.url).pathname.split('/').slice(2).map(decodeURIComponent)
      return answerOf(await handleRest(request, { params: Promise.resolve({ slug }) }))
    },
    graphql: async (query, { variables, ...caller } = {}) => {
      const headers = headersOf(caller, users)
      headers.set('Content-Type', 'application/json')
      const body = JSON.stringify({ query, variables })
      const request = new Request(`${origin}/api/graphql`, { method: 'POST', headers, body })
      return answerOf(await handleGraphql(request))
    },
  })
  return { ...as({}), as }
}

const headersOf = ({ as, token, headers }: Caller, users: TestUsers) => {
  const all = new Headers(headers)
  const authorization =
    as && as !== 'anonymous' ? users[as]?.authorization : token && `JWT ${token}`
  if (as && as !== 'anonymous' && !authorization) throw new Error(`This site has no ${as}.`)
  if (authorization) all.set('Authorization', authorization)
  return all
}

const answerOf = async <Body>(response: Response): Promise<Answer<Body>> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  const body: Body = JSON.parse(isJson && text ? text : JSON.stringify({ text }))
  return { status: response.status, body, headers: response.headers }
}
