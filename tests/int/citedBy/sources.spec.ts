import { afterAll, expect, it } from 'vitest'
import { citing, paragraph, richText, textCiting, writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, publish, change, saveDraft } = writerOf(site)

afterAll(() => site.close())

const newReference = async () => (await add('references', { title: 'A reference' })).id

const citedBy = async (id: string) => {
  const { body } = await site.rest<{ citedBy: { collection: string; title: string }[] }>(
    'GET',
    `/references/${id}?depth=0`,
    { as: 'editor' },
  )
  return body.citedBy.map(({ collection, title }) => `${collection}: ${title}`)
}

it('finds a citation anywhere in the text: in a list, a quotation, a cluster', async () => {
  const [inList, inQuote, second] = [
    await newReference(),
    await newReference(),
    await newReference(),
  ]
  const body = richText(
    {
      kind: 'list',
      isOrdered: false,
      items: [{ children: [citing(inList)], lists: [] }],
    },
    { kind: 'quote', children: [citing(inQuote, second)] },
  )
  await add('articles', { title: 'Everywhere', body })
  for (const id of [inList, inQuote, second]) {
    expect(await citedBy(id)).toEqual(['articles: Everywhere'])
  }
})

it('finds what is evidence of a side effect or of a risk factor, and what their texts cite', async () => {
  const id = await newReference()
  const treatment = await add('treatments', { name: 'Needling' })
  const effect = await add('side-effects', {
    name: 'Redness',
    occurrences: [{ treatment: treatment.id, evidence: [{ reference: id, locator: '3' }] }],
  })
  await add('risk-factors', {
    name: 'Smoking',
    raisesRiskOf: [{ sideEffect: effect.id, evidence: [{ reference: id }] }],
  })
  await add('treatments', {
    name: 'Peeling',
    howPerformed: richText(paragraph('So.', citing(id))),
  })
  expect((await citedBy(id)).sort()).toEqual([
    'risk-factors: Smoking',
    'side-effects: Redness',
    'treatments: Peeling',
  ])
})

it('follows the text: a citation that was deleted in the draft counts until that is published', async () => {
  const id = await newReference()
  const article = await publish('articles', { title: 'Follows', body: textCiting(id) })
  const without = richText(paragraph('Nothing.'))
  await saveDraft('articles', article.id, { body: without })
  expect(await citedBy(id)).toEqual(['articles: Follows'])
  await change('articles', article.id, { body: without, _status: 'published' })
  expect(await citedBy(id)).toEqual([])
})

it('cannot be written by hand', async () => {
  const id = await newReference()
  const article = await add('articles', { title: 'By hand', citedReferences: [id] })
  expect(article.citedReferences ?? []).toEqual([])
  expect(await citedBy(id)).toEqual([])
})

it('goes both ways between treatments, side effects, risk factors and articles', async () => {
  const treatment = await publish('treatments', { name: 'Both ways' })
  const effect = await publish('side-effects', {
    name: 'Itching',
    occurrences: [{ treatment: treatment.id }],
  })
  const factor = await publish('risk-factors', {
    name: 'Sun',
    appliesTo: [treatment.id],
    raisesRiskOf: [{ sideEffect: effect.id, treatment: treatment.id }],
  })
  const article = await publish('articles', {
    title: 'Links',
    about: [treatment.id],
    sideEffects: [effect.id],
    riskFactors: [factor.id],
  })
  const joined = async (path: string) => (await site.rest('GET', `${path}?depth=0`)).body
  const docs = (...ids: string[]) => ({ docs: ids })
  expect(await joined(`/treatments/${treatment.id}`)).toMatchObject({
    articles: docs(article.id),
    sideEffects: docs(effect.id),
    riskFactors: docs(factor.id),
  })
  expect(await joined(`/side-effects/${effect.id}`)).toMatchObject({
    articles: docs(article.id),
    riskFactors: docs(factor.id),
  })
  expect(await joined(`/risk-factors/${factor.id}`)).toMatchObject({ articles: docs(article.id) })
})
