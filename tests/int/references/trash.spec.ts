import { afterAll, beforeEach, expect, it } from 'vitest'
import { writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, change, trash, restore, remove } = writerOf(site)

afterAll(() => site.close())

const identified = {
  title: 'Microneedling in skin of color',
  authors: [{ family: 'Cohen', given: 'B.' }],
  issued: '2016',
  doi: '10.1000/one',
  pmid: '26549251',
  pmcid: 'PMC5556253',
  arxiv: '2101.00001',
}
const { doi, pmid, pmcid, arxiv } = identified
const names = ['doi', 'pmid', 'pmcid', 'arxiv', 'citationKey'] as const

beforeEach(async () => {
  const everything = { id: { exists: true } }
  await site.payload.delete({ collection: 'references', where: everything, trash: true })
})

const stored = async (id: string) =>
  (await site.rest('GET', `/references/${id}?trash=true&depth=0`, { as: 'admin' })).body

it('gives up its identifiers in the trash and takes them back when restored', async () => {
  const { id } = await add('references', identified)
  await trash('references', id)
  const trashed = await stored(id)
  for (const name of names) expect(trashed[name] ?? null, name).toBeNull()
  await restore('references', id)
  const restored = await stored(id)
  expect(restored).toMatchObject({ doi, pmid, pmcid, arxiv, citationKey: 'cohen2016microneedling' })
  expect(restored.deletedAt ?? null).toBeNull()
})

it('lets the work be entered anew while the old one is in the trash', async () => {
  const { id } = await add('references', identified)
  await trash('references', id)
  const anew = await add('references', identified)
  expect(anew).toMatchObject({ doi, citationKey: 'cohen2016microneedling' })
})

it('says which reference has the DOI now, when it cannot be restored', async () => {
  const { id } = await add('references', identified)
  await trash('references', id)
  const { id: anew } = await add('references', { title: 'Entered anew', doi })
  const { status, body } = await site.rest<{ errors: { message: string }[] }>(
    'PATCH',
    `/references/${id}?trash=true`,
    { as: 'admin', body: { deletedAt: null } },
  )
  expect(status).toBe(409)
  expect(body.errors[0]?.message).toContain('10.1000/one')
  expect(body.errors[0]?.message).toContain('“Entered anew”')
  expect((await stored(id)).deletedAt).toBeTruthy()
  await change('references', anew, { doi: null })
  await restore('references', id)
  expect((await stored(id)).doi).toBe(doi)
})

it('takes a new citation key where only its key was taken in between', async () => {
  const { doi: _, ...withoutDoi } = { ...identified, pmid: null, pmcid: null, arxiv: null }
  const { id } = await add('references', withoutDoi)
  await trash('references', id)
  const anew = await add('references', withoutDoi)
  expect(anew.citationKey).toBe('cohen2016microneedling')
  await restore('references', id)
  expect((await stored(id)).citationKey).toBe('cohen2016microneedlinga')
})

it('keeps its identifiers for itself when it is saved while in the trash', async () => {
  const { id } = await add('references', identified)
  await trash('references', id)
  await change('references', id, { title: 'Changed in the trash', doi: '10.1000/two' })
  expect((await stored(id)).doi ?? null).toBeNull()
  await restore('references', id)
  expect(await stored(id)).toMatchObject({
    title: 'Changed in the trash',
    doi: '10.1000/two',
    pmid,
  })
})

it('is deleted for good from the trash', async () => {
  const { id } = await add('references', identified)
  await trash('references', id)
  expect((await remove('references', id)).status).toBe(200)
  expect((await site.payload.count({ collection: 'references', trash: true })).totalDocs).toBe(0)
})

it('never shows what it holds back', async () => {
  const { id } = await add('references', identified)
  await trash('references', id)
  expect(await stored(id)).not.toHaveProperty('heldIdentifiers')
})
