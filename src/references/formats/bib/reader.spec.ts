import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../csl'
import { biblatex, bibtex } from './reader'

const read = (text: string) => [...bibtex.read(text)]

const itemOf = (fields: string, type = 'article'): Partial<CslItem> => {
  const [entry] = read(`@${type}{key,\n${fields}\n}`)
  expect(entry?.problems).toEqual([])
  return entry?.item ?? {}
}

const titleOf = (title: string): unknown => itemOf(`title = {${title}}`).title

const authorsOf = (author: string): unknown => itemOf(`author = {${author}}`).author

describe('an entry', () => {
  it('becomes an item', () => {
    expect(
      read(`% a comment with an address: x@example.org
@string{jaad = "J. Am. Acad. Dermatol."}
@article{Cohen2016,
  author = {Cohen, Brooke E. and Elbuluk, Nada},
  title = "Microneedling in skin of color: {A} review",
  journal = jaad # { (Online)},
  year = 2016, month = feb, volume = {74}, number = {2}, pages = {348--355},
  doi = {https://doi.org/10.1016/j.jaad.2015.09.024}, pmid = {26549251},
}
`),
    ).toEqual([
      {
        line: 3,
        text: expect.stringMatching(/^@article\{Cohen2016,[^]*\}$/),
        problems: [],
        item: {
          id: 'Cohen2016',
          'citation-key': 'Cohen2016',
          type: 'article-journal',
          author: [
            { family: 'Cohen', given: 'Brooke E.' },
            { family: 'Elbuluk', given: 'Nada' },
          ],
          title: 'Microneedling in skin of color: A review',
          'container-title': 'J. Am. Acad. Dermatol. (Online)',
          issued: { 'date-parts': [[2016, 2]] },
          volume: '74',
          issue: '2',
          page: '348-355',
          DOI: '10.1016/j.jaad.2015.09.024',
          PMID: '26549251',
        },
      },
    ])
  })

  it.each([
    [
      '@inproceedings{a, booktitle={B}, title={T}, organization={O}}',
      { type: 'paper-conference', 'container-title': 'B', publisher: 'O' },
    ],
    [
      '@phdthesis{a, title={T}, school={S}}',
      { type: 'thesis', publisher: 'S', genre: 'PhD thesis' },
    ],
    [
      '@thesis{a, title={T}, type={mathesis}, institution={I}}',
      { type: 'thesis', publisher: 'I', genre: "Master's thesis" },
    ],
    [
      '@techreport{a, title={T}, institution={I}, number={7}}',
      { type: 'report', publisher: 'I', number: '7' },
    ],
    [
      '@book{a, title={T}, series={S}, number={7}, pages={350}}',
      { type: 'book', 'collection-title': 'S', 'collection-number': '7', 'number-of-pages': '350' },
    ],
    [
      '@misc{a, title={T}, howpublished={\\url{https://www.who.int/a_b}}, note={Accessed: 2020-03-04}}',
      {
        type: 'document',
        URL: 'https://www.who.int/a_b',
        accessed: { 'date-parts': [[2020, 3, 4]] },
      },
    ],
    [
      '@misc{a, title={T}, eprint={2101.00001v2}, archiveprefix={arXiv}}',
      {
        type: 'article',
        number: 'arXiv:2101.00001v2',
        publisher: 'arXiv',
        custom: { vouch: { arxiv: '2101.00001' } },
      },
    ],
    [
      '@article{a, title={T}, entrysubtype={newspaper}, journaltitle={N}}',
      { type: 'article-newspaper', 'container-title': 'N' },
    ],
    [
      '@online{a, title={T}, url={https://x.org/a\\_b?c=1\\&d=2}, urldate={2020-03-04}}',
      {
        type: 'webpage',
        URL: 'https://x.org/a_b?c=1&d=2',
        accessed: { 'date-parts': [[2020, 3, 4]] },
      },
    ],
    [
      '@misc{a, title={T}, url={http://x.org/a b.pdf http://y.org/}}',
      { URL: 'http://x.org/a%20b.pdf' },
    ],
    [
      '@incollection{a, title={T}, booktitle={B}, booksubtitle={C}, subtitle={U}, titleaddon={V}}',
      { type: 'chapter', title: 'T: U. V', 'container-title': 'B: C' },
    ],
    [
      '@book{a, title={T}, editor={E, F}, editortype={compiler}}',
      { compiler: [{ family: 'E', given: 'F' }] },
    ],
    ['@article{a, title={T}, note={{PMID:} 23439512}}', { PMID: '23439512' }],
    ['@article{a, title={T}, eid={e123}}', { page: 'e123' }],
    ['@article{a, title={T}, eid={e123}, pages={1-9}}', { page: '1-9', number: 'e123' }],
    ['@book(a, title = "T", langid = "ngerman")', { type: 'book', title: 'T', language: 'de' }],
  ])('reads %s', (text, expected) => {
    const [entry] = read(text)
    expect(entry?.problems).toEqual([])
    expect(entry?.item).toMatchObject(expected)
    expect(entry?.item).not.toHaveProperty('note')
  })

  it.each([
    [
      '{\\v R}eh{\\r u}{\\v r}ek, B{\\"u}rg \\c{c}\\\'{\\i}\\o \\aa',
      '\u0158eh\u016f\u0159ek, B\u00fcrg \u00e7\u00ed\u00f8\u00e5',
    ],
    [
      '{Cu$_2$O} at 10$^{-3}$ with $\\alpha$-SMA, 5~$\\mu$m',
      'Cu<sub>2</sub>O at 10<sup>-3</sup> with \u03b1-SMA, 5\u00a0\u03bcm',
    ],
    [
      "\\emph{E. coli} and {\\it S. aureus}: \\enquote{x} ``y''",
      '<i>E. coli</i> and <i>S. aureus</i>: \u201cx\u201d \u201cy\u201d',
    ],
    ['1--2 --- 3 -{}- 4', '1\u20132 \u2014 3 -- 4'],
    ['50\\% of \\$5 \\& a\\_b', '50% of $5 & a_b'],
    ['costs $5 and a_b^c', 'costs $5 and a_b^c'],
    ['A &amp; B {\\&}amp$\\mathsemicolon$ C', 'A & B & C'],
    ['{{Whole Title in Braces}}', 'Whole Title in Braces'],
    [
      'The {de novo} mutation of {DNA} in {Bonn}',
      'The <span class="nocase">de novo</span> mutation of DNA in Bonn',
    ],
    [
      'Treatment of Scars in {Bonn} With Lasers',
      'Treatment of Scars in <span class="nocase">Bonn</span> With Lasers',
    ],
    ['\\unknown{kept} \\other here', 'kept \\other here'],
    ['two\n   lines', 'two lines'],
    ['37$^\\circ$C, 5$^{\\circ}$', '37\u00b0C, 5\u00b0'],
    [
      '{\\textless}i{\\textgreater}E. coli{\\textless}/i{\\textgreater} {\\textquoteleft}x{\\textquoteright}',
      '<i>E. coli</i> \u2018x\u2019',
    ],
  ])('reads the LaTeX %s', (tex, text) => {
    expect(titleOf(tex)).toBe(text)
  })

  it.each([
    [
      'Ludwig van Beethoven',
      [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ],
    [
      'van der Berg, J. and King, Jr., Martin Luther',
      [
        { family: 'Berg', given: 'J.', 'non-dropping-particle': 'van der' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      ],
    ],
    [
      '{World Health Organization} and others',
      [{ literal: 'World Health Organization' }, { literal: 'et al.' }],
    ],
    ['{Barnes and Noble, Inc.}', [{ literal: 'Barnes and Noble, Inc.' }]],
    [
      'family=Hasselbach, given=Hans, prefix=von, useprefix=false',
      [{ family: 'Hasselbach', given: 'Hans', 'dropping-particle': 'von' }],
    ],
    [
      "d'Alembert, J. AND Stanley G.",
      [
        { family: 'Alembert', given: 'J.', 'non-dropping-particle': "d'" },
        { family: 'Stanley', given: 'G.' },
      ],
    ],
    [
      'Chambers, J. M., Cleveland, W. S., Tukey, P. A.',
      [
        { family: 'Chambers', given: 'J. M.' },
        { family: 'Cleveland', given: 'W. S.' },
        { family: 'Tukey', given: 'P. A.' },
      ],
    ],
    [
      'Smith, J.; Jones, K.',
      [
        { family: 'Smith', given: 'J.' },
        { family: 'Jones', given: 'K.' },
      ],
    ],
    ['{\\"O}zge Aks{\\i}n', [{ family: 'Aks\u0131n', given: '\u00d6zge' }]],
    ['Plato', [{ family: 'Plato' }]],
    ['{Foo Bar}, X', [{ family: 'Foo Bar', given: 'X' }]],
    [' and ', undefined],
  ])('reads the names %s', (tex, names) => {
    expect(authorsOf(tex)).toEqual(names)
  })

  it.each([
    ['date = {2004-11-05}', { 'date-parts': [[2004, 11, 5]] }],
    ['date = {1988/}', { 'date-parts': [[1988], [0]] }],
    ['date = {2010~}', { 'date-parts': [[2010]], circa: true }],
    ['year = 2004, month = 8 # "~" # jan', { 'date-parts': [[2004, 1, 8]] }],
    [
      'year = {2004}, month = mar # "--" # may',
      {
        'date-parts': [
          [2004, 3],
          [2004, 5],
        ],
      },
    ],
    ['year = {2004}, month = {M\\"arz}', { 'date-parts': [[2004, 3]] }],
    ['year = {2004}, month = {03}, day = {7}', { 'date-parts': [[2004, 3, 7]] }],
    ['year = {2004}, month = {Spring}', { 'date-parts': [[2004]], season: 1 }],
    ['year = {2004}, month = {whenever}', { 'date-parts': [[2004]] }],
    ['year = {in press}', { literal: 'in press' }],
    ['year = {2003a}', { 'date-parts': [[2003]] }],
    ['year = {44 BC}', { 'date-parts': [[-44]] }],
    ['pubstate = {inpress}', { literal: 'in press' }],
  ])('reads the date %s', (fields, issued) => {
    expect(itemOf(fields).issued).toEqual(issued)
  })
})

describe('inheritance', () => {
  it('gives a chapter the book, also one that follows it', () => {
    const [chapter] = read(
      '@incollection{a, title={T}, crossref={B}, xdata={pub}}\n@xdata{pub, publisher={P}}\n' +
        '@collection{b, title={Book}, subtitle={Sub}, editor={E, F}, year=2004, doi={10.1000/b}}',
    )
    expect(chapter?.item).toMatchObject({
      title: 'T',
      'container-title': 'Book: Sub',
      editor: [{ family: 'E', given: 'F' }],
      publisher: 'P',
      issued: { 'date-parts': [[2004]] },
    })
    expect(chapter?.item).not.toHaveProperty('DOI')
  })

  it('ends where entries refer to each other in a circle, and says what is missing', () => {
    const entries = read(
      '@book{a, crossref={b}, title={A}}\n@book{b, crossref={a}, year=2004}\n@book{c, crossref={c}, title={C}}\n@inbook{d, crossref={x}, title={D}}',
    )
    expect(entries.map(({ item }) => item?.title)).toEqual(['A', 'A', 'C', 'D'])
    expect(entries[3]?.problems).toEqual([{ line: 4, message: expect.stringContaining('"x"') }])
  })
})

const good = (key: string): string =>
  `@article{${key},\n  title = {Good ${key}},\n  year = {2000}\n}\n`

describe('a broken entry', () => {
  it.each([
    [
      'a missing comma',
      '@book{bad,\n  title = {T}\n  year = 2001,\n}',
      2,
      { title: 'T', issued: { 'date-parts': [[2001]] } },
    ],
    [
      'a missing comma behind the key',
      '@book{bad\n  title = {T},\n}',
      1,
      { title: 'T', id: 'bad' },
    ],
    ['a missing closing brace', '@book{bad,\n  title = {T},\n  year = 2001\n', 1, { title: 'T' }],
    [
      'an open value',
      '@book{bad,\n  title = {T,\n  year = {2001},\n}',
      2,
      { title: 'T', issued: { 'date-parts': [[2001]] } },
    ],
    [
      'an open quote',
      '@book{bad,\n  title = "T,\n  year = "2001",\n}',
      2,
      { title: 'T', issued: { 'date-parts': [[2001]] } },
    ],
    [
      'a brace too many',
      '@book{bad,\n  title = {T}},\n  year = {2001},\n}',
      2,
      { title: 'T', issued: { 'date-parts': [[2001]] } },
    ],
    [
      'no key',
      '@book{title = {T},\n year = 2001}',
      1,
      { title: 'T', issued: { 'date-parts': [[2001]] } },
    ],
    ['an empty key', '@book{,\n  title = {T}}', 1, { title: 'T' }],
    ['no opening brace', '@book bad,\n  title = {T},\n}', 1, { title: 'T', id: 'bad' }],
    [
      'an unknown abbreviation',
      '@book{bad,\n  title = {T},\n  publisher = pub\n}',
      3,
      { title: 'T', publisher: 'pub' },
    ],
  ])('with %s is read in part, and the others whole', (_name, bad, line, item) => {
    const entries = read(`${good('one')}\n${bad}\n\n${good('two')}`)
    expect(entries.map((entry) => entry.item?.title)).toEqual(['Good one', 'T', 'Good two'])
    const [, broken] = entries
    expect(broken?.item).toMatchObject(item)
    expect(broken?.problems[0]?.line).toBe(5 + line)
    expect(broken?.text).toMatch(/^@book/)
    expect([entries[0]?.problems, entries[2]?.problems]).toEqual([[], []])
  })

  it('without any field has no item', () => {
    expect(read('@book{a}')).toEqual([
      { line: 1, text: '@book{a}', problems: [{ line: 1, message: expect.any(String) }] },
    ])
  })

  it('does not take comments for entries', () => {
    expect(
      read('@comment{\n@book{a, title={T}}\n}\n% @book{b, title={T}}\nwrite to x@y.org\n'),
    ).toEqual([])
    expect(read(`@comment{ open\n${good('a')}`).map(({ item }) => item?.id)).toEqual(['a'])
  })
})

describe('hostile files', () => {
  const timed = (text: string): { count: number; seconds: number } => {
    const start = performance.now()
    const count = read(text).length
    return { count, seconds: (performance.now() - start) / 1000 }
  }
  const many = 100_000

  it.each([
    ['a million @', '@'.repeat(1_000_000)],
    ['deep braces', `@book{a, title = ${'{'.repeat(many)}x${'}'.repeat(many)}}`],
    ['open braces', `@book{a, title = ${'{'.repeat(many)}`],
    ['a long title', `@book{a, title = {${'word {A} \\"o '.repeat(many)}}}`],
    ['open entries', '@a{b,\n'.repeat(many)],
    ['open fields', '@a{b,\nc = {\n'.repeat(many)],
    ['open comments', '@comment{\n'.repeat(many)],
    ['blanks', `@a{b,${' '.repeat(1_000_000)}`],
    ['blank lines', `@a{b, c = {x}${'\n'.repeat(1_000_000)}`],
    ['names', `@a{b, author = {${'x and '.repeat(many)}}}`],
    ['commas', `@a{b, author = {${','.repeat(many)}}}`],
    ['accents', `@a{b, title = {${"\\'".repeat(many)}e}}`],
    ['dollars', `@a{b, title = {${'$^'.repeat(many)}}}`],
    [
      'abbreviations of abbreviations',
      `@string{a="${'x'.repeat(1000)}"}\n${'@string{a = a # a}\n'.repeat(100)}@book{b, title = a}`,
    ],
    [
      'a chain of crossrefs',
      Array.from(
        { length: 5_000 },
        (_, index) => `@book{k${index}, crossref={k${index + 1}}}\n`,
      ).join(''),
    ],
  ])('%s are read in time', (_name, text) => {
    expect(timed(text).seconds).toBeLessThan(20)
  })

  it('never throw, and an entry that is whole comes in whatever stands before it', () => {
    const broken = fc.string({
      unit: fc.constantFrom(
        ...'@@{{}}"",,==#%\\ \n()ab1$',
        'title',
        '@article{x,\n',
        '@string{',
        '@comment{',
      ),
      maxLength: 60,
    })
    fc.assert(
      fc.property(broken, fc.constantFrom(bibtex, biblatex), (junk, reader) => {
        const entries = [...reader.read(`${good('one')}${junk}\n\n${good('two')}`)]
        const titles = entries.map(({ item }) => item?.title)
        expect(titles[0]).toBe('Good one')
        if (!/%[^\n]*$/.test(junk)) expect(titles).toContain('Good two')
        for (const { line, problems } of entries) {
          expect(line).toBeGreaterThan(0)
          for (const problem of problems) expect(problem.line).toBeGreaterThanOrEqual(line)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
