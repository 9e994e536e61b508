import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { crossrefWorks, hasRegistryFixtures, pubmedArticles } from '../../tests/registries/fixtures'
import { playRegistries } from '../../tests/registries/server'
import { createRegistryClient } from './http/client'
import { registries } from './index'
import { askedIn } from './asked'
import { lookUpMany } from './lookUpMany'
import type { RegistryClient } from './registry'
import { registrySettings } from './settings'

describe.skipIf(!hasRegistryFixtures)('many works with few requests', async () => {
  const played = await playRegistries()
  const client = createRegistryClient(
    registrySettings({ ...played.env, VOUCH_REGISTRY_RETRIES: '0' }),
  )

  beforeEach(() => played.requests.splice(0))
  afterEach(() => played.mend())
  afterAll(() => played.close())

  const ask = (registry: 'crossref' | 'pubmed', values: Iterable<string>, isStatusOnly = false) =>
    registries[registry].findMany?.({
      client,
      isStatusOnly,
      asked: [...values].map((value) => ({
        kind: registry === 'pubmed' ? 'pmid' : 'doi',
        value,
      })),
    })

  it('asks Crossref for twenty at a time, and for one with a comma alone', async () => {
    const dois = [...crossrefWorks().keys()]
    const answers = await ask('crossref', [...dois, '10.5555/unknown', '10.5555/a,b'])
    expect(answers?.failures).toEqual([])
    expect(answers?.records.map(({ item }) => item.DOI).sort()).toEqual(dois.sort())
    expect(played.requests).toHaveLength(4)
    expect(played.requests.map(({ path }) => path)).toContain('/works/10.5555%2Fa%2Cb')
  })

  it('asks Crossref for fifty at a time, and for no more than notices are read from', async () => {
    const dois = Array.from({ length: 101 }, (_, index) => `10.5555/none-${index}`)
    const [retracted] = [...crossrefWorks()].filter(([, work]) => 'updated-by' in work)
    const answers = await ask('crossref', [...dois, retracted?.[0] ?? ''], true)
    expect(answers?.failures).toEqual([])
    expect(answers?.records.map(({ notices }) => notices.length > 0)).toEqual([true])
    expect(played.requests).toHaveLength(3)
    expect(new Set(played.requests.map(({ query }) => query.get('select')))).toEqual(
      new Set(['DOI,type,updated-by,update-to,relation']),
    )
  })

  it('asks Crossref for whole works where it refuses what is selected, says so once, and goes on so', async () => {
    const refusing: RegistryClient = {
      ...client,
      ask: async (request) =>
        request.query?.select
          ? { state: 'answered', status: 400, text: '', fetchedAt: new Date().toISOString() }
          : client.ask(request),
    }
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined)
    const [retracted = ''] = [...crossrefWorks()].find(([, work]) => 'updated-by' in work) ?? []
    const dois = Array.from({ length: 60 }, (_, index) => `10.5555/none-${index}`)
    const askAll = () =>
      registries.crossref.findMany?.({
        client: refusing,
        isStatusOnly: true,
        asked: [...dois, retracted].map((value) => ({ kind: 'doi', value })),
      })
    for (const requests of [4, 8]) {
      const answers = await askAll()
      expect(answers?.failures).toEqual([])
      expect(answers?.records.map(({ notices }) => notices.length > 0)).toEqual([true])
      expect(played.requests).toHaveLength(requests)
    }
    expect(warn).toHaveBeenCalledTimes(1)
    expect(warn.mock.calls[0]?.[0]).toContain('select')
    warn.mockRestore()
  })

  it('asks PubMed in halves where all at once are too large an answer', async () => {
    played.breakDown('pubmed', { kind: 'huge' }, 1)
    const pmids = [...pubmedArticles().keys()]
    const answers = await ask('pubmed', pmids)
    expect(answers?.failures).toEqual([])
    expect(answers?.records.map(({ item }) => item.PMID).sort()).toEqual(pmids.sort())
    expect(played.requests).toHaveLength(3)
  })

  it('asks PubMed for two hundred at a time', async () => {
    const pmids = [...pubmedArticles().keys()]
    const unknown = Array.from(
      { length: 200 - pmids.length },
      (_, index) => `${90_000_000 + index}`,
    )
    const answers = await ask('pubmed', [...pmids, ...unknown])
    expect(answers?.failures).toEqual([])
    expect(answers?.records.map(({ item }) => item.PMID).sort()).toEqual(pmids.sort())
    expect(played.requests).toHaveLength(1)
  })

  it('keeps what came before a registry failed, and does not ask on', async () => {
    played.breakDown('crossref', { kind: 'status', status: 500 })
    const answers = await ask('crossref', crossrefWorks().keys())
    expect(answers).toMatchObject({ records: [], failures: [{ reason: 'error' }] })
    expect(played.requests).toHaveLength(1)
  })

  it('loses no work where one DOI makes Crossref refuse the others with it', async () => {
    played.breakDown('crossref', { kind: 'status', status: 400 }, 2)
    const dois = [...crossrefWorks().keys()].slice(0, 9)
    const answers = await ask('crossref', dois)
    expect(answers?.failures).toEqual([])
    expect(answers?.records.map(({ item }) => item.DOI).sort()).toEqual(dois.sort())
  })

  it('looks up a long list so, and asks on for what is not among them', async () => {
    const dois = [...crossrefWorks().keys()].slice(0, 15)
    const pmids = [...pubmedArticles().keys()].slice(0, 15)
    const lines = [...dois, '10.5281/zenodo.48440', ...pmids, 'ISBN 9782070427796', '10.5555/none']
    const results = await lookUpMany({ client, asked: askedIn(lines.join('\n')) })
    expect(results.map(({ asked }) => asked.text)).toEqual(lines)
    const missing = results.flatMap(({ asked, found }) => (found ? [] : [asked.text]))
    expect(missing).toEqual(['10.5555/none'])
    expect(played.requests.length).toBeLessThan(10)
  })
})
