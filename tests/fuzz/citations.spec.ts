import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { RenderedDocument } from '../../src/citations/render'
import { renderInWorker } from '../../src/citations/worker/renderInWorker'
import { closeCitationWorkers } from '../../src/citations/worker/runInWorker'
import { hostileDocuments } from './hostileDocument'
import type { HostileDocument } from './hostileDocument'
import { faultsOf } from './harmlessHtml'

const styles = [
  'vancouver',
  'apa',
  'harvard-cite-them-right',
  'chicago-notes-bibliography',
  'din-1505-2-alphanumeric',
]

/** The most that a document has; half of them on average. */
const referencesEach = 50

/** This makes 10,000 references. */
const documents = 500

/** For a longer run: so many times 10,000 references in each style. */
const times = Number(process.env.VOUCH_FUZZ_TIMES || 1)

/** Always the same, so that a run can be repeated; another one is `VOUCH_FUZZ_SEED=random`. */
const seed =
  process.env.VOUCH_FUZZ_SEED === 'random'
    ? Math.floor(Math.random() * 2 ** 31)
    : Number(process.env.VOUCH_FUZZ_SEED || 20_260_301)

// Two styles at a time.
process.env.VOUCH_CITATION_WORKERS = '2'

afterAll(closeCitationWorkers)

describe('10,000 hostile references, cited with hostile affixes', () => {
  it.concurrent.each(styles)(
    'print without harm in %s',
    { timeout: 600_000 * times },
    async (style) => {
      let references = 0
      await fc.assert(
        fc.asyncProperty(hostileDocuments(referencesEach), async (document) => {
          references += document.references.length
          const rendered = await renderInWorker({ document: { ...document, style } })
          expect(faultsIn({ document, rendered })).toEqual([])
        }),
        {
          // fast-check names the seed where a run fails.
          seed,
          numRuns: documents * times,
          // Finding the smallest failing document may take long: the smallest so far will do.
          interruptAfterTimeLimit: 300_000 * times,
          markInterruptAsFailure: true,
        },
      )
      expect(references).toBeGreaterThanOrEqual(10_000 * times)
    },
  )
})

const faultsIn = ({
  document,
  rendered,
}: {
  document: HostileDocument
  rendered: RenderedDocument
}): string[] => [
  ...htmlOf(rendered).flatMap(faultsOf),
  ...linksOf(rendered).filter((link) => !/^https?:\/\/[^\s"<>]+$/.test(link)),
  ...incomplete({ document, rendered }),
]

const htmlOf = ({ markers, entries }: RenderedDocument): string[] => [
  ...markers.flatMap(({ html, note }) => (note ? [html, note.html] : [html])),
  ...entries.map(({ html }) => html),
]

const linksOf = ({ entries }: RenderedDocument): string[] =>
  entries.flatMap(({ url }) => (url === null ? [] : [url]))

const incomplete = ({
  document: { citations, references, furtherReading },
  rendered: { markers, entries, findings },
}: {
  document: HostileDocument
  rendered: RenderedDocument
}): string[] => {
  const known = new Set(references.map(({ id }) => id))
  const cited = citations.flatMap(({ cites }) => cites.map(({ reference }) => reference))
  const wanted = new Set([...cited, ...furtherReading].filter((id) => known.has(id)))
  const printed = new Set(entries.map(({ referenceId }) => referenceId))
  const ids = new Set(citations.map(({ id }) => id))
  const isListed = !findings.some(({ code }) => code === 'style-lacks-bibliography')
  return [
    // One bad reference must not take the others with it, and none of these should be one.
    ...findings.flatMap(({ code, message }) => (code === 'unprintable-reference' ? [message] : [])),
    ...(markers.map(({ citationId }) => citationId).join('\n') ===
    citations.map(({ id }) => id).join('\n')
      ? []
      : ['The markers are not those of the citations, in their order.']),
    ...[...wanted]
      .filter((id) => isListed && !printed.has(id))
      .map((id) => `The reference ${JSON.stringify(id)} has no entry.`),
    ...entries
      .filter(
        ({ referenceId, backlinks }) =>
          !known.has(referenceId) || !backlinks.every((id) => ids.has(id)),
      )
      .map(({ referenceId }) => `The entry ${JSON.stringify(referenceId)} has an id of its own.`),
    ...markers
      .filter(({ html, text }) => html === '' || text === '')
      .map(({ citationId }) => `The marker ${JSON.stringify(citationId)} is empty.`),
    ...entries
      .filter(({ html, text }) => html === '' || text === '')
      .map(({ referenceId }) => `The entry ${JSON.stringify(referenceId)} is empty.`),
  ]
}
