import { describe, expect, it } from 'vitest'
import { askedIn } from './asked'

const kindsAndValues = (text: string) => askedIn(text).map(({ kind, value }) => `${kind} ${value}`)

describe('askedIn', () => {
  it.each([
    ['10.1016/j.jaad.2015.10.024', ['doi 10.1016/j.jaad.2015.10.024']],
    ['DOI: 10.1000/a, 10.1000/b;10.1000/c', ['doi 10.1000/a', 'doi 10.1000/b', 'doi 10.1000/c']],
    ['26564388 26549251\n26564388', ['pmid 26564388', 'pmid 26549251']],
    ['0-306-40615-2 978-0-306-40615-7', ['isbn 9780306406157']],
    ['1605.08386v2', ['arxiv 1605.08386']],
    ['PMC5832410, PMID: 29424689', ['pmcid PMC5832410', 'pmid 29424689']],
    ['https://pubmed.ncbi.nlm.nih.gov/29424689/?term=x', ['pmid 29424689']],
    ['https://www.nature.com/articles/srep16696.pdf', ['doi 10.1038/srep16696']],
    [
      'Lin CW, et al. Delay in diagnosis. Pediatr Neurol. 2015;53:293. doi:10.1016/j.x PMID: 26260993',
      ['doi 10.1016/j.x'],
    ],
    ['10.1/a 10.5555/b and 10.5555/c', ['doi 10.5555/b', 'doi 10.5555/c', 'title 10.1/a']],
    ['Acne vulgaris in 2019', ['title Acne vulgaris in 2019']],
    ['In 3 of 4 patients', ['title In 3 of 4 patients']],
    ['https://www.who.int/news', ['url https://www.who.int/news']],
    ['', []],
    [' \n ; ', []],
  ])('%j asks for %j', (text, expected) => {
    expect(kindsAndValues(text)).toEqual(expected)
  })
})
