import { afterAll, expect, it } from 'vitest'
import { referenceFromCsl } from '../../../src/references/cslFromReference'
import { writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, publish } = writerOf(site)

afterAll(() => site.close())

const item = {
  type: 'article-journal',
  title: '“Tram Track Effect” After Treatment of Acne Scars',
  author: [
    { family: 'Pahwa', given: 'Mrinal' },
    {
      family: 'Beethoven',
      given: 'L.',
      'dropping-particle': 'van',
      suffix: 'Jr.',
      'comma-suffix': true,
    },
    { literal: 'World Health Organization' },
  ],
  issued: { 'date-parts': [[2012, 7, 3]] },
  'container-title': 'Dermatologic Surgery',
  volume: '38',
  issue: '7',
  page: '1107-1108',
  DOI: '10.1111/j.1524-4725.2012.02441.x',
  PMID: '22646840',
  'number-of-pages': '12',
  translator: [{ family: 'Jerome' }],
  keyword: 'acne, needles',
}

it('gives a reference as the CSL-JSON that it came from, over REST and GraphQL', async () => {
  const { id } = await add('references', { ...referenceFromCsl({ id: 'x', ...item }) })
  const rest = await site.rest('GET', `/references/${id}?depth=0`, { as: 'reader' })
  expect(rest.body.csl).toMatchObject({ id, ...item })
  const graphql = await site.graphql<{ Reference: { csl: unknown } }>(
    `{ Reference(id: "${id}") { csl } }`,
    { as: 'reader' },
  )
  expect(graphql.body.data?.Reference.csl).toEqual(rest.body.csl)
})

it('does not take CSL-JSON for a field: it is computed', async () => {
  const csl = { id: 'evil', type: 'book', title: 'Evil' }
  const { id } = await add('references', { title: 'Good', csl, shortLabel: 'Evil', citedBy: [csl] })
  const { body } = await site.rest('GET', `/references/${id}?depth=0`, { as: 'admin' })
  expect(body).toMatchObject({ csl: { id, title: 'Good' }, citedBy: [] })
  expect(JSON.stringify(body)).not.toContain('Evil')
})

it('writes the terms of a vocabulary alike in REST and in GraphQL', async () => {
  const terms = {
    type: 'article-journal',
    sourceType: 'systematic-review',
    status: 'expression-of-concern',
  }
  const { id } = await add('references', { title: 'x', ...terms })
  const graphql = await site.graphql(`{ Reference(id: "${id}") { type sourceType status } }`, {
    as: 'editor',
  })
  expect(graphql.body.data?.Reference).toEqual(terms)
  const rest = await site.rest('GET', `/references/${id}?depth=0`, { as: 'editor' })
  expect(rest.body).toMatchObject(terms)
  const found = await site.graphql<{ References: { totalDocs: number } }>(
    `{ References(where: { type: { equals: "article-journal" }, id: { equals: "${id}" } }) { totalDocs } }`,
    { as: 'editor' },
  )
  expect(found.body.data?.References.totalDocs).toBe(1)
  const changed = await site.graphql(
    `mutation { updateReference(id: "${id}", data: { type: "paper-conference" }) { type } }`,
    { as: 'editor' },
  )
  expect(changed.body.data?.updateReference).toEqual({ type: 'paper-conference' })
})

it('writes the terms of the other collections alike, too', async () => {
  const treatment = await publish('treatments', { name: 'Needling' })
  const effect = await publish('side-effects', {
    name: 'Redness',
    occurrences: [
      {
        treatment: treatment.id,
        phase: 'expected-reaction',
        frequency: { band: 'very-common' },
        serious: true,
        seriousnessCriteria: ['life_threatening'],
      },
    ],
  })
  const factor = await publish('risk-factors', {
    name: 'Retinoids',
    kind: 'relative-contraindication',
  })
  const { body } = await site.graphql(
    `{ SideEffect(id: "${effect.id}") { occurrences { phase frequency { band } seriousnessCriteria } }
       RiskFactor(id: "${factor.id}") { kind } }`,
  )
  expect(body.data).toEqual({
    SideEffect: {
      occurrences: [
        {
          phase: 'expected-reaction',
          frequency: { band: 'very-common' },
          seriousnessCriteria: ['life_threatening'],
        },
      ],
    },
    RiskFactor: { kind: 'relative-contraindication' },
  })
})

it('labels a reference for people', async () => {
  const { shortLabel } = await add('references', {
    ...referenceFromCsl({ id: 'x', ...item, DOI: undefined, PMID: undefined }),
  })
  expect(shortLabel).toMatch(/Pahwa.*2012/)
})
