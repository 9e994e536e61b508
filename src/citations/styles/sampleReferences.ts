import type { CslItem } from '../../references/csl'

/** A few references of the kinds that articles on health cite most: to try or to show a style. */
export const sampleReferences: readonly CslItem[] = [
  {
    id: 'sample-article',
    type: 'article-journal',
    title: 'Microneedling in skin of color: A review of uses and efficacy',
    author: [
      { family: 'Cohen', given: 'Brittany E.' },
      { family: 'Elbuluk', given: 'Nada' },
    ],
    issued: { 'date-parts': [[2016, 2]] },
    'container-title': 'Journal of the American Academy of Dermatology',
    volume: '74',
    issue: '2',
    page: '348-355',
    DOI: '10.1016/j.jaad.2015.09.024',
  },
  {
    id: 'sample-book',
    type: 'book',
    title: 'Dermatology',
    author: [{ family: 'Bolognia', given: 'Jean L.' }],
    editor: [{ family: 'Schaffer', given: 'Julie V.' }],
    issued: { 'date-parts': [[2018]] },
    publisher: 'Elsevier',
    'publisher-place': 'Philadelphia',
    edition: '4',
    ISBN: '978-0-7020-6275-9',
  },
  {
    id: 'sample-webpage',
    type: 'webpage',
    title: 'Acne',
    author: [{ literal: 'National Health Service' }],
    issued: { 'date-parts': [[2023, 1, 3]] },
    accessed: { 'date-parts': [[2024, 5, 17]] },
    URL: 'https://www.nhs.uk/conditions/acne/',
  },
]
