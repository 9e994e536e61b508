import type { CslItem } from '../../references/csl'
import { cslFromDate } from '../../references/dates'
import { identifiers } from '../../references/identifiers'
import { failureOf } from '../http/failure'
import type { Registry } from '../registry'
import { withoutUndefined } from '../text/json'
import { nameFromText } from '../text/names'
import { xmlRecords } from '../../references/formats/xml/elements'
import type { XmlElement } from '../../references/formats/xml/elements'
import { allAt, at, plainTextOf } from '../../references/formats/xml/read'

/** arXiv's API: preprints by arXiv id, as an Atom feed. */
export const arxiv: Registry = {
  name: 'arxiv',
  label: 'arXiv',
  find: async ({ client, asked: { value } }) => {
    const reply = await client.ask({
      service: 'arxiv',
      path: '/query',
      query: { id_list: value, max_results: '1' },
    })
    if (reply.state === 'failed') return reply
    // An id that arXiv does not take is 400; one that it does not know is a feed without entries.
    if (reply.status !== 200) return { state: 'unknown' }
    if (!/<feed\b/.test(reply.text.slice(0, 5_000))) {
      return { state: 'failed', failure: failureOf('arxiv', 'unreadable') }
    }
    const item = [...xmlRecords({ text: reply.text, names: new Set(['entry']) })]
      .map(({ element }) => itemOfEntry(element))
      .find((each) => each?.id === value)
    if (!item) return { state: 'unknown' }
    const { fetchedAt } = reply
    return {
      state: 'found',
      record: {
        registry: 'arxiv',
        item,
        notices: [],
        noticeOf: [],
        publicationTypes: ['preprint'],
        fetchedAt,
      },
    }
  },
}

/**
 * The CSL-JSON of an entry. The DOI in it is that of the article which the preprint became: another work, so it
 * is not taken over. The date is that of the first version.
 */
const itemOfEntry = (entry: XmlElement): CslItem | undefined => {
  const textAt = (name: string) => plainTextOf(at(entry, name))
  const id = identifiers.arxiv.parse(textAt('id') ?? '')
  if (!id) return undefined
  const names = allAt(entry, 'author/name').flatMap((name) => plainTextOf(name) ?? [])
  return withoutUndefined<CslItem>({
    id,
    type: 'article',
    title: textAt('title'),
    author: names.length > 0 ? names.map(nameFromText) : undefined,
    publisher: 'arXiv',
    number: `arXiv:${id}`,
    issued: cslFromDate({ date: textAt('published')?.slice(0, 10) }),
    abstract: textAt('summary'),
    URL: identifiers.arxiv.url(id),
  })
}
