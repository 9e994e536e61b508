import type { ReferenceFields } from '../references/reference'
import type { referenceStatuses, sourceTypes } from '../references/vocabularies'
import type { DemoReferenceKey } from './body'

type DemoReference = ReferenceFields & {
  id: string
  sourceType: (typeof sourceTypes)[number]['value']
  status: (typeof referenceStatuses)[number]['value']
}

/** Four works that exist. Nobody has looked up what became of them, so their status says so. */
export const demoReferences: Record<DemoReferenceKey, DemoReference> = {
  waghule: {
    id: 'demo-reference-waghule',
    type: 'article-journal',
    title:
      'Microneedles: A smart approach and increasing potential for transdermal drug delivery system',
    authors: [
      { family: 'Waghule', given: 'T.' },
      { family: 'Singhvi', given: 'G.' },
      { family: 'Dubey', given: 'S.' },
      { family: 'Pandey', given: 'M.' },
      { family: 'Gupta', given: 'G.' },
      { family: 'Singh', given: 'M.' },
      { family: 'Dua', given: 'K.' },
    ],
    containerTitle: 'Biomedicine & Pharmacotherapy',
    issued: '2019',
    volume: '109',
    page: '1249-1258',
    doi: '10.1016/j.biopha.2018.10.078',
    language: 'en',
    sourceType: 'narrative-review',
    status: 'unknown',
  },
  wadhwani: {
    id: 'demo-reference-wadhwani',
    type: 'article-journal',
    title: 'Microneedle – Future prospect for efficient drug delivery in diabetes management',
    authors: [
      { family: 'Wadhwani', given: 'A.' },
      { family: 'Jana', given: 'B.' },
    ],
    containerTitle: 'Indian Journal of Pharmacology',
    issued: '2019',
    volume: '51',
    issue: '1',
    page: '4',
    language: 'en',
    sourceType: 'narrative-review',
    status: 'unknown',
  },
  pahwa: {
    id: 'demo-reference-pahwa',
    type: 'article-journal',
    title: '“Tram Track Effect” After Treatment of Acne Scars Using a Microneedling Device',
    authors: [
      { family: 'Pahwa', given: 'M.' },
      { family: 'Pahwa', given: 'P.' },
      { family: 'Zaheer', given: 'A.' },
    ],
    containerTitle: 'Dermatologic Surgery',
    issued: '2012',
    volume: '38',
    issue: '7',
    page: '1107-1108',
    doi: '10.1111/j.1524-4725.2012.02441.x',
    language: 'en',
    sourceType: 'case-report',
    status: 'unknown',
  },
  cohen: {
    id: 'demo-reference-cohen',
    type: 'article-journal',
    title: 'Microneedling in skin of color: A review of uses and efficacy',
    authors: [
      { family: 'Cohen', given: 'B.' },
      { family: 'Elbuluk', given: 'N.' },
    ],
    containerTitle: 'Journal of the American Academy of Dermatology',
    issued: '2016',
    volume: '74',
    issue: '2',
    page: '348-355',
    doi: '10.1016/j.jaad.2015.09.024',
    language: 'en',
    sourceType: 'narrative-review',
    status: 'unknown',
  },
}
