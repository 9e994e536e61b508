import { afterAll, describe, expect, it } from 'vitest'
import type { CandidatesAnswer } from '../../../src/library/lookup/candidates'
import type { LookUpAnswer } from '../../../src/library/lookup/lookup'
import { hasRegistryFixtures } from '../../registries/fixtures'
import { startSite } from './played'

describe.skipIf(!hasRegistryFixtures)('a site that is offline', async () => {
  const { site, registries, close } = await startSite({ VOUCH_OFFLINE: '1', VOUCH_LOOKUPS: '4' })

  afterAll(close)

  it('asks nobody, and says so once', async () => {
    const { status, body } = await site.rest<LookUpAnswer>('POST', '/references/lookup', {
      as: 'editor',
      body: { text: '10.1038/srep16696' },
    })
    expect(status).toBe(200)
    expect(body.items[0]?.message).toBe(
      'This site is offline (VOUCH_OFFLINE=1) and asks no registry. Enter the reference by hand.',
    )
    const candidates = await site.rest<CandidatesAnswer>('POST', '/references/candidates', {
      as: 'editor',
      body: { text: 'A title of some words' },
    })
    expect(candidates.body.message).toBe(body.items[0]?.message)
    expect(registries.requests).toEqual([])
  })

  it('bounds how much one user may ask, and not another', async () => {
    const ask = (as: 'editor' | 'reviewer', text: string) =>
      site.rest('POST', '/references/lookup', { as, body: { text } })
    expect((await ask('editor', '10.5555/a 10.5555/b 10.5555/c 10.5555/d')).status).toBe(429)
    const refused = await ask('editor', '10.5555/e')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask('reviewer', '10.5555/e')).status).toBe(200)
  })
})
