import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { recordedAnswers } from './answers'
import type { PlayedService } from './answers'

/** How a service misbehaves. `hang` never answers; `huge` never ends. */
export type Misbehaviour =
  | { kind: 'status'; status: number; retryAfter?: string; body?: string }
  | { kind: 'hang' }
  | { kind: 'huge' }
  | { kind: 'redirect'; location: string }
  | { kind: 'text'; body: string }

export type PlayedRegistries = {
  /** Environment variables that point Vouch at this server. */
  env: Record<string, string>
  /** The path, query and headers of every request so far, in their order. */
  requests: { service: string; path: string; query: URLSearchParams; userAgent: string }[]
  /** Makes a service misbehave: for so many requests, or until it is mended. */
  breakDown: (service: PlayedService, how: Misbehaviour, times?: number) => void
  mend: () => void
  /** Changes what a service answers from now on, such as a corrected title. */
  rewrite: (service: PlayedService, change: (body: string) => string) => void
  close: () => Promise<void>
}

const variables: Readonly<Record<PlayedService, string>> = {
  crossref: 'VOUCH_CROSSREF_URL',
  datacite: 'VOUCH_DATACITE_URL',
  pubmed: 'VOUCH_PUBMED_URL',
  pmcIds: 'VOUCH_PMC_IDS_URL',
  openLibrary: 'VOUCH_OPENLIBRARY_URL',
  arxiv: 'VOUCH_ARXIV_URL',
}

const isService = (name: string): name is PlayedService => Object.hasOwn(variables, name)

/** Plays all registries on a free port of this machine, from the answers that were recorded. */
export const playRegistries = async (): Promise<PlayedRegistries> => {
  const answers = recordedAnswers()
  const broken = new Map<PlayedService, { how: Misbehaviour; times: number }>()
  const changes = new Map<PlayedService, (body: string) => string>()
  const requests: PlayedRegistries['requests'] = []

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const [, service = '', ...rest] = pathname.split('/')
    const path = `/${rest.join('/')}`
    requests.push({ service, path, query, userAgent: request.headers['user-agent'] ?? '' })
    if (!isService(service)) return response.writeHead(404).end()
    const fault = broken.get(service)
    if (fault && fault.times > 0) {
      fault.times -= 1
      return misbehave(fault.how, response)
    }
    const { status, type, body } = answers[service](path, query)
    const change = changes.get(service) ?? ((text: string) => text)
    return response.writeHead(status, { 'Content-Type': type }).end(change(body))
  }

  // Where the tests are skipped, nobody closes it.
  const server = createServer(handle).unref()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The registries have no port.')
  const env = Object.fromEntries(
    Object.entries(variables).map(([service, variable]) => [
      variable,
      `http://127.0.0.1:${address.port}/${service}`,
    ]),
  )
  return {
    env,
    requests,
    breakDown: (service, how, times = Infinity) => broken.set(service, { how, times }),
    mend: () => {
      broken.clear()
      changes.clear()
    },
    rewrite: (service, change) => changes.set(service, change),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

const misbehave = (how: Misbehaviour, response: ServerResponse): void => {
  if (how.kind === 'hang') return
  if (how.kind === 'huge') return pourInto(response)
  if (how.kind === 'redirect') {
    response.writeHead(302, { Location: how.location }).end()
  } else if (how.kind === 'text') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(how.body)
  } else {
    const headers = how.retryAfter === undefined ? {} : { 'Retry-After': how.retryAfter }
    response.writeHead(how.status, headers).end(how.body ?? '')
  }
}

const pourInto = (response: ServerResponse): void => {
  const chunk = ' '.repeat(1_000_000)
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', pour).writeHead(200, { 'Content-Type': 'application/json' })
  pour()
}
