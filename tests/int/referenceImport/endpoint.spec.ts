import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Import } from '../../../payload-types'
import type { Party } from '../../../src/access/roles'
import type { ImportPreview } from '../../../src/library/import/previewImport'
import { textCiting, writerOf } from '../content'
import { startPayload } from '../payload'
import { entry, manyEntries } from './bibtex'

const site = await startPayload()
const { payload, rest } = site
const writer = writerOf(site)

afterAll(() => site.close())

beforeEach(async () => {
  for (const collection of ['articles', 'references', 'imports'] as const) {
    await payload.delete({ collection, where: { id: { exists: true } }, trash: true })
  }
})

type Problem = { errors: { message: string }[] }

const send = (
  text: string,
  {
    as = 'editor',
    query = '',
    ...more
  }: { as?: Party; query?: string; format?: string; options?: object } = {},
) => rest<Import & Problem>('POST', `/references/import${query}`, { as, body: { text, ...more } })

const preview = async (text: string) => {
  const { body, status } = await rest<ImportPreview>('POST', '/references/import?dryRun=true', {
    as: 'editor',
    body: { text },
  })
  expect(status).toBe(200)
  return body
}

const stored = async () => {
  const { docs } = await payload.find({
    collection: 'references',
    pagination: false,
    depth: 0,
    sort: 'title',
  })
  return docs
}

const mixed = [
  entry(1),
  '@article{broken,\n}',
  entry(2),
  entry(1, { note: 'the same again' }),
].join('\n')

describe('a dry run', () => {
  it('says of every entry what would become of it, and writes nothing', async () => {
    await send(entry(2))
    const { format, counts, rows } = await preview(mixed)
    expect(format).toBe('bibtex')
    expect(counts).toMatchObject({ read: 4, new: 1, known: 2, similar: 0, broken: 1, created: 0 })
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'broken', 'known', 'known'])
    const [first, broken, known, again] = rows
    expect(first).toMatchObject({ index: 0, line: 1, csl: { DOI: '10.5555/test.1' } })
    expect(broken?.problems[0]?.message).toBeTruthy()
    expect(known?.matches[0]?.id).toBe((await stored())[0]?.id)
    expect(again?.matches[0]).toMatchObject({ id: null, reason: expect.stringContaining('line 1') })
    expect(await stored()).toHaveLength(1)
  })
})

describe('an import', () => {
  it('brings in what is new beside what is broken, under a record that says so', async () => {
    const { status, body } = await send(mixed)
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'done', format: 'bibtex', progress: 1 })
    expect(body.counts).toEqual({ read: 4, created: 2, new: 2, known: 1, similar: 0, broken: 1 })
    expect(body.problems).toMatchObject([{ line: 11, text: expect.stringContaining('broken') }])
    const references = await stored()
    expect(references.map(({ import: record }) => record)).toEqual([body.id, body.id])
    expect(references.map(({ updatedBy }) => updatedBy)).toEqual([
      site.users.editor?.id,
      site.users.editor?.id,
    ])
    const { body: record } = await rest<Import>('GET', `/imports/${body.id}`, { as: 'reviewer' })
    expect(record.by).toEqual({ id: site.users.editor?.id, name: 'The editor', role: 'editor' })
  })

  it('brings nothing in twice, and overwrites nothing', async () => {
    await send(entry(1))
    const [reference] = await stored()
    await writer.change('references', reference?.id ?? '', { title: 'As an editor put it' })
    const { body } = await send(entry(1, { publisher: 'Another' }))
    expect(body.counts).toMatchObject({ known: 1, created: 0 })
    const [unchanged, ...others] = await stored()
    expect(unchanged?.title).toBe('As an editor put it')
    expect(unchanged?.publisher ?? null).toBeNull()
    expect(others).toEqual([])
  })

  it('does with what looks like a stored reference what the person chose', async () => {
    const plain = { doi: '', title: 'Scars and needles in the care of patients' }
    const one = entry(1, plain)
    const like = entry(1, { ...plain, volume: '77' })
    await send(one)
    const { rows } = await preview(like)
    expect(rows.map(({ outcome }) => outcome)).toEqual(['similar'])
    expect((await send(like, { options: { similar: 'skip' } })).body.counts.created).toBe(0)
    const chosen = await send(like, { options: { similar: 'skip', choices: { 0: 'create' } } })
    expect(chosen.body.counts).toMatchObject({ similar: 1, created: 1 })
    expect(chosen.body.problems).toMatchObject([{ message: expect.stringContaining('Looks like') }])
  })

  it('takes several files as one', async () => {
    const form = new FormData()
    form.append('file', new File([entry(1)], 'one.bib'))
    form.append('file', new File(['TY  - BOOK\nTI  - Of peels\nER  - \n'], 'two.ris'))
    const { body } = await rest<Import>('POST', '/references/import', {
      as: 'reviewer',
      body: form,
    })
    expect(body).toMatchObject({ format: 'bibtex, ris', fileName: 'one.bib, two.ris' })
    expect(body.counts.created).toBe(2)
  })

  it('goes on after the answer when it is large, and is stopped and taken back on request', async () => {
    const { status, body } = await send(manyEntries(6_000))
    expect([201, 202]).toContain(status)
    const stopped = await rest<Import>('POST', `/imports/${body.id}/stop`, { as: 'editor' })
    expect(stopped.status).toBe(202)
    await expect
      .poll(async () => (await payload.findByID({ collection: 'imports', id: body.id })).state, {
        timeout: 60_000,
      })
      .toBe('rolled-back')
    expect(await stored()).toEqual([])
  })
})

