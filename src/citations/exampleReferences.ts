import type { CslItem, CslName } from '../references/csl'
import type { Citation, Cite } from './citation'

/** For specs only: four articles on microneedling, and short ways to write documents. */
export const waghule: CslItem = {
  id: 'waghule',
  type: 'article-journal',
  title:
    'Microneedles: A smart approach and increasing potential for transdermal drug delivery system',
  author: names('Waghule, T.; Singhvi, G.; Dubey, S.; Pandey, M.; Gupta, G.; Singh, M.; Dua, K.'),
  issued: { 'date-parts': [[2019]] },
  'container-title': 'Biomedicine & Pharmacotherapy',
  volume: '109',
  page: '1249-1258',
}

export const wadhwani: CslItem = {
  id: 'wadhwani',
  type: 'article-journal',
  title: 'Microneedle – Future prospect for efficient drug delivery in diabetes management',
  author: names('Wadhwani, A.; Jana, B.'),
  issued: { 'date-parts': [[2019]] },
  'container-title': 'Indian Journal of Pharmacology',
  volume: '51',
  issue: '1',
  page: '4',
}

export const pahwa: CslItem = {
  id: 'pahwa',
  type: 'article-journal',
  title: '“Tram Track Effect” After Treatment of Acne Scars Using a Microneedling Device',
  author: names('Pahwa, M.; Pahwa, P.; Zaheer, A.'),
  issued: { 'date-parts': [[2012]] },
  'container-title': 'Dermatologic Surgery',
  volume: '38',
  issue: '7',
  page: '1107-1108',
}

export const cohen: CslItem = {
  id: 'cohen',
  type: 'article-journal',
  title: 'Microneedling in skin of color: A review of uses and efficacy',
  author: names('Cohen, B.; Elbuluk, N.'),
  issued: { 'date-parts': [[2016]] },
  'container-title': 'Journal of the American Academy of Dermatology',
  volume: '74',
  issue: '2',
  page: '348-355',
}

export const articles: CslItem[] = [waghule, wadhwani, pahwa, cohen]

/** A citation of references by id, or of cites with more than that. */
export const citing = (id: string, ...cites: (string | Omit<Cite, 'id'>)[]): Citation => ({
  id,
  cites: cites.map((cite, index) => ({
    id: `${id}-${index}`,
    ...(typeof cite === 'string' ? { reference: cite } : cite),
  })),
})

function names(list: string): CslName[] {
  return list.split('; ').map((name) => {
    const [family, given] = name.split(', ')
    return { family, given }
  })
}
