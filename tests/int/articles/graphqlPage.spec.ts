import { afterAll, beforeAll, expect, it } from 'vitest'
import { textCiting, writerOf } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let article: { id: string; references: string[]; effects: string[] }

beforeAll(async () => {
  site = await startPayload()
  const { add, publish } = writerOf(site)
  const ids = async (count: number, make: (number: number) => Promise<{ id: string }>) => {
    const made: string[] = []
    for (let number = 1; number <= count; number++) made.push((await make(number)).id)
    return made
  }
  const references = await ids(20, (number) => add('references', { title: `Reference ${number}` }))
  const treatment = await publish('treatments', { name: 'Needling' })
  const effects = await ids(7, (number) =>
    publish('side-effects', {
      name: `Effect ${number}`,
      occurrences: [
        {
          treatment: treatment.id,
          frequency: { events: number, total: 100 },
          evidence: [{ reference: references[number] }],
        },
      ],
    }),
  )
  const riskFactors = await ids(8, (number) =>
    publish('risk-factors', {
      name: `Factor ${number}`,
      raisesRiskOf: [{ sideEffect: effects[0], treatment: treatment.id }],
    }),
  )
  const author = await add('people', { name: 'Ada Author' })
  const { id } = await publish('articles', {
    title: 'A whole page',
    body: textCiting(...references),
    about: [treatment.id],
    authors: [author.id],
    sideEffects: effects,
    riskFactors,
  })
  article = { id, references, effects }
})

afterAll(() => site.close())

/** What a reading page needs of an article, in one query. */
const page = `query ($slug: String!) {
  Articles(where: { slug: { equals: $slug } }, limit: 1) { docs {
    id title summary slug html lastReviewed competingInterests
    authors { name credentials orcid }
    about { name slug }
    sections { id heading level html text }
    citations { id cites { reference locator } }
    bibliography(style: "vancouver") {
      style locale
      entries { referenceId number html text doi url backlinks
        reference { id title citationKey csl citedBy { collection id title slug } } }
      markers { citationId html text numbers }
    }
    sideEffects { name plainName slug
      occurrences { phase severity frequency { band events total } treatment { name slug }
        evidence { reference { id shortLabel } locator quote } } }
    riskFactors { name kind slug raisesRiskOf { sideEffect { name slug } effect { measure value ciLow ciHigh } } }
  } }
}`

type Page = {
  Articles: {
    docs: {
      id: string
      sections: object[]
      bibliography: {
        entries: { reference: { id: string; citedBy: { id: string }[] } }[]
        markers: object[]
      }
      sideEffects: { occurrences: { frequency: { band: string } }[] }[]
      riskFactors: { raisesRiskOf: { sideEffect: { name: string } }[] }[]
    }[]
  }
}

it.each(['anonymous', 'reader', 'editor'] as const)(
  'serves a whole page with 20 references in one query: %s',
  async (as) => {
    const { body } = await site.graphql<Page>(page, { as, variables: { slug: 'a-whole-page' } })
    expect(body.errors).toBeUndefined()
    const [doc] = body.data?.Articles.docs ?? []
    expect(doc?.sections).toHaveLength(1)
    // Those of the text, and one for the evidence of each side effect.
    expect(doc?.bibliography.markers).toHaveLength(27)
    const references = doc?.bibliography.entries.map(({ reference }) => reference)
    expect(references?.map(({ id }) => id)).toEqual(article.references)
    expect(references?.every(({ citedBy }) => citedBy.some(({ id }) => id === article.id))).toBe(
      true,
    )
    const [, second] = references ?? []
    expect(second?.citedBy.map(({ id }) => id).sort()).toEqual(
      [article.id, article.effects[0]].sort(),
    )
    expect(doc?.sideEffects.map(({ occurrences }) => occurrences[0]?.frequency.band)).toEqual(
      Array.from({ length: 7 }, () => 'common'),
    )
    expect(doc?.riskFactors).toHaveLength(8)
    expect(doc?.riskFactors[0]?.raisesRiskOf[0]?.sideEffect.name).toBe('Effect 1')
  },
)

const nested = (depth: number): string =>
  depth === 0 ? 'id' : `id articles { docs { sideEffects { ${nested(depth - 1)} } } }`

it('refuses a query that nests too deep, with its depth and the limit', async () => {
  const { body } = await site.graphql(`{ SideEffects { docs { ${nested(5)} } } }`)
  expect(body.data).toBeUndefined()
  expect(body.errors?.[0]?.message).toMatch(/nests \d+ levels deep; the most is 12/)
})

it('counts the depth of fragments where they are spread', async () => {
  const { body } = await site.graphql(
    `query { SideEffects { docs { ...deep } } } fragment deep on SideEffect { ${nested(5)} }`,
  )
  expect(body.errors?.[0]?.message).toMatch(/levels deep/)
})

it('refuses a query that costs too much', async () => {
  const aliases = Array.from(
    { length: 60 },
    (_, index) => `a${index}: Articles { docs { about { id } bibliography { style } html } }`,
  )
  const { body } = await site.graphql(`{ ${aliases.join(' ')} }`)
  expect(body.data).toBeUndefined()
  expect(body.errors?.[0]?.message).toMatch(/complex/i)
})

it('answers introspection, which tools need', async () => {
  const { body } = await site.graphql<{ __type: { fields: { name: string }[] } }>(
    '{ __type(name: "Article") { fields { name } } }',
  )
  expect(body.data?.__type.fields.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['citations', 'bibliography', 'html', 'sections']),
  )
})
