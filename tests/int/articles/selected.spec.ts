import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citing, paragraph, richText, writerOf } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite

beforeAll(async () => {
  site = await startPayload()
  const { add, publish, saveDraft } = writerOf(site)
  const cited = await add('references', { title: 'Cited', issued: '2010' })
  const pending = await add('references', { title: 'Pending', issued: '2011' })
  const further = await add('references', { title: 'Further', issued: '2012' })
  const { id } = await publish('articles', {
    title: 'An article',
    body: richText(paragraph('Published words.', citing(cited.id))),
    furtherReading: [further.id],
    citationStyle: 'apa',
  })
  await saveDraft('articles', id, {
    body: richText(paragraph('Pending words.', citing(pending.id))),
  })
})

afterAll(() => site.close())

type Found = {
  Articles: {
    docs: { html: string; bibliography: { style: string; entries: { text: string }[] } }[]
  }
}

const find = async (args: string, as: 'anonymous' | 'reader', fields = '') => {
  const { body } = await site.graphql<Found>(
    `{ Articles(${args}) { docs { ${fields || 'html bibliography { style entries { text } }'} } } }`,
    { as },
  )
  expect(body.errors).toBeUndefined()
  return body.data?.Articles.docs ?? []
}

describe('an article over GraphQL of which only what is asked for is loaded', () => {
  it.each(['anonymous', 'reader'] as const)('is rendered from its text: %s', async (as) => {
    const [article] = await find('select: true', as)
    expect(article?.html).toContain('Published words.')
    expect(article?.bibliography.style).toBe('apa')
    expect(article?.bibliography.entries.map(({ text }) => text)).toEqual([
      expect.stringContaining('Cited'),
      expect.stringContaining('Further'),
    ])
    expect(await find('select: true', as)).toEqual(await find('limit: 10', as))
  })

  it('is its draft for who may read it, and asked for it', async () => {
    const [article] = await find('select: true, draft: true', 'reader')
    expect(article?.html).toContain('Pending words.')
    expect(JSON.stringify(await find('select: true, draft: true', 'anonymous'))).not.toContain(
      'Pending',
    )
  })

  it.each(['html', 'bibliography { entries { text } }', 'sections { text }', 'citations { id }'])(
    'is the same where one part is asked for: %s',
    async (fields) => {
      const selected = await find('select: true', 'anonymous', fields)
      expect(selected).toEqual(await find('limit: 10', 'anonymous', fields))
      expect(JSON.stringify(selected)).toMatch(/words|Cited|"id"/)
    },
  )
})
