import { startPayload } from '../int/payload'
import { writeLexical } from '../../src/documents/lexical'
import type { Block } from '../../src/documents/model'
import { interleaved } from './row'
import type { Bench, BenchRow } from './row'

const referenceCount = 20
const computed = ['citations', 'bibliography', 'html', 'sections']

const paragraph = (text: string, reference: string, index: number): Block => ({
  kind: 'paragraph',
  children: [
    { kind: 'text', text },
    {
      kind: 'citation',
      citation: { id: `c${index}`, cites: [{ id: `c${index}-1`, reference }] },
    },
    { kind: 'text', text: '.' },
  ],
})

/**
 * Reading an article with 20 references, with everything that is computed from its text, against plain
 * Payload's read of the same document at depth 1, which computes nothing.
 */
export const readBench: Bench = async (say) => {
  const site = await startPayload()
  try {
    say(`  an article with ${referenceCount} references`)
    const blocks: Block[] = []
    for (let index = 0; index < referenceCount; index += 1) {
      const { id } = await site.payload.create({
        collection: 'references',
        data: {
          type: 'article-journal',
          title: `A trial of needling, part ${index + 1}`,
          authors: [
            { family: `Author${String.fromCharCode(65 + index)}`, given: 'A. B.' },
            { family: 'Second', given: 'C.' },
          ],
          containerTitle: 'Journal of Skin Research',
          issued: String(2001 + index),
          volume: String(index + 1),
          page: `${index * 10 + 1}-${index * 10 + 9}`,
          status: 'unknown',
        },
      })
      if (index % 4 === 0) {
        const text = `Part ${index / 4 + 1}`
        blocks.push({ kind: 'heading', level: 2, children: [{ kind: 'text', text }] })
      }
      blocks.push(paragraph(`The effect was seen in group ${index + 1} of the trial`, id, index))
    }
    const { id } = await site.payload.create({
      collection: 'articles',
      data: { title: 'Needling', body: writeLexical({ blocks }), _status: 'published' },
    })
    const withoutComputed = computed.map((name) => `select[${name}]=false`).join('&')
    const query = `query { Article(id: "${id}") { id title html sections { id heading html }
      bibliography(style: "vancouver") { entries { number html } markers { citationId html numbers } } } }`
    const plain = `query { Article(id: "${id}") { id title body citedReferences { id title } } }`
    const succeed = async (answer: Promise<{ status: number; body: unknown }>) => {
      const { status, body } = await answer
      const hasErrors = typeof body === 'object' && body !== null && 'errors' in body
      if (status !== 200 || hasErrors) throw new Error(`The read failed: ${JSON.stringify(body)}`)
    }
    const times = await interleaved(
      {
        rest: () => succeed(site.rest('GET', `/articles/${id}?depth=1`)),
        restApa: () => succeed(site.rest('GET', `/articles/${id}?depth=1&style=apa`)),
        restPlain: () => succeed(site.rest('GET', `/articles/${id}?depth=1&${withoutComputed}`)),
        graphql: () => succeed(site.graphql(query)),
        graphqlPlain: () => succeed(site.graphql(plain)),
      },
      { rounds: 30 },
    )
    const row = (job: string, name: string, baseline: string): BenchRow => {
      const [value, base] = [times[name] ?? NaN, times[baseline] ?? NaN]
      return {
        bench: 'read',
        job,
        value,
        unit: 'ms',
        baseline: { name: 'plain Payload at depth 1', value: base },
        ratio: value / base,
        target: null,
        met: null,
      }
    }
    return [
      row('article over REST, vancouver', 'rest', 'restPlain'),
      row('article over REST, apa', 'restApa', 'restPlain'),
      row('article over GraphQL, vancouver', 'graphql', 'graphqlPlain'),
    ]
  } finally {
    await site.close()
  }
}
