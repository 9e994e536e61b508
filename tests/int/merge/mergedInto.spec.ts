import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkedIds } from '../../../src/evidence/linkedIds'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import { undoMerge } from '../../../src/library/merge/undoMerge'
import type { Row } from '../api'
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

const addOne = async (fields: Row = {}) => {
  count += 1
  return (await write.add('references', { title: `A work of its own, ${count}`, ...fields })).id
}

const merge = async (request: { survivor: string; merged: string }) =>
  (await mergeReferences({ payload: site.payload, ...request })).id ?? ''

const undo = (id: string) => undoMerge({ payload: site.payload, id })

const stored = (id: string) =>
  site.payload.findByID({ collection: 'references', id, depth: 0, trash: true })

describe('mergedInto', () => {
  it('is written by a merge alone: whoever may change references could move cites past the gate', async () => {
    const [one, other] = [await addOne(), await addOne()]
    for (const as of ['reviewer', 'editor', 'admin'] as const) {
      await write.change('references', one, { mergedInto: other }, { as })
      const created = await write.add('references', { title: 'New', mergedInto: other }, { as })
      expect((await stored(one)).mergedInto ?? null).toBeNull()
      expect((await stored(created.id)).mergedInto ?? null).toBeNull()
    }
    const article = await write.add('articles', { title: 'It cites', body: textCiting(one) })
    expect(linkedIds(article).references).toEqual([one])
  })

  it('goes when the merged reference is restored from the trash by hand, or copied', async () => {
    const [survivor, merged] = [await addOne(), await addOne()]
    const id = await merge({ survivor, merged })
    await write.restore('references', merged)
    expect((await stored(merged)).mergedInto ?? null).toBeNull()
    const article = await write.add('articles', { title: 'Cites it', body: textCiting(merged) })
    expect(linkedIds(article).references).toEqual([merged])
    await expect(undo(id)).rejects.toThrow('by hand')
    await merge({ survivor, merged })
    expect(await stored(merged)).toMatchObject({ mergedInto: survivor })
  })

  it('stays when a version of before the merge is restored, and comes back with none after an undo', async () => {
    const [survivor, merged] = [await addOne(), await addOne()]
    const id = await merge({ survivor, merged })
    const versions = await site.payload.findVersions({
      collection: 'references',
      where: { parent: { equals: merged } },
      sort: '-updatedAt',
      depth: 0,
      trash: true,
    })
    const trashedVersion = versions.docs.find(({ version }) => version.mergedInto)
    await undo(id)
    await site.rest('POST', `/references/versions/${trashedVersion?.id}`, { as: 'admin' })
    const after = await stored(merged)
    expect([after.deletedAt ?? null, after.mergedInto ?? null]).toEqual([null, null])
  })
})

describe('a reference that others were merged into', () => {
  it('cannot be deleted for good until the merge is undone', async () => {
    const [survivor, merged] = [await addOne(), await addOne()]
    const id = await merge({ survivor, merged })
    const remove = (reference: string) =>
      site.rest<{ errors?: { message: string }[] }>(
        'DELETE',
        `/references/${reference}?trash=true`,
        {
          as: 'admin',
        },
      )
    const refused = await remove(survivor)
    expect(refused.status).toBe(409)
    expect(refused.body.errors?.[0]?.message).toMatch(/was merged into it.*Undo that merge first/)
    await write.trash('references', survivor)
    expect((await remove(survivor)).status).toBe(409)
    await expect(
      site.payload.delete({ collection: 'references', id: survivor, trash: true }),
    ).rejects.toThrow('Undo that merge first')
    expect(await stored(merged)).toMatchObject({ mergedInto: survivor })
    await write.restore('references', survivor)
    await undo(id)
    expect((await remove(survivor)).status).toBe(200)
    expect((await stored(merged)).mergedInto ?? null).toBeNull()
  })

  it('keeps what was merged into it, too, until the merge is undone', async () => {
    const [survivor, merged] = [await addOne(), await addOne()]
    const id = await merge({ survivor, merged })
    expect((await write.remove('references', merged)).status).toBe(409)
    await undo(id)
    expect((await write.remove('references', merged)).status).toBe(200)
    expect((await write.remove('references', survivor)).status).toBe(200)
  })
})

describe('undoing', () => {
  it('goes in order where two merges are of one millisecond', async () => {
    const [survivor, one, other] = [await addOne(), await addOne(), await addOne()]
    const first = await merge({ survivor, merged: one })
    const second = await merge({ survivor, merged: other })
    const mergedAt = new Date().toISOString()
    for (const id of [first, second]) {
      await site.payload.db.updateOne({ collection: 'merges', id, data: { mergedAt } })
    }
    await expect(undo(first)).rejects.toThrow('Undo that merge first')
    await undo(second)
    await undo(first)
    for (const id of [one, other]) expect((await stored(id)).deletedAt ?? null).toBeNull()
  })

  it('brings back a citation key that somebody chose', async () => {
    const citationKey = `chosen-${Date.now()}`
    const [survivor, merged] = [await addOne(), await addOne({ citationKey })]
    await undo(await merge({ survivor, merged }))
    expect(await stored(merged)).toMatchObject({ citationKey })
  })

  it('takes a value back that was brought into its normal form', async () => {
    const [survivor, merged] = [await addOne(), await addOne()]
    const doi = `10.1000/${survivor}`
    const { id, changes } = await mergeReferences({
      payload: site.payload,
      survivor,
      merged,
      choices: { doi: { value: `https://doi.org/${doi.toUpperCase()}` } },
    })
    expect(changes.doi).toBeDefined()
    expect(await stored(survivor)).toMatchObject({ doi })
    expect((await undo(id ?? '')).notUndone).toEqual([])
    expect((await stored(survivor)).doi ?? null).toBeNull()
  })
})

describe('the status after an undone merge', () => {
  it('does not call current a work that nobody has looked up', async () => {
    const survivor = await addOne()
    const merged = await addOne({ status: 'current', abstract: 'What they found.' })
    const id = await merge({ survivor, merged })
    expect(await stored(survivor)).toMatchObject({ status: 'current' })
    await undo(id)
    expect(await stored(survivor)).toMatchObject({ status: 'unknown', statusCheckedAt: null })
    expect(await stored(merged)).toMatchObject({ status: 'current' })
  })

  it('keeps what was looked up since', async () => {
    const survivor = await addOne()
    const merged = await addOne({ status: 'current', abstract: 'What they found.' })
    const id = await merge({ survivor, merged })
    const statusCheckedAt = '2031-01-01T00:00:00.000Z'
    await site.payload.db.updateOne({
      collection: 'references',
      id: survivor,
      data: { statusCheckedAt },
    })
    await undo(id)
    expect(await stored(survivor)).toMatchObject({ status: 'current', statusCheckedAt })
  })
})
