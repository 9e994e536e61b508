import { afterAll, describe, expect, it } from 'vitest'
import { writerOf } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add, change, publish, trash } = writerOf(site)

afterAll(() => site.close())

const collections = ['articles', 'side-effects', 'risk-factors', 'treatments'] as const

describe.each(collections)('a slug of one of the %s', (collection) => {
  const named = (name: string) => ({ title: name, name })

  it('is made from the name, in plain letters, and numbered where it is taken', async () => {
    const slugs: unknown[] = []
    for (let copy = 0; copy < 3; copy++) {
      slugs.push((await publish(collection, named('Übermäßige Röte & more'))).slug)
    }
    expect(slugs).toEqual([
      'uebermaessige-roete-and-more',
      'uebermaessige-roete-and-more-2',
      'uebermaessige-roete-and-more-3',
    ])
  })

  it('is made for a draft as well, and stays when the name changes later', async () => {
    const { id, slug } = await add(collection, named('First name'))
    expect(slug).toBe('first-name')
    await change(collection, id, { ...named('Second name'), _status: 'published' })
    const changed = await change(collection, id, { ...named('Third name'), _status: 'published' })
    expect(changed.slug).toBe('first-name')
  })

  it('may be chosen, but not twice', async () => {
    const chosen = { ...named('Chosen'), slug: 'my-own', _status: 'published' }
    expect((await add(collection, chosen)).slug).toBe('my-own')
    const { status, body } = await site.rest<{ errors: { data: { errors: object[] } }[] }>(
      'POST',
      `/${collection}`,
      { as: 'admin', body: chosen },
    )
    expect(status).toBe(400)
    expect(body.errors[0]?.data.errors).toMatchObject([{ path: 'slug' }])
  })

  it('is not given again while its document is in the trash', async () => {
    const { id } = await publish(collection, named('Comes back'))
    await trash(collection, id)
    expect((await publish(collection, named('Comes back'))).slug).toBe('comes-back-2')
  })

  it('finds the document for readers', async () => {
    const { id } = await publish(collection, named('To be found'))
    const { body } = await site.rest<{ docs: { id: string }[] }>(
      'GET',
      `/${collection}?where[slug][equals]=to-be-found`,
    )
    expect(body.docs.map((doc) => doc.id)).toEqual([id])
  })
})
