import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { fillWithSecrets, secret } from './secrets'
import type { Secrets } from './secrets'

let site: TestSite
let known: Secrets

beforeAll(async () => {
  site = await startPayload()
  known = await fillWithSecrets(site)
})

afterAll(() => site.close())

const leaks = (answer: unknown) => {
  const text = JSON.stringify(answer)
  return known.secrets.filter((word) => text.includes(word))
}

const titles = '{ docs { id title slug } }'
const names = '{ docs { id name } }'

/** What may be asked of each collection; fields that only staff may read are asked one at a time below. */
const queries = [
  `Articles { docs { id title body html sections { html text } citations { cites { reference } }
    about { id name } sideEffects { id name } riskFactors { id name } furtherReading { id } } }`,
  `Articles { docs { authors { name articles ${titles} } image { alt url } } }`,
  `Articles { docs { bibliography(style: "apa") { entries { html reference { id title citedBy { id title } } } } } }`,
  `Articles(draft: true, limit: 50) ${titles}`,
  `Articles(trash: true, limit: 50) ${titles}`,
  `Articles(where: { _status: { equals: draft } }) ${titles}`,
  `SideEffects { docs { id name description occurrences { treatment { id name } evidence { reference { id title } } }
    articles ${titles} riskFactors ${names} } }`,
  `SideEffects(draft: true) ${names}`,
  `RiskFactors { docs { name description appliesTo { id name } raisesRiskOf { sideEffect { id name } treatment { id name } } } }`,
  `Treatments { docs { name description articles ${titles} sideEffects ${names} riskFactors ${names} } }`,
  `References { docs { id title citedBy { collection id title slug } citedByArticles ${titles}
    citedBySideEffects ${names} citedByRiskFactors ${names} } }`,
  `References { docs { citedByArticles(where: { title: { like: "${secret}" } }) ${titles} } }`,
  `People { docs { id name articles ${titles} } }`,
  `allMedia { docs { id alt url } }`,
  `countArticles(trash: true, draft: true) { totalDocs }`,
]

it.each(queries)('shows what was published and nothing else: %s', async (query) => {
  const { status, body } = await site.graphql(`{ ${query} }`)
  expect(status).toBe(200)
  expect(leaks(body)).toEqual([])
  expect(body.errors ?? [], JSON.stringify(body.errors)).toEqual([])
})

it.each([
  ['Articles', 'updatedBy { id }'],
  ['Articles', 'updatedBy { email }'],
  ['Articles', 'importedFrom { fileName }'],
  ['References', 'attachments { id filename url note }'],
  ['References', 'provenance { source }'],
  ['References', 'mergedInto { id title }'],
  ['People', 'user { id email name }'],
  ['SideEffects', 'updatedBy { id }'],
])('keeps of %s what is for staff: %s', async (collection, field) => {
  const { body } = await site.graphql(`{ ${collection} { docs { ${field} } } }`)
  expect(leaks(body)).toEqual([])
  const forStaff = await site.graphql(`{ ${collection} { docs { ${field} } } }`, { as: 'admin' })
  expect(leaks(forStaff.body).length).toBeGreaterThan(0)
})

it.each([
  'Users { docs { id email } }',
  'Attachments { docs { id filename } }',
  'versionsArticles { docs { id version { title } } }',
  'versionsReferences { docs { id version { title } } }',
  'EditorialPolicy { publishingRoles }',
  'PayloadJobs { docs { id } }',
  'PayloadLockedDocuments { docs { id } }',
  'PayloadPreferences { docs { id } }',
])('refuses an anonymous caller %s', async (query) => {
  const { body } = await site.graphql(`{ ${query} }`)
  expect(leaks(body)).toEqual([])
  expect(Object.values(body.data ?? {}).every((value) => value === null)).toBe(true)
  expect(body.errors?.[0]?.extensions?.statusCode).toBe(403)
})

it('does not fetch by id what was not published', async () => {
  const { hidden } = known
  for (const [field, id] of [
    ['Article', hidden.article],
    ['Article', hidden.trashed],
    ['SideEffect', hidden.effect],
    ['Reference', hidden.reference],
    ['Person', hidden.person],
    ['Media', hidden.picture],
    ['Attachment', hidden.attachment],
    ['User', site.users.admin?.id],
  ]) {
    for (const flags of ['', ', draft: true', ', trash: true']) {
      const { body } = await site.graphql(
        `{ ${String(field)}(id: "${String(id)}"${flags}) { updatedAt } }`,
      )
      if (body.errors?.[0]?.message.startsWith('Unknown argument')) continue
      expect(body.data?.[String(field)] ?? null, `${String(field)}${flags}`).toBeNull()
    }
  }
})

it.each([
  'Articles(where: { body: { contains: "GUESS" } })',
  'Articles(where: { body: { like: "GUESS" } })',
  'Articles(where: { about__name: { like: "GUESS" } })',
  'SideEffects(where: { description: { like: "GUESS" } })',
  'Articles(where: { importedFrom__fileName: { like: "GUESS" } })',
])('does not tell by a filter whether a guess is right: %s', async (query) => {
  const [right, wrong] = await Promise.all(
    [secret, 'qqqqqq'].map((word) =>
      site.graphql(`{ ${query.replace('GUESS', word)} { docs { id } } }`),
    ),
  )
  expect(right?.body.data).toEqual(wrong?.body.data)
})
