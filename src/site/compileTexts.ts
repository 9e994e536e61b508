import { renderInWorker } from '../citations/worker/renderInWorker'
import { citationsOf } from '../documents/citations'
import { writeHtml } from '../documents/html'
import { readLexical, withUniqueCitationIds, writeLexical } from '../documents/lexical'
import type { Block } from '../documents/model'
import type { Entry } from './articleQuery'
import type { CitedReference } from './fragments'

export type TextPart = {
  heading?: string
  /** A Lexical editor state as the API gives it, or nothing. */
  state: unknown
}

export type CompiledTexts = { html: string; entries: Entry[] }

/**
 * The rich texts of one document as one text with one bibliography: the API has these for articles
 * only. A reference that only structured facts cite stands in the list all the same, without a way back.
 */
export const compileTexts = async ({
  parts,
  references,
}: {
  parts: TextPart[]
  references: CitedReference[]
}): Promise<CompiledTexts> => {
  const blocks = parts.flatMap(({ heading, state }): Block[] => {
    const { blocks } = readLexical(state)
    return heading && blocks.length > 0 ? [headingBlock(heading), ...blocks] : blocks
  })
  const body = readLexical(withUniqueCitationIds(writeLexical({ blocks }), counter()))
  const rendered = await renderInWorker({
    document: {
      citations: citationsOf(body),
      references: references.flatMap(({ csl }) => csl ?? []),
      furtherReading: references.flatMap(({ id, csl }) => (csl ? [id] : [])),
      style: 'vancouver',
      locale: 'en-US',
    },
  })
  const byId = new Map(references.map((reference) => [reference.id, reference]))
  return {
    html: writeHtml({ body, markers: rendered.markers }),
    entries: rendered.entries.map((entry) => ({
      ...entry,
      reference: byId.get(entry.referenceId) ?? null,
    })),
  }
}

const headingBlock = (text: string): Block => ({
  kind: 'heading',
  level: 2,
  children: [{ kind: 'text', text }],
})

const counter = () => {
  let count = 0
  return () => `repeated-${++count}`
}
