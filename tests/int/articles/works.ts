import type { Writer } from '../content'

/** Two works whose names, years and kinds print differently in every style. */
export const addWorks = async ({ add }: Writer) => {
  const cohen = await add('references', {
    type: 'article-journal',
    title: 'Microneedling in skin of color',
    authors: [
      { family: 'Cohen', given: 'Brandon E.' },
      { family: 'Elbuluk', given: 'Nada' },
    ],
    containerTitle: 'Journal of the American Academy of Dermatology',
    volume: '74',
    issue: '2',
    page: '348-355',
    issued: '2016',
    doi: '10.1016/j.jaad.2015.09.024',
  })
  const book = await add('references', {
    type: 'book',
    title: 'Dermatology',
    authors: [{ family: 'Zimmer', given: 'Ada' }],
    publisher: 'Elsevier',
    publisherPlace: 'London',
    issued: '2012',
  })
  return { cohen: cohen.id, book: book.id }
}

export type Bibliography = {
  style: string
  locale: string
  entries: { referenceId: string; number: number | null; text: string; html: string; doi: string }[]
  markers: { citationId: string; text: string; html: string; numbers: number[] }[]
}

export type Rendered = {
  id: string
  html: string
  bibliography: Bibliography
  citations: { id: string; cites: { reference: string; locator?: string | null }[] }[]
  sections: { id: string; heading: string | null; html: string; text: string }[]
}
