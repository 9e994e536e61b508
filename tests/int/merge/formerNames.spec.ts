import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findKnown } from '../../../src/library/duplicates/findKnown'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import { undoMerge } from '../../../src/library/merge/undoMerge'
import type { ReferenceFields } from '../../../src/references/reference'
import type { Party } from '../../../src/access/roles'
import { textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

afterAll(() => site.close())

let count = 0

/** A reference that something published cites, with a key and a DOI. */
const addOne = async (title = `Lamps and light, study ${randomUUID()}`) => {
  count += 1
  const [citationKey, doi] = [`lamps${count}`, `10.1000/lamps.${count}`]
  const { id } = await write.add('references', { title, type: 'book', citationKey, doi })
  return { id, citationKey, doi, title }
}

const cite = (reference: string) =>
  write.publish('articles', { title: `Cites ${randomUUID()}`, body: textCiting(reference) })

const merge = async (survivor: string, merged: string) =>
  (await mergeReferences({ payload: site.payload, survivor, merged })).id ?? ''

/** The title of what a name means at both endpoints, which agree. */
const meaning = async (name: string, as: Party = 'anonymous') => {
  const rest = await site.rest<{ text?: string }>('GET', `/references/${name}/cite?style=apa`, {
    as,
  })
  const { body } = await site.graphql<{ referenceByName: { id: string; title: string } | null }>(
    'query ($name: String!) { referenceByName(name: $name) { id title cite(style: "apa") { text } } }',
    { as, variables: { name } },
  )
  const found = body.data?.referenceByName
  expect(body.errors).toBeUndefined()
  expect(rest.status).toBe(found ? 200 : 404)
  if (found) expect(rest.body.text).toContain(found.title)
  return found?.id
}

describe('a citation key of a merged reference', () => {
  it('means the one that stands in its place, through every merge, until it is undone', async () => {
    const [one, other, third] = [await addOne(), await addOne(), await addOne()]
    await cite(one.id)
    expect(await meaning(one.citationKey)).toBe(one.id)
    const first = await merge(other.id, one.id)
    expect(await meaning(one.citationKey)).toBe(other.id)
    expect(await meaning(one.id)).toBe(other.id)
    const second = await merge(third.id, other.id)
    for (const name of [one.citationKey, other.citationKey, third.citationKey]) {
      expect(await meaning(name)).toBe(third.id)
    }
    await undoMerge({ payload: site.payload, id: second })
    expect(await meaning(one.citationKey)).toBe(other.id)
    await undoMerge({ payload: site.payload, id: first })
    expect(await meaning(one.citationKey)).toBe(one.id)
    expect(await meaning(other.citationKey, 'editor')).toBe(other.id)
  })

  it('means another reference that has taken it since, also where the caller may not read that', async () => {
    const [survivor, merged] = [await addOne(), await addOne()]
    await cite(merged.id)
    await merge(survivor.id, merged.id)
    const taker = await addOne()
    await write.change('references', taker.id, { citationKey: merged.citationKey })
    expect(await meaning(merged.citationKey, 'editor')).toBe(taker.id)
    expect(await meaning(merged.citationKey)).toBeUndefined()
    await write.change('references', taker.id, { citationKey: taker.citationKey })
    expect(await meaning(merged.citationKey)).toBe(survivor.id)
  })

  it('means nothing where the merged one came back by hand and lost it, or the caller may not read it', async () => {
    const [survivor, merged] = [await addOne(), await addOne()]
    await merge(survivor.id, merged.id)
    expect(await meaning(merged.citationKey, 'editor')).toBe(survivor.id)
    expect(await meaning(merged.citationKey)).toBeUndefined()
    await write.restore('references', merged.id)
    await write.change('references', merged.id, { citationKey: `new${merged.citationKey}` })
    expect(await meaning(merged.citationKey, 'editor')).toBeUndefined()
  })
})

describe('an identifier of a merged reference', () => {
  it('leads to the one that stands in its place, where works are looked up', async () => {
    const [survivor, merged] = [await addOne(), await addOne()]
    const known = async () => {
      const works: ReferenceFields[] = [{ type: 'book', title: merged.title, doi: merged.doi }]
      const [matches = []] = await findKnown({ payload: site.payload, works })
      return matches.map(({ id, relation, title }) => [id, relation, title])
    }
    expect(await known()).toEqual([[merged.id, 'same', merged.title]])
    const id = await merge(survivor.id, merged.id)
    expect(await known()).toEqual([[survivor.id, 'same', survivor.title]])
    const taker = await write.add('references', { title: merged.title, doi: merged.doi })
    expect((await known()).map(([found]) => found)).toEqual([taker.id])
    await write.remove('references', taker.id)
    await undoMerge({ payload: site.payload, id })
    expect(await known()).toEqual([[merged.id, 'same', merged.title]])
  })
})
