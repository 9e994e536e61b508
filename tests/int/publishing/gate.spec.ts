import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/evidence/findings'
import type { Inline } from '../../../src/documents/model'
import { citing, paragraph, richText, textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload({ env: { VOUCH_LOCALES: 'en,de' } })
  write = writerOf(site)
})

afterEach(() => setGate({ retractedReference: 'block', statusUnknown: 'warn' }))

afterAll(() => site.close())

const setGate = (gate: Record<string, string>) =>
  site.rest('POST', '/globals/editorial-policy', { as: 'admin', body: { gate } })

type Refusal = { errors?: { message: string; data?: { findings?: Finding[] } }[] }

const publish = async (id: string, { locale = 'en', body = {} } = {}) => {
  const answer = await site.rest<Refusal>('PATCH', `/articles/${id}?locale=${locale}`, {
    as: 'publisher',
    body: { ...body, _status: 'published' },
  })
  const [error] = answer.body.errors ?? []
  return {
    status: answer.status,
    message: error?.message,
    blocking: (error?.data?.findings ?? []).map(({ code, place }) => [code, place.locale]),
  }
}

const reference = async (status: string) =>
  (await write.add('references', { title: `Work ${randomUUID()}`, status })).id

const draft = async (body: object) => (await write.add('articles', { title: 'Draft', body })).id

const citingBecause = (cited: string, retractionReason: string): Inline => ({
  kind: 'citation',
  citation: { id: randomUUID(), cites: [{ id: randomUUID(), reference: cited, retractionReason }] },
})

describe('the status of what is cited', () => {
  it.each(['retracted', 'withdrawn'])(
    'refuses a %s work, unless a reason is given',
    async (status) => {
      const cited = await reference(status)
      const id = await draft(textCiting(cited))
      const refused = await publish(id)
      expect(refused).toMatchObject({ status: 400, blocking: [['retracted-reference', undefined]] })
      expect(refused.message).toContain(`is marked “${status}”`)
      const body = richText(paragraph('It was believed.', citingBecause(cited, 'As history.')))
      expect(await publish(id, { body: { body } })).toMatchObject({ status: 200 })
    },
  )

  it('lets pass what the policy only warns of', async () => {
    const id = await draft(textCiting(await reference('retracted')))
    await setGate({ retractedReference: 'warn' })
    expect(await publish(id)).toMatchObject({ status: 200 })
  })

  it('refuses an unknown status only where the policy says so', async () => {
    const id = await draft(textCiting(await reference('unknown')))
    await setGate({ statusUnknown: 'block' })
    expect((await publish(id)).blocking).toEqual([['status-unknown', undefined]])
    await setGate({ statusUnknown: 'warn' })
    expect(await publish(id)).toMatchObject({ status: 200 })
  })

  it('does not keep from the trash what could not be published any more', async () => {
    const cited = await reference('current')
    const { id } = await write.publish('articles', { title: 'Once', body: textCiting(cited) })
    await write.change('references', cited, { status: 'retracted' })
    expect((await write.trash('articles', id)).deletedAt).toBeTruthy()
  })
})

describe('every locale', () => {
  const bilingual = async (english: string, german: string) => {
    const id = await draft(textCiting(english))
    const body = { title: 'Entwurf', body: textCiting(german) }
    await write.change('articles', id, body, { query: '&locale=de&draft=true' })
    return id
  }

  it('refuses what another locale’s text does wrong, and names the locale', async () => {
    const id = await bilingual(await reference('current'), await reference('retracted'))
    const refused = await publish(id)
    expect(refused).toMatchObject({ status: 400, blocking: [['retracted-reference', 'de']] })
    expect(refused.message).toContain('(locale de, ')
    expect(await publish(id, { locale: 'de' })).toMatchObject({
      blocking: [['retracted-reference', undefined]],
    })
    expect((await publish(id, { locale: 'all' })).status).toBe(400)
  })

  it('takes the locale that is being saved from what is being saved', async () => {
    const current = await reference('current')
    const id = await bilingual(current, await reference('retracted'))
    const body = { body: textCiting(current) }
    expect(await publish(id, { locale: 'de', body })).toMatchObject({ status: 200 })
  })

  it('reads them from the version that is being restored', async () => {
    const current = await reference('current')
    const german = await reference('current')
    const id = await bilingual(current, german)
    expect(await publish(id)).toMatchObject({ status: 200 })
    const { docs } = await site.payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    })
    await write.change(
      'articles',
      id,
      { body: textCiting(current), _status: 'published' },
      {
        query: '&locale=de',
      },
    )
    await write.change('references', german, { status: 'retracted' })
    const restoring = await site.rest<Refusal>('POST', `/articles/versions/${docs[0]?.id}`, {
      as: 'publisher',
    })
    expect(restoring.status).toBe(400)
    expect(restoring.body.errors?.[0]?.message).toContain('(locale de, ')
  })
})

describe('what does not exist', () => {
  const asDraft = { query: '&draft=true' }

  it('is saved in a draft, links to nothing, and is named on publishing', async () => {
    const known = await reference('current')
    const figure = { kind: 'figure', id: randomUUID(), media: randomUUID(), alt: 'Gone' } as const
    const { root } = richText(figure, paragraph('It works.', citing(randomUUID(), known)))
    const article = await write.add('articles', { title: 'Draft', body: { root } }, asDraft)
    expect(article).toMatchObject({ citedReferences: [known], embeddedMedia: [] })
    expect(await publish(article.id)).toMatchObject({
      status: 400,
      blocking: [['missing-reference', undefined]],
    })
  })

  it('still links to what is in the trash', async () => {
    const cited = await reference('current')
    await write.trash('references', cited)
    const body = textCiting(cited)
    expect(await write.add('articles', { title: 'Draft', body }, asDraft)).toMatchObject({
      citedReferences: [cited],
    })
  })
})

it('offers a rule for what an article can be told, and for nothing else', async () => {
  const { body } = await site.rest<{ gate: object }>('GET', '/globals/editorial-policy', {
    as: 'admin',
  })
  expect(body.gate).toEqual({
    missingReference: 'block',
    retractedReference: 'block',
    retractedWithReason: 'warn',
    missingDisclosure: 'warn',
    uncitedClaim: 'warn',
    duplicateReference: 'warn',
    incompleteReference: 'warn',
    statusUnknown: 'warn',
    uncitedReference: 'ignore',
  })
})
