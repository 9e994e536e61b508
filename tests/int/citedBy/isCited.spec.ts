import { afterAll, expect, it } from 'vitest'
import { paragraph, richText, textCiting, writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, change, publish, saveDraft, trash, remove } = writerOf(site)

afterAll(() => site.close())

const plain = richText(paragraph('Nothing cited.'))

const newReference = async () => (await add('references', { title: 'Cited or not' })).id

const isCited = async (id: string) => {
  const { body } = await site.rest<{ docs: { id: string }[] }>(
    'GET',
    `/references?where[id][equals]=${id}&where[isCited][equals]=true`,
    { as: 'editor' },
  )
  return body.docs.length === 1
}

it('follows drafts, publishing, the trash and deletion', async () => {
  const [first, second] = [await newReference(), await newReference()]
  expect(await isCited(first)).toBe(false)
  const article = await publish('articles', { title: 'One', body: textCiting(first) })
  expect(await isCited(first)).toBe(true)
  await saveDraft('articles', article.id, { body: textCiting(second) })
  expect([await isCited(first), await isCited(second)]).toEqual([true, true])
  await saveDraft('articles', article.id, { body: plain })
  expect([await isCited(first), await isCited(second)]).toEqual([true, false])
  await change('articles', article.id, { body: plain, _status: 'published' })
  expect(await isCited(first)).toBe(false)
  await change('articles', article.id, { body: textCiting(first), _status: 'published' })
  expect(await isCited(first)).toBe(true)
  await trash('articles', article.id)
  expect(await isCited(first)).toBe(false)
})

it('knows what a side effect cites in its evidence, and that a deleted one cites no more', async () => {
  const reference = await newReference()
  const treatment = await add('treatments', { name: 'Treatment' })
  const { id } = await add('side-effects', {
    name: 'Side effect',
    occurrences: [{ treatment: treatment.id, evidence: [{ reference }] }],
  })
  expect(await isCited(reference)).toBe(true)
  await remove('side-effects', id)
  expect(await isCited(reference)).toBe(false)
})

it('cannot be written or asked for from outside', async () => {
  const reference = await newReference()
  await change('references', reference, { isCited: true })
  expect(await isCited(reference)).toBe(false)
  const { status } = await site.rest('GET', '/references?where[isCited][equals]=true', {
    as: 'anonymous',
  })
  expect(status).not.toBe(200)
})
