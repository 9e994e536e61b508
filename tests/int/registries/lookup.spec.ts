import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Party } from '../../../src/access/roles'
import type { LookUpAnswer } from '../../../src/library/lookup/lookup'
import { hasRegistryFixtures } from '../../registries/fixtures'
import { writerOf } from '../content'
import { startSite } from './played'

describe.skipIf(!hasRegistryFixtures)('POST /api/references/lookup', async () => {
  const { site, registries, close } = await startSite()
  const { add } = writerOf(site)
  const retracted = '10.1016/s0140-6736(97)11096-0'

  afterEach(() => registries.mend())
  afterAll(close)

  const lookUp = (text: unknown, as: Party | undefined = 'editor') =>
    site.rest<LookUpAnswer & { errors?: { message: string }[] }>('POST', '/references/lookup', {
      ...(as && { as }),
      body: { text },
    })

  it('finds works by identifiers of every kind, by address and by title', async () => {
    const text = [
      `https://doi.org/${retracted.toUpperCase()} PMID: 38147649; 9782070427796, arXiv:1605.08386`,
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0033693',
      '10.5281/zenodo.48440',
      'Delay in Diagnosis of Spinal Muscular Atrophy: A Systematic Literature Review',
      'https://orcid.org/0000-0002-1825-0097',
    ].join('\n')
    const { status, body } = await lookUp(text)
    expect(status).toBe(200)
    expect(body.items.map(({ asked, found }) => [asked.kind, found?.registry])).toEqual([
      ['doi', 'crossref'],
      ['pmid', 'pubmed'],
      ['isbn', 'openLibrary'],
      ['arxiv', 'arxiv'],
      ['doi', 'crossref'],
      ['doi', 'datacite'],
      ['title', 'crossref'],
      ['orcid', undefined],
    ])
    expect(body.items[0]?.found).toMatchObject({
      fields: { title: expect.stringMatching(/^RETRACTED: Ileal/), doi: retracted },
      notices: [{ kind: 'corrected' }, { kind: 'retracted', source: 'retraction-watch' }],
    })
    expect(body.items[0]?.found?.provenance).toContainEqual({
      field: 'title',
      source: 'crossref',
      fetchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
    expect(body.items[7]?.message).toContain('person')
    expect(registries.requests[0]?.userAgent).toBe('Vouch (mailto:library@example.org)')
  })

  it('stores what was found as it is, and knows it then', async () => {
    const doi = '10.1111/phpp.12112'
    const before = await lookUp(doi)
    const found = before.body.items[0]?.found
    expect(before.body.items[0]?.known).toBeUndefined()
    const created = await site.rest<{ doc: { id: string } }>('POST', '/references', {
      as: 'editor',
      body: { ...found?.fields, provenance: found?.provenance },
    })
    expect(created.status).toBe(201)
    const stored = await site.payload.findByID({
      collection: 'references',
      id: created.body.doc.id,
    })
    expect(stored.containerTitle).toBe('Photodermatology, Photoimmunology & Photomedicine')
    expect(stored.provenance?.find(({ field }) => field === 'containerTitle')?.source).toBe(
      'crossref',
    )
    const after = await lookUp(doi)
    expect(after.body.items[0]?.known).toMatchObject({ id: created.body.doc.id, relation: 'same' })
  })

  it('knows a reference by an identifier that no registry knows', async () => {
    const { id } = await add('references', { title: 'In no registry', doi: '10.5555/nowhere' })
    const { body } = await lookUp('10.5555/nowhere')
    expect(body.items[0]).toMatchObject({
      known: { id },
      message: expect.stringContaining('Crossref, DataCite and PubMed do not know it'),
    })
  })

  it('keeps the answers of the others when a registry is down, slow or broken', async () => {
    registries.breakDown('crossref', { kind: 'status', status: 500 })
    registries.breakDown('arxiv', { kind: 'hang' })
    registries.breakDown('openLibrary', { kind: 'text', body: '{"broken' })
    const { status, body } = await lookUp(
      '10.3205/zma001102\nPMID 35649368\narXiv:astro-ph/0601001\nISBN 9780306406157\n10.1038/srep16696',
    )
    expect(status).toBe(200)
    const [fromDataCite, fromPubmed, slow, broken, down] = body.items
    expect(fromDataCite).toMatchObject({
      found: { registry: 'datacite' },
      failures: [{ registry: 'crossref', reason: 'error' }],
    })
    expect(fromPubmed).toMatchObject({ found: { registry: 'pubmed' }, failures: [] })
    expect(slow).toMatchObject({
      failures: [{ reason: 'timeout' }],
      message: expect.stringContaining('arXiv did not answer in time'),
    })
    expect(broken).toMatchObject({ failures: [{ reason: 'unreadable' }] })
    expect(down?.message).toMatch(/DataCite and PubMed do not know it\. Crossref has an error/)
  })

  it('is for those who may enter references', async () => {
    const statuses: Record<string, number> = {}
    const parties: (Party | undefined)[] = [undefined, 'reader', 'editor', 'reviewer', 'admin']
    for (const as of parties) {
      const { status } = await site.rest('POST', '/references/lookup', {
        ...(as && { as }),
        body: { text: '10.1038/srep16696' },
      })
      statuses[as ?? 'anonymous'] = status
    }
    expect(statuses).toEqual({
      anonymous: 401,
      reader: 403,
      editor: 200,
      reviewer: 200,
      admin: 200,
    })
  })

  it('says what is wrong with what it cannot take', async () => {
    expect((await lookUp('')).status).toBe(400)
    expect((await lookUp(7)).status).toBe(400)
    expect((await lookUp('x'.repeat(100_001))).status).toBe(400)
    const many = Array.from({ length: 101 }, (_, index) => `10.5555/${index}`).join(' ')
    const { status, body } = await lookUp(many)
    expect(status).toBe(413)
    expect(body.errors?.[0]?.message).toContain('101 works')
  })
})
