import { expect, it } from 'vitest'
import { onEachDatabase } from './onEachDatabase'

onEachDatabase((bench) => {
  it('lets records without a DOI live side by side, given as null or not at all', async () => {
    const { site } = bench()
    await site.create({ data: { title: 'a' } })
    await site.create({ data: { title: 'b' } })
    await site.create({ data: { title: 'c', doi: null } })
    await site.create({ data: { title: 'd', doi: null } })
    expect((await site.find({})).totalDocs).toBe(4)
  })

  it('lets the DOI of two records be cleared, and taken again', async () => {
    const { site } = bench()
    const first = await site.create({ data: { title: 'a', doi: '10.1000/a' } })
    const second = await site.create({ data: { title: 'b', doi: '10.1000/b' } })
    for (const { id } of [first, second]) await site.update({ id: String(id), data: { doi: null } })
    expect((await site.find({})).docs.map(({ doi }) => doi ?? null)).toEqual([null, null])
    await site.create({ data: { title: 'c', doi: '10.1000/a' } })
  })

  it('answers a DOI that is taken with a validation error of that field', async () => {
    const { site } = bench()
    await site.create({ data: { title: 'a', doi: '10.1000/a' } })
    const { id } = await site.create({ data: { title: 'b' } })
    const refusal = { name: 'ValidationError', data: { errors: [{ path: 'doi' }] } }
    const again = site.create({ data: { title: 'c', doi: '10.1000/a' } })
    await expect(again).rejects.toMatchObject(refusal)
    const changed = site.update({ id: String(id), data: { doi: '10.1000/a' } })
    await expect(changed).rejects.toMatchObject(refusal)
  })
})