describe('who and what is refused', () => {
  it.each([
    ['anonymous', 401],
    ['reader', 403],
  ] as const)('%s: %i', async (as, status) => {
    expect((await send(entry(1), { as })).status).toBe(status)
  })

  it.each([
    ['', 'nothing'],
    ['\u0001'.repeat(50), 'no text'],
  ])('text that is no references: %j', async (text, words) => {
    const { status, body } = await send(text)
    expect(status).toBe(400)
    expect(body.errors[0]?.message).toContain(words)
  })

  it('files that are no text, and too much of it, in words', async () => {
    const zip = new FormData()
    zip.append('file', new File(['PK\u0003\u0004 and so on'], 'library.docx'))
    const refused = await rest<Problem>('POST', '/references/import', { as: 'editor', body: zip })
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0]?.message).toContain('library.docx: This is a ZIP archive')
    const huge = await rest<Problem>('POST', '/references/import', {
      as: 'editor',
      body: { text: '@' },
      headers: { 'Content-Length': String(200 * 1024 * 1024) },
    })
    expect(huge.status).toBe(413)
    expect(huge.body.errors[0]?.message).toContain('64 MB')
  })

  it('a choice and a flag that do not exist', async () => {
    expect((await send(entry(1), { options: { similar: 'perhaps' } })).status).toBe(400)
    expect((await send(entry(1), { query: '?dryRun=yes' })).status).toBe(400)
    expect(await stored()).toEqual([])
  })
})

describe('taking an import back', () => {
  it('deletes what it created, but for what is cited or was changed since', async () => {
    const { body } = await send([1, 2, 3, 4].map((number) => entry(number)).join('\n'))
    const [cited, changed] = await stored()
    await writer.add('articles', { title: 'Peels', body: textCiting(cited?.id ?? '') })
    await writer.change('references', changed?.id ?? '', { volume: '1000' })
    const { status, body: taken } = await rest<Import & { kept: unknown[] }>(
      'POST',
      `/imports/${body.id}/rollback`,
      { as: 'editor' },
    )
    expect(status).toBe(200)
    expect(taken).toMatchObject({ state: 'rolled-back', keptCount: 2 })
    expect(taken.kept).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          reference: cited?.id,
          reason: 'It is cited or listed by “Peels”.',
        }),
        expect.objectContaining({ reference: changed?.id, reason: 'It was changed since.' }),
      ]),
    )
    expect((await stored()).map(({ id }) => id).sort()).toEqual([cited?.id, changed?.id].sort())
    const { docs } = await payload.find({
      collection: 'references',
      where: { searchText: { like: 'journal skin' } },
    })
    expect(docs).toHaveLength(2)
    const again = await rest('POST', `/imports/${body.id}/rollback`, { as: 'editor' })
    expect(again.status).toBe(409)
  })

  it('is for who made it and for who may delete references', async () => {
    const { body } = await send(entry(1))
    for (const [as, status] of [
      ['anonymous', 401],
      ['reader', 403],
      ['reviewer', 403],
      ['publisher', 200],
    ] as const) {
      const answer = await rest('POST', `/imports/${body.id}/rollback`, { as })
      expect(answer.status, as).toBe(status)
    }
  })
})
