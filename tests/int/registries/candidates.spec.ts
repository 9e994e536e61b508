import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { CandidatesAnswer } from '../../../src/library/lookup/candidates'
import { hasRegistryFixtures } from '../../registries/fixtures'
import { writerOf } from '../content'
import { startSite } from './played'

describe.skipIf(!hasRegistryFixtures)('POST /api/references/candidates', async () => {
  const { site, registries, close } = await startSite()
  const { add } = writerOf(site)

  afterEach(() => registries.mend())
  afterAll(close)

  const printed =
    'Lin CW, Kalb SJ, Yeh WS. Delay in diagnosis of spinal muscular atrophy: a systematic literature review. Pediatr Neurol. 2015;53(4):293-300.'
  const find = (text: string) =>
    site.rest<CandidatesAnswer>('POST', '/references/candidates', { as: 'editor', body: { text } })

  it('scores the works that a printed reference may mean', async () => {
    const { status, body } = await find(printed)
    expect(status).toBe(200)
    const [best, ...others] = body.candidates
    expect(best).toMatchObject({
      work: { registry: 'crossref', fields: { doi: '10.1016/j.pediatrneurol.2015.06.002' } },
      isAutomatic: true,
    })
    expect(best?.score).toBeGreaterThanOrEqual(0.95)
    for (const { score, isAutomatic } of others) {
      expect(score).toBeLessThan(0.6)
      expect(isAutomatic).toBe(false)
    }
  })

  it('takes nothing over unasked without a threshold, or below it', async () => {
    const policy = (autoMatchThreshold: number | null) =>
      site.payload.updateGlobal({ slug: 'editorial-policy', data: { autoMatchThreshold } })
    await policy(null)
    expect((await find(printed)).body.candidates.some((each) => each.isAutomatic)).toBe(false)
    await policy(0.5)
    const other = printed.replace('293-300', '12-19').replace('2015;53', '2009;40')
    expect((await find(other)).body.candidates[0]?.score).toBeLessThan(0.95)
    await expect(policy(0.4)).rejects.toThrow()
    await policy(0.95)
    expect((await find(other)).body.candidates.some((each) => each.isAutomatic)).toBe(false)
  })

  it('says which candidate the library has', async () => {
    const { id } = await add('references', { title: 'Entered before', doi: '10.1038/srep16696' })
    const { body } = await find(
      'Tosatto L, Horrocks MH. Single-molecule FRET studies on alpha-synuclein oligomerization of Parkinson’s disease genetically related mutants. Sci Rep. 2015;5:16696.',
    )
    expect(body.candidates[0]).toMatchObject({ known: { id } })
  })

  it('keeps the candidates of one registry when another is down', async () => {
    registries.breakDown('pubmed', { kind: 'status', status: 503 })
    const { body } = await find(
      'Walker A, Sahni VN. Use of Reflectance Confocal Microscopy for Hidrocystomas: An Emerging, Cost-Effective, and Powerful Tool. Case Rep Dermatol Med. 2021;2021:1-3.',
    )
    expect(body.candidates.length).toBeGreaterThan(0)
    expect(body.failures).toMatchObject([{ registry: 'pubmed', reason: 'error' }])
    registries.breakDown('crossref', { kind: 'status', status: 503 })
    const none = await find('Nothing B. A work that was asked for while all were down. 2020.')
    expect(none.body).toMatchObject({
      candidates: [],
      message: expect.stringMatching(/Crossref has an error .* PubMed has an error/),
    })
  })
})
