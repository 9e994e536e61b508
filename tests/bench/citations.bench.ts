import type { Citation } from '../../src/citations/citation'
import { renderDocument } from '../../src/citations/render'
import type { DocumentToRender } from '../../src/citations/render'
import { createRenderer } from '../../src/citations/renderer'
import type { CslItem } from '../../src/references/csl'
import { manyCitations, manyReferences } from './longDocument'
import { citationJs, citeprocJs, pandoc } from './peers'
import { interleaved, median, timed } from './row'
import type { Bench, BenchRow } from './row'

const styles = ['vancouver', 'apa', 'harvard1']
const references = manyReferences(1000)
const citations = manyCitations(references, 5)

/**
 * A document of 1,000 references and 200 citations: whole, against the formatters that Vouch could
 * have used instead, and after one edit, against the whole.
 */
export const citationsBench: Bench = async (say) => {
  const rows: BenchRow[] = []
  for (const style of styles) {
    say(`  the whole document in ${style}`)
    rows.push(...(await wholeDocument(style)))
    say(`  one edit in ${style}`)
    rows.push(...oneEdit(style))
  }
  say('  other tools')
  rows.push(...(await otherTools('apa', say)))
  rows.push(...switchingBack())
  return rows
}

const documentIn = (style: string): DocumentToRender => ({
  citations,
  references,
  style,
  locale: 'en-US',
})

const wholeDocument = async (style: string): Promise<BenchRow[]> => {
  const raw = citeprocJs({ style, references, citations })
  const times = await interleaved(
    {
      raw: () => Promise.resolve(raw()),
      vouch: () => Promise.resolve(renderDocument(documentIn(style))),
    },
    { rounds: 5, warmUps: 2 },
  )
  const { raw: baseline = 0, vouch: value = 0 } = times
  return [
    {
      bench: 'citations',
      job: `1,000 references, 200 citations, ${style}`,
      value,
      unit: 'ms',
      baseline: { name: 'citeproc-js', value: baseline },
      ratio: value / baseline,
      target: 'ratio <= 1.15',
      met: value / baseline <= 1.15,
    },
  ]
}

type State = { citations: Citation[]; references: CslItem[] }

const added: Citation = {
  id: 'added',
  cites: [{ id: 'added-1', reference: 'reference-700', locator: '12' }],
}

/** What an editor does to the document; numbers of most citations change in all but the first. */
const edits: Record<string, (state: State) => State> = {
  'a locator changes': (state) => ({
    ...state,
    citations: state.citations.map((citation, index) =>
      index === 100
        ? { ...citation, cites: citation.cites.map((cite) => ({ ...cite, locator: '5' })) }
        : citation,
    ),
  }),
  'a citation is added': (state) => ({
    ...state,
    citations: [...state.citations.slice(0, 40), added, ...state.citations.slice(40)],
  }),
  'a citation is moved': (state) => ({
    ...state,
    citations: [
      ...state.citations.slice(1, 150),
      ...state.citations.slice(0, 1),
      ...state.citations.slice(150),
    ],
  }),
  'a citation is removed': (state) => ({
    ...state,
    citations: state.citations.filter((_, index) => index !== 3),
  }),
  'a reference changes': (state) => ({
    ...state,
    references: state.references.map((reference, index) =>
      index === 500 ? { ...reference, title: 'Another title' } : reference,
    ),
  }),
}

const oneEdit = (style: string): BenchRow[] => {
  const document = documentIn(style)
  const whole = median([0, 1, 2].map(() => timedNow(() => renderDocument(document))))
  const render = createRenderer()
  render(document)
  const rowOf = (job: string, value: number, limit: number): BenchRow => ({
    bench: 'citations',
    job: `${job}, ${style}`,
    value,
    unit: 'ms',
    baseline: { name: 'whole', value: whole },
    ratio: value / whole,
    ...(style === 'vancouver'
      ? { target: `< ${limit} ms`, met: value < limit }
      : { target: 'ratio <= 1/50', met: value / whole <= 1 / 50 }),
  })
  const rows = Object.entries(edits).map(([job, edit]) => {
    const edited = { ...document, ...edit({ citations, references }) }
    return rowOf(job, toAndFro(render, [edited, document]), 10)
  })
  if (style !== 'vancouver') return rows
  const reversed = { ...document, citations: [...citations].reverse() }
  const renumbering = rowOf('all is renumbered', toAndFro(render, [reversed, document]), 150)
  return [...rows, renumbering]
}

/** The median time of a change, each of many times there and back. */
const toAndFro = (render: (document: DocumentToRender) => unknown, states: DocumentToRender[]) =>
  median(
    Array.from({ length: 40 }, () => states.map((state) => timedNow(() => render(state))))
      .slice(10)
      .flat(),
  )

const timedNow = (job: () => unknown): number => {
  const start = performance.now()
  job()
  return performance.now() - start
}

const switchingBack = (): BenchRow[] => {
  const render = createRenderer()
  for (const style of styles) render(documentIn(style))
  const value = median(
    Array.from({ length: 20 }, () =>
      styles.map((style) => timedNow(() => render(documentIn(style)))),
    )
      .slice(5)
      .flat(),
  )
  return [
    {
      bench: 'citations',
      job: 'back to a style already rendered',
      value,
      unit: 'ms',
      baseline: null,
      ratio: null,
      target: '< 5 ms',
      met: value < 5,
    },
  ]
}

/** The same job once on each of the tools that people use for it. */
const otherTools = async (style: string, say: (progress: string) => void): Promise<BenchRow[]> => {
  const job = { style, references, citations }
  const value = await timed(() => Promise.resolve(renderDocument(documentIn(style))))
  const rowOf = (name: string, time: number): BenchRow => ({
    bench: 'citations',
    job: `1,000 references, 200 citations, ${style}`,
    value,
    unit: 'ms',
    baseline: { name, value: time },
    ratio: value / time,
    target: null,
    met: null,
  })
  const byCitationJs = citationJs(job)
  const rows = [rowOf('citation-js', await timed(() => Promise.resolve(byCitationJs())))]
  const byPandoc = await pandoc(job)
  if (byPandoc === null) {
    say('  pandoc is not installed: its row is left out (Debian has it as "pandoc")')
    return rows
  }
  try {
    return [...rows, rowOf('pandoc --citeproc', await timed(byPandoc.run))]
  } finally {
    byPandoc.remove()
  }
}
