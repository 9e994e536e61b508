import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { hasRegistryFixtures } from '../../registries/fixtures'
import { startSite } from './played'

describe.skipIf(!hasRegistryFixtures)('importing by identifier', async () => {
  const { site, registries, close } = await startSite()
  const retracted = '10.1016/s0140-6736(97)11096-0'

  afterEach(() => registries.mend())
  afterAll(close)

  it('keeps where each field is from, and knows a retraction from the first moment', async () => {
    const { status } = await site.rest('POST', '/references/import', {
      as: 'editor',
      body: { text: `${retracted} 10.5281/zenodo.48440` },
    })
    expect(status).toBe(201)
    const { docs } = await site.payload.find({
      collection: 'references',
      depth: 0,
      sort: 'doi',
      overrideAccess: true,
    })
    const [article, dataset] = docs
    expect(article).toMatchObject({
      doi: retracted,
      status: 'retracted',
      statusSource: 'retraction-watch',
      statusCheckedAt: expect.stringMatching(/^\d{4}-/),
    })
    expect(article?.notices?.map(({ kind }) => kind).sort()).toEqual(['corrected', 'retracted'])
    expect(article?.provenance).toContainEqual(
      expect.objectContaining({ field: 'title', source: 'crossref' }),
    )
    expect(dataset).toMatchObject({ doi: '10.5281/zenodo.48440', status: 'unknown' })
    expect(dataset?.provenance).toContainEqual(
      expect.objectContaining({ field: 'title', source: 'datacite' }),
    )
  })
})
