import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Party } from '../../../src/access/roles'
import type { RefreshAnswer } from '../../../src/library/lookup/refresh'
import { hasRegistryFixtures } from '../../registries/fixtures'
import { writerOf } from '../content'
import { startSite } from './played'

type Problem = { errors?: { message: string }[] }

describe.skipIf(!hasRegistryFixtures)('refreshing a reference from its registry', async () => {
  const { site, registries, close } = await startSite()
  const { add, change } = writerOf(site)

  afterEach(() => registries.mend())
  afterAll(close)

  const compare = (id: string, as: Party = 'editor') =>
    site.rest<RefreshAnswer & Problem>('GET', `/references/${id}/refresh`, { as })
  const accept = (id: string, body: object, as: Party = 'editor') =>
    site.rest<{ doc?: Record<string, unknown> } & Problem>('POST', `/references/${id}/refresh`, {
      as,
      body,
    })
  const readAgain = (id: string) => site.payload.findByID({ collection: 'references', id })

  it('shows what differs and takes over what is accepted, with its origin and as a version', async () => {
    const { id } = await add('references', {
      title: 'Delay in diagnosis of SMA',
      doi: '10.1016/j.pediatrneurol.2015.06.002',
      volume: '53',
      publisher: 'My own note of the publisher',
      extra: { note: 'ours' },
    })
    const { status, body } = await compare(id)
    expect(status).toBe(200)
    expect(body.work?.registry).toBe('crossref')
    const fields = body.differences.map(({ field }) => field)
    expect(fields).toContain('title')
    expect(fields).not.toContain('volume')
    expect(body.differences.find(({ field }) => field === 'title')).toEqual({
      field: 'title',
      label: 'Title',
      stored: 'Delay in diagnosis of SMA',
      registry: 'Delay in Diagnosis of Spinal Muscular Atrophy: A Systematic Literature Review',
      source: 'crossref',
    })
    const taken = await accept(id, { accept: ['title', 'authors', 'extra'], hash: body.hash })
    expect(taken.status).toBe(200)
    const stored = await readAgain(id)
    expect(stored).toMatchObject({
      title: 'Delay in Diagnosis of Spinal Muscular Atrophy: A Systematic Literature Review',
      publisher: 'My own note of the publisher',
      extra: { note: 'ours', ISSN: '0887-8994' },
    })
    expect(stored.authors?.[0]).toMatchObject({ family: 'Lin', given: 'Chia-Wei' })
    expect(stored.provenance?.map(({ field, source }) => [field, source])).toEqual([
      ['title', 'crossref'],
      ['authors', 'crossref'],
      ['extra', 'crossref'],
    ])
    const versions = await site.payload.findVersions({
      collection: 'references',
      where: { parent: { equals: id } },
    })
    // As it was made, with its status, and with what was taken over.
    expect(versions.docs).toHaveLength(3)
    const after = await compare(id)
    expect(after.body.differences.map(({ field }) => field)).not.toContain('title')
    expect(after.body.differences.map(({ field }) => field)).toContain('publisher')
  })

  it('takes nothing over that changed since somebody looked', async () => {
    const { id } = await add('references', { title: 'Short', doi: '10.1038/srep16696' })
    const { body } = await compare(id)
    await change('references', id, { title: 'Changed by another' })
    const late = await accept(id, { accept: ['title'], hash: body.hash })
    expect(late.status).toBe(409)
    expect((await readAgain(id)).title).toBe('Changed by another')
    const again = await compare(id)
    const taken = await accept(id, { accept: ['title'], hash: again.body.hash })
    expect(taken.status).toBe(200)
  })

  it('never drops that a work was retracted from its title', async () => {
    const { id } = await add('references', {
      title: 'RETRACTED: Social anxiety disorder-associated gut microbiota increases social fear',
      pmid: '38147649',
    })
    const { body } = await compare(id)
    expect(body.work?.registry).toBe('pubmed')
    expect(body.work?.notices).toMatchObject([{ kind: 'corrected', source: 'pubmed' }])
    expect(body.differences.map(({ field }) => field)).not.toContain('title')
    expect(body.differences.map(({ field }) => field)).toContain('containerTitle')
  })

  it('says why there is nothing to compare with', async () => {
    const plain = await add('references', { title: 'Without an identifier' })
    const none = await compare(plain.id)
    expect(none.body).toMatchObject({ differences: [], message: expect.stringContaining('DOI') })
    const { id } = await add('references', { title: 'Elsewhere', doi: '10.1007/978-3-319-53923-2' })
    registries.breakDown('crossref', {
      kind: 'redirect',
      location: 'http://169.254.169.254/latest',
    })
    const redirected = await compare(id)
    expect(redirected.body.failures).toMatchObject([{ reason: 'redirected' }])
    const refused = await accept(id, { accept: ['title'], hash: redirected.body.hash })
    expect(refused.status).toBe(502)
  })

  it('holds the rules of access, and says what it cannot take', async () => {
    const { id } = await add('references', {
      title: 'Guarded',
      doi: '10.1371/journal.pone.0020476',
    })
    expect((await compare(id, 'reader')).status).toBe(403)
    expect((await site.rest('GET', `/references/${id}/refresh`)).status).toBe(401)
    expect((await compare('no-such-reference')).status).toBe(404)
    const { body } = await compare(id)
    expect((await accept(id, { accept: ['title'], hash: body.hash }, 'reader')).status).toBe(403)
    expect((await accept(id, { accept: 'title', hash: body.hash })).status).toBe(400)
    expect((await accept(id, { accept: ['status'], hash: body.hash })).status).toBe(400)
    expect((await accept(id, { accept: ['title'] })).status).toBe(400)
    expect((await readAgain(id)).title).toBe('Guarded')
  })
})
