import { afterAll, expect, it } from 'vitest'
import { citing, paragraph, richText, writerOf } from '../content'
import { startPayload } from '../payload'
import type { Rendered } from './works'

const site = await startPayload()
const { add, change } = writerOf(site)

afterAll(() => site.close())

const reference = (await add('references', { title: 'A reference' })).id

const idsOf = async (id: string) => {
  const { body } = await site.rest<Rendered>('GET', `/articles/${id}?depth=0&draft=true`, {
    as: 'editor',
  })
  return body.citations.map((citation) => [citation.id, ...citation.cites.map(citeId)])
}

const citeId = (cite: object) => ('id' in cite ? String(cite.id) : '')

it('gives a citation that was pasted an id of its own, and its cites too', async () => {
  const citation = citing(reference)
  const body = richText(paragraph('One.', citation), paragraph('Two.', citation))
  const { id } = await add('articles', { title: 'Pasted', body })
  const [first, second] = await idsOf(id)
  if (citation.kind !== 'citation') throw new Error('no citation')
  expect(first?.[0]).toBe(citation.citation.id)
  expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(4)
})

it('keeps the ids of citations that were moved, and of those that stayed', async () => {
  const [one, two] = [citing(reference), citing(reference)]
  const { id } = await add('articles', {
    title: 'Moved',
    body: richText(paragraph('One.', one), paragraph('Two.', two)),
  })
  const before = await idsOf(id)
  const body = richText(paragraph('Two.', two), paragraph('New.'), paragraph('One.', one))
  await change('articles', id, { body }, { query: '&draft=true&autosave=true' })
  expect(await idsOf(id)).toEqual([...before].reverse())
})

it('does so in descriptions, too', async () => {
  const citation = citing(reference)
  const description = richText(paragraph('One.', citation), paragraph('Two.', citation))
  const { id } = await add('side-effects', { name: 'Redness', description })
  const { body } = await site.rest('GET', `/side-effects/${id}?depth=0`, { as: 'editor' })
  const ids = JSON.stringify(body.description).match(/"blockType":"citation"/g)
  expect(ids).toHaveLength(2)
  if (citation.kind !== 'citation') throw new Error('no citation')
  expect(JSON.stringify(body.description).split(citation.citation.id)).toHaveLength(2)
})
