import type { Endpoint } from 'payload'
import { listLocales } from '../citations/locales'
import { listStyles } from '../citations/styles'

const searched = (query: Record<string, unknown>) =>
  typeof query.search === 'string' ? query.search.slice(0, 200) : undefined

/** Lists for whoever chooses how citations print: `GET /api/citation-styles`, `GET /api/citation-locales`. */
export const endpoints: Endpoint[] = [
  {
    path: '/citation-styles',
    method: 'get',
    handler: ({ query }) => Response.json({ docs: listStyles({ search: searched(query) }) }),
  },
  {
    path: '/citation-locales',
    method: 'get',
    handler: () => Response.json({ docs: listLocales() }),
  },
]
