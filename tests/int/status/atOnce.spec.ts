import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { Party } from '../../../src/access/roles'
import type { LookUpAnswer } from '../../../src/library/lookup/lookup'
import type { AcceptAnswer, RefreshAnswer } from '../../../src/library/lookup/refresh'
import { sendAlarm } from '../../../src/library/status/sendAlarm'
import type { ShownStatus } from '../../../src/library/status/shownStatus'
import { hasRegistryFixtures } from '../../registries/fixtures'
import { textCiting, writerOf } from '../content'
import { startSite } from '../registries/played'

const retracted = '10.1016/s0140-6736(97)11096-0'
const itsNotice = '10.1016/s0140-6736(10)60175-4'

type Problem = { errors?: { message: string }[] }

describe.skipIf(!hasRegistryFixtures)('what became of a work is stored at once', async () => {
  const { site, registries, close } = await startSite()
  const { add } = writerOf(site)
  const remove = () => site.payload.db.deleteMany({ collection: 'references', where: {} })

  afterEach(async () => {
    registries.mend()
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    await remove()
  })
  afterAll(close)

  const lookUp = async (text: string) => {
    const { body } = await site.rest<LookUpAnswer>('POST', '/references/lookup', {
      as: 'editor',
      body: { text },
    })
    return body.items[0]?.found
  }
  const save = (body: object) =>
    site.rest<{ doc: { id: string } }>('POST', '/references', { as: 'editor', body })
  const read = (id: string) => site.payload.findByID({ collection: 'references', id, depth: 0 })
  const compare = (id: string) =>
    site.rest<RefreshAnswer>('GET', `/references/${id}/refresh`, { as: 'editor' })
  const takeNothing = (id: string) =>
    site.rest<AcceptAnswer>('POST', `/references/${id}/refresh`, {
      as: 'editor',
      body: { accept: [], hash: '' },
    })
  const now = (id: string, as: Party = 'editor') =>
    site.rest<ShownStatus & { message: string } & Problem>('POST', `/references/${id}/status`, {
      as,
    })

  it('when a reference is saved that was filled by a look-up', async () => {
    const found = await lookUp(retracted)
    const { status, body } = await save({ ...found?.fields, provenance: found?.provenance })
    expect(status).toBe(201)
    expect(await read(body.doc.id)).toMatchObject({
      status: 'retracted',
      statusNotice: itsNotice,
      statusCheckedAt: found?.provenance[0]?.fetchedAt,
    })
  })

  it('when a look-up fills the DOI of a reference that had none, as current where there is no notice', async () => {
    const { id } = await add('references', { title: 'By hand' })
    const found = await lookUp('10.1038/srep16696')
    const { doi } = found?.fields ?? {}
    await site.rest('PATCH', `/references/${id}`, { as: 'editor', body: { doi } })
    expect(await read(id)).toMatchObject({ status: 'current', statusSource: 'crossref' })
  })

  it('and only by the word of a registry, never by that of a form', async () => {
    const { body } = await save({
      title: `Unknown ${randomUUID()}`,
      doi: `10.5555/${randomUUID()}`,
      notices: [{ kind: 'retracted', source: 'crossref' }],
    })
    expect(await read(body.doc.id)).toMatchObject({ status: 'unknown', notices: [] })
  })

  it('when the form compares a reference with its registry, whatever is taken over; comparing alone stores nothing', async () => {
    registries.rewrite('crossref', (body) =>
      body.replaceAll('"type":"correction"', '"type":"retraction"'),
    )
    const doi = '10.1371/journal.pone.0033693'
    const { id } = await add('references', { title: 'Genes', doi })
    await add('articles', { title: 'Rests on it', body: textCiting(id) })
    const send = vi.spyOn(site.payload, 'sendEmail').mockResolvedValue(undefined)
    const added = await read(id)
    const { body } = await compare(id)
    expect(body.differences.length).toBeGreaterThan(0)
    expect(await read(id)).toEqual(added)
    const taken = await takeNothing(id)
    expect(taken.body.status).toMatchObject({ status: 'retracted', statusSource: 'crossref' })
    const stored = await read(id)
    expect(stored).toMatchObject({
      status: 'retracted',
      title: 'Genes',
      statusCheckedAt: body.work?.fetchedAt,
    })
    await takeNothing(id)
    expect(await read(id)).toEqual(stored)
    expect(send).not.toHaveBeenCalled()
    await sendAlarm({ payload: site.payload })
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('and an answer of some minutes ago undoes nothing that was told since', async () => {
    const doi = '10.1371/journal.pbio.0050002'
    const { id } = await add('references', { title: 'Genes', doi })
    await add('references', { title: 'Another', doi: '10.1371/journal.pone.0020476' })
    await compare(id)
    registries.rewrite('crossref', (body) =>
      body.replaceAll('"type":"correction"', '"type":"retraction"'),
    )
    await site.payload.jobs.queue({ task: 'refreshStatuses', queue: 'refreshStatuses', input: {} })
    await site.payload.jobs.run({ queue: 'refreshStatuses' })
    const stored = await read(id)
    expect(stored).toMatchObject({ status: 'retracted', statusSource: 'crossref' })
    const { body } = await compare(id)
    expect(body.work?.notices).toMatchObject([{ kind: 'corrected' }])
    expect((await takeNothing(id)).body.status).toMatchObject({ status: 'retracted' })
    expect(await read(id)).toEqual(stored)
  })

  it('when somebody asks now', async () => {
    registries.rewrite('pubmed', (body) => body.replaceAll('"ErratumIn"', '"RetractionIn"'))
    const { id } = await add('references', { title: 'Fear', pmid: '38147649' })
    const send = vi.spyOn(site.payload, 'sendEmail').mockRejectedValue(new Error('No mail server.'))
    const { status, body } = await now(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'retracted',
      statusSource: 'pubmed',
      message: 'The registries know the work and tell of 1 notice about it. Status: Retracted.',
    })
    expect(await read(id)).toMatchObject({
      status: 'retracted',
      statusAskedAt: expect.any(String),
    })
    const { notices } = await read(id)
    const [dismissed] = notices ?? []
    await site.rest('POST', `/references/${id}/notices/${dismissed?.id}/dismiss`, {
      as: 'reviewer',
      body: { reason: 'Another work.' },
    })
    await site.rest('POST', `/references/${id}/notices`, {
      as: 'editor',
      body: { kind: 'corrected', reason: 'A letter.' },
    })
    expect((await now(id)).body.message).toBe(
      'The registries know the work and tell of no notice about it that stands. 1 notice that they tell of is dismissed. Status: Corrected.',
    )
    expect(send).not.toHaveBeenCalled()
  })

  it('and says which registry was not asked, and what is no fault of the fields as what it is', async () => {
    vi.stubEnv('VOUCH_PUBMED_URL', 'off')
    const { id } = await add('references', {
      title: 'Strange',
      doi: '10.5555/nobody-knows-it',
      pmid: '38147649',
    })
    expect((await now(id)).body).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('PubMed is switched off on this site.'),
    })
    vi.unstubAllEnvs()
    vi.spyOn(site.payload.logger, 'error').mockReturnValue(undefined)
    const writing = vi.spyOn(site.payload, 'update').mockRejectedValueOnce(new Error('No disk.'))
    expect((await now(id)).status).toBe(500)
    writing.mockRestore()
    await site.payload.db.updateOne({ collection: 'references', id, data: { isbn: 'no ISBN' } })
    const invalid = await now(id)
    expect(invalid.status).toBe(400)
    expect(invalid.body.errors?.[0]?.message).toContain('one of its fields is not valid')
  })

  it('and says why it cannot be', async () => {
    const { id } = await add('references', { title: 'Down', doi: '10.1371/journal.pone.0020476' })
    registries.breakDown('crossref', { kind: 'status', status: 500 })
    const down = await now(id)
    expect(down.status).toBe(502)
    expect(down.body.errors?.[0]?.message).toContain('Crossref')
    expect(await read(id)).toMatchObject({ status: 'unknown', statusCheckedAt: null })
    registries.mend()
    vi.stubEnv('VOUCH_OFFLINE', '1')
    const offline = await now(id)
    expect(offline).toMatchObject({ status: 502 })
    expect(offline.body.errors?.[0]?.message).toContain('offline')
    vi.unstubAllEnvs()
    vi.stubEnv('VOUCH_CROSSREF_URL', 'off')
    const off = await now(id)
    expect(off).toMatchObject({ status: 502 })
    expect(off.body.errors?.[0]?.message).toContain('Crossref is switched off')
    vi.unstubAllEnvs()
    const strange = await add('references', { title: 'Strange', doi: '10.5555/nobody-knows-it' })
    expect((await now(strange.id)).body).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('No registry'),
    })
    const unnamed = await add('references', { title: 'Without an identifier' })
    expect((await now(unnamed.id)).body.errors?.[0]?.message).toContain('DOI')
    expect((await now('no-such-reference')).status).toBe(404)
    expect((await now(id, 'reader')).status).toBe(403)
    expect((await site.rest('POST', `/references/${id}/status`)).status).toBe(401)
  })

  it('with the kind of source that PubMed says for certain, where nobody has chosen one', async () => {
    registries.rewrite('pubmed', (body) =>
      body.replaceAll('>Journal Article</PublicationType>', '>Case Reports</PublicationType>'),
    )
    const found = await lookUp('PMID 35649368')
    expect(found?.sourceType).toBe('case-report')
    const compareNew = async (fields: object) => {
      const { id } = await add('references', { title: 'Own', ...fields })
      const { body } = await compare(id)
      return { id, ...body }
    }
    const chosen = await compareNew({ pmid: '35649368', sourceType: 'cohort' })
    expect(chosen.differences.map(({ field }) => field)).not.toContain('sourceType')
    await remove()
    const empty = await compareNew({ pmid: '35649368' })
    const taken = await site.rest('POST', `/references/${empty.id}/refresh`, {
      as: 'editor',
      body: { accept: ['sourceType'], hash: empty.hash },
    })
    expect(taken.status).toBe(200)
    expect(await read(empty.id)).toMatchObject({
      title: 'Own',
      sourceType: 'case-report',
      provenance: [{ field: 'sourceType', source: 'pubmed' }],
    })
  })
})
