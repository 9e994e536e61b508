import { createLocalReq, ValidationError } from 'payload'
import { afterAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../src/database/transaction'
import { prepareReference } from '../../../src/library/import/bulkWrite/prepareReference'
import { createFileMemory } from '../../../src/library/import/fileMemory'
import { createImportRecord, importerOf } from '../../../src/library/import/importRecord'
import { planEntries } from '../../../src/library/import/planEntries'
import { storeEntries } from '../../../src/library/import/storeEntries'
import { referenceFromCsl } from '../../../src/references/cslFromReference'
import type { CslItem } from '../../../src/references/csl'
import { startPayload } from '../payload'
import { comparableRows, storedRows } from './storedRows'

const site = await startPayload()
const { payload } = site
const { docs: admins } = await payload.find({
  collection: 'users',
  where: { role: { equals: 'admin' } },
})
const user = admins[0] && { ...admins[0], collection: 'users' as const }

afterAll(() => site.close())

const bulkWritten = async (items: CslItem[]) => {
  const record = await createImportRecord({ payload, fileName: 'test', by: importerOf(user) })
  const req = await createLocalReq({ ...(user && { user }) }, payload)
  const entries = items.map((item, index) => ({
    index,
    entry: { line: index + 1, text: '', item, problems: [] },
  }))
  const result = await inTransaction({
    payload,
    req,
    run: async (request) => {
      const planned = await planEntries({
        payload,
        req: request,
        entries,
        memory: createFileMemory(),
      })
      return storeEntries({ entries: planned, importId: record.id, req: request })
    },
  })
  const { docs } = await payload.find({
    collection: 'references',
    where: { import: { equals: record.id } },
    pagination: false,
    depth: 0,
  })
  return { record, result, docs }
}

const author = (family: string, given: string) => ({ family, given })

const items: [string, CslItem][] = [
  ['nothing but a title', { id: 'a', type: 'book', title: 'The Skin' }],
  ['nothing at all', { id: 'n', type: 'document' }],
  [
    'an article with everything',
    {
      id: 'b',
      type: 'article-journal',
      title: 'Microneedling: a “review” of Ångström',
      author: [
        author('Cohen', 'Brian'),
        { literal: 'WHO' },
        {
          family: 'Vries',
          'non-dropping-particle': 'de',
          given: 'A.',
          suffix: 'Jr',
          'comma-suffix': true,
        },
      ],
      editor: [author('Nuñez', 'J.')],
      'container-title': 'Journal of the American Academy of Dermatology',
      'container-title-short': 'JAAD',
      volume: 74,
      issue: '2',
      page: '348-355',
      issued: { 'date-parts': [[2016, 2]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      DOI: '10.1016/j.jaad.2015.09.024',
      PMID: '26549251',
      PMCID: 'PMC5556253',
      ISBN: '978-0-306-40615-7',
      URL: 'https://example.org/a?b=c',
      abstract: 'Long\n\ntext',
      language: 'en',
      publisher: 'Elsevier',
      'publisher-place': 'New York',
      custom: { more: [1, { two: null }] },
    },
  ],
]

const dataOf = (item: CslItem) => ({ ...referenceFromCsl(item), status: 'unknown' as const })

/** The keys differ, since they are unique. */
const ofEach = ['doi', 'pmid', 'pmcid', 'citationKey']

describe('a reference that was written in bulk', () => {
  it.each(items)('is stored as Payload stores it: %s', async (_, item) => {
    const { docs, record } = await bulkWritten([item])
    const [written] = docs
    if (!written) throw new Error('It was not written.')
    const stored = await storedRows(payload, written.id)
    for (const name of ['references', 'versions', 'search']) expect(stored[name]).toHaveLength(1)
    const rows = comparableRows(stored, written.id)
    const held = Object.fromEntries(ofEach.map((name) => [name, Reflect.get(written, name)]))
    await payload.delete({ collection: 'references', id: written.id })
    const created = await payload.create({
      collection: 'references',
      data: { ...dataOf(item), ...held, import: record.id },
      ...(user && { user }),
      depth: 0,
    })
    expect(rows).toEqual(comparableRows(await storedRows(payload, created.id), created.id))
    await payload.delete({ collection: 'references', id: created.id })
  })

  it('is refused for what Payload refuses it for', async () => {
    const wrong = {
      type: 'no-such-type',
      title: 'Wrong in all that can be wrong',
      authors: [{ family: 'Okafor', commaSuffix: 'yes' }],
      issued: 'yesterday',
      accessed: '2020-13-45',
      doi: 'no doi',
      pmid: 'x1',
      pmcid: 'x2',
      arxiv: 'x3',
      isbn: '123',
      url: 'javascript:alert(1)',
      abstract: 7,
    }
    const refusedBy = async (run: () => Promise<unknown>) => {
      const error: unknown = await run().then(
        () => undefined,
        (reason: unknown) => reason,
      )
      if (!(error instanceof ValidationError)) throw new Error('It was not refused.')
      return error.data.errors.map(({ path, message }) => `${path}: ${message}`).sort()
    }
    const req = await createLocalReq({}, payload)
    const api: { create(args: object): Promise<unknown> } = payload
    const ours: { prepare(args: object): Promise<unknown> } = { prepare: prepareReference }
    const byPayload = await refusedBy(() =>
      api.create({ collection: 'references', data: { ...wrong, citationKey: 'own' } }),
    )
    const record = await createImportRecord({ payload, fileName: 'x', by: importerOf(user) })
    const fields = { ...wrong, citationKey: 'own' }
    const byUs = await refusedBy(() => ours.prepare({ fields, importId: record.id, req }))
    expect(byUs).toEqual(byPayload)
    expect(byUs.length).toBeGreaterThan(8)
  })

  it('has a citation key of its own, whatever the file says and the library has', async () => {
    const item = (extra: Partial<CslItem>): CslItem => ({
      id: 'x',
      type: 'book',
      author: [author('Okafor', 'N.')],
      issued: { 'date-parts': [[2019]] },
      ...extra,
    })
    const data = dataOf(item({ title: 'Scars of the knee' }))
    await payload.create({ collection: 'references', data })
    const { docs } = await bulkWritten([
      item({ title: 'Scars of the elbow', page: '1' }),
      item({ title: 'Scars of the toe', page: '2' }),
      item({ title: 'Needles', 'citation-key': 'mine', page: '3' }),
      item({ title: 'Needles and pins', 'citation-key': 'mine', page: '4' }),
      item({ title: 'Rollers', 'citation-key': 'no key:1', page: '5' }),
    ])
    expect(docs.map(({ citationKey }) => citationKey).sort()).toEqual([
      'mine',
      'okafor2019needles',
      'okafor2019rollers',
      'okafor2019scarsa',
      'okafor2019scarsb',
    ])
  })

  it('is an ordinary reference: it is found, changed, has versions and is deleted', async () => {
    const { docs } = await bulkWritten([
      { id: 'q', type: 'book', title: 'Quokkas of Rottnest', author: [author('Zoë', 'A')] },
    ])
    const [{ id } = { id: '' }] = docs
    const search = async (text: string) =>
      (
        await payload.find({ collection: 'references', where: { searchText: { like: text } } })
      ).docs.map((each) => each.id)
    expect(await search('zoe quok')).toEqual([id])
    await payload.update({ collection: 'references', id, data: { title: 'Wombats', authors: [] } })
    expect(await search('zoe quok')).toEqual([])
    expect(await search('wombat')).toEqual([id])
    const versions = await payload.findVersions({
      collection: 'references',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    })
    expect(versions.docs.map(({ version }) => version.title)).toEqual([
      'Quokkas of Rottnest',
      'Wombats',
    ])
    const first = versions.docs[0]
    if (first) await payload.restoreVersion({ collection: 'references', id: first.id })
    expect(await search('zoe quok')).toEqual([id])
    await payload.delete({ collection: 'references', id })
    expect(await search('quokkas')).toEqual([])
  })
})
