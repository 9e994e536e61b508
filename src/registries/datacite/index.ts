import { failureOf } from '../http/failure'
import type { Registry } from '../registry'
import { parsedJson, recordIn, textIn } from '../text/json'
import { itemOfDataCite } from './item'

/** DataCite's REST API: DOIs of data, software, theses, and of some journals. */
export const datacite: Registry = {
  name: 'datacite',
  label: 'DataCite',
  find: async ({ client, asked: { kind, value } }) => {
    // arXiv registers a DOI for each of its ids here.
    const doi = kind === 'arxiv' ? `10.48550/arxiv.${value}` : value
    const path = `/dois/${encodeURIComponent(doi)}`
    const reply = await client.ask({ service: 'datacite', path })
    if (reply.state === 'failed') return reply
    if (reply.status !== 200) return { state: 'unknown' }
    const attributes = recordIn(recordIn(recordIn(parsedJson(reply.text)).data).attributes)
    const item = itemOfDataCite(attributes)
    if (!item) return { state: 'failed', failure: failureOf('datacite', 'unreadable') }
    const type = textIn(recordIn(attributes.types).resourceTypeGeneral)
    return {
      state: 'found',
      record: {
        registry: 'datacite',
        item,
        notices: [],
        noticeOf: [],
        publicationTypes: type ? [type] : [],
        fetchedAt: reply.fetchedAt,
      },
    }
  },
}
