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

/** Words that only staff know, each under the paths that lead to it. */
const guesses: [string, string, string[]][] = [
  ['articles', 'body', [`${secret} note`]],
  ['articles', 'title', [`${secret} draft`, `${secret} pending`, `${secret} trashed`]],
  ['articles', 'importedFrom.fileName', [secret]],
  ['articles', 'updatedBy.name', ['admin']],
  ['articles', 'updatedBy.email', ['admin']],
  ['articles', 'about.name', [secret]],
  ['articles', 'sideEffects.name', [secret]],
  ['articles', 'riskFactors.name', [secret]],
  ['articles', 'citedReferences.provenance.source', [secret]],
  ['articles', 'citedReferences.attachments.note', [secret]],
  ['articles', 'authors.user.email', ['editor']],
  ['articles', 'authors.articles.title', [`${secret} draft`]],
  ['references', 'provenance.source', [secret]],
  ['references', 'notices.dismissedReason', [`${secret} false`]],
  ['references', 'notices.reasons', [secret]],
  ['references', 'titleKey', ['a shown reference']],
  ['articles', 'citedReferences.notices.dismissedReason', [`${secret} false`]],
  ['references', 'attachments.note', [secret]],
  ['references', 'mergedInto.title', [secret]],
  ['references', 'citedByArticles.title', [`${secret} draft`]],
  ['people', 'user.email', ['editor']],
  ['people', 'articles.title', [`${secret} draft`]],
  ['side-effects', 'description', [`${secret} note`]],
  ['side-effects', 'occurrences.treatment.name', [secret]],
  ['side-effects', 'articles.title', [`${secret} draft`]],
  ['risk-factors', 'description', [`${secret} note`]],
  ['risk-factors', 'appliesTo.name', [secret]],
  ['risk-factors', 'raisesRiskOf.sideEffect.name', [secret]],
  ['treatments', 'description', [`${secret} note`]],
  ['treatments', 'riskFactors.name', [secret]],
]

const answerTo = async (collection: string, query: string) => {
  const { status, body } = await site.rest<{ docs?: { id: string }[] }>(
    'GET',
    `/${collection}?depth=0&${query}`,
  )
  return { status, ids: body.docs?.map(({ id }) => id).sort() }
}

it.each(guesses)(
  'does not tell by filtering %s on %s whether a guess is right',
  async (collection, path, words) => {
    for (const flags of ['', '&trash=true', '&draft=true']) {
      for (const operator of ['like', 'contains', 'not_like', 'equals', 'greater_than']) {
        const wrong = await answerTo(collection, `where[${path}][${operator}]=qqqqqq${flags}`)
        expect(wrong.status).toBeLessThan(500)
        for (const word of words) {
          const query = `where[${path}][${operator}]=${encodeURIComponent(word)}${flags}`
          expect(await answerTo(collection, query), query).toEqual(wrong)
        }
      }
    }
  },
)

it('does not tell whether a published document links to an unpublished one whose id is guessed', async () => {
  const links = [
    ['articles', 'sideEffects', known.hidden.effect],
    ['risk-factors', 'raisesRiskOf.sideEffect', known.hidden.effect],
    ['articles', 'authors', known.hidden.person],
    ['articles', 'image', known.hidden.picture],
    ['articles', 'updatedBy', site.users.admin?.id],
    ['references', 'attachments', known.hidden.attachment],
    ['people', 'user', site.users.editor?.id],
    ['people', 'articles', known.hidden.article],
    ['references', 'citedByArticles', known.hidden.article],
    ['side-effects', 'articles', known.hidden.article],
  ]
  for (const [collection, path, id] of links) {
    for (const operator of ['equals', 'in', 'not_equals', 'contains']) {
      const query = (value: unknown) => `where[${path}][${operator}]=${String(value)}`
      const wrong = await answerTo(String(collection), query('nothing'))
      expect(await answerTo(String(collection), query(id)), query(id)).toEqual(wrong)
    }
  }
})

it.each([
  ['articles', 'updatedBy'],
  ['articles', 'updatedBy.email'],
  ['articles', 'importedFrom.fileName'],
  ['articles', 'authors.user.email'],
  ['articles', 'body'],
  ['references', 'provenance.source'],
  ['references', 'heldIdentifiers'],
  ['references', 'notices.dismissedReason'],
  ['references', 'statusAskedAt'],
  ['references', 'isAlarmDue'],
  ['references', 'toldNotices'],
  ['references', 'titleKey'],
  ['references', 'import'],
  ['people', 'user.email'],
  ['side-effects', 'description'],
])('does not sort %s by what it does not show: %s', async (collection, path) => {
  for (const sort of [path, `-${path}`]) {
    const { status } = await site.rest('GET', `/${collection}?sort=${sort}`)
    expect(status).toBe(400)
  }
})

it('does not filter or sort a join by what it does not show', async () => {
  const { effect, author } = known.shown
  for (const [path, joins] of [
    [`/side-effects/${effect}`, 'joins[articles][where]'],
    [`/people/${author}`, 'joins[articles][where]'],
  ]) {
    const answers = await Promise.all(
      [`${secret} note`, 'qqqqqq'].map((word) =>
        site.rest('GET', `${path}?depth=0&${joins}[body][like]=${encodeURIComponent(word)}`),
      ),
    )
    expect(answers[0]?.body).toEqual(answers[1]?.body)
  }
})

it('filters by what anyone may see', async () => {
  const { article, effect, treatment, reference } = known.shown
  for (const query of [
    'where[title][like]=published',
    'where[slug][equals]=a-published-article',
    `where[sideEffects][in]=${effect}`,
    'where[about.slug][equals]=a-treatment',
    `where[or][0][about][equals]=${treatment}&where[or][1][title][equals]=x`,
    `where[citedReferences][equals]=${reference}&sort=-updatedAt,title`,
  ]) {
    expect(await answerTo('articles', query), query).toEqual({ status: 200, ids: [article] })
  }
})
