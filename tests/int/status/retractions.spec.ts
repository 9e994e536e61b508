import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importRetractions } from '../../../src/library/status/importRetractions'
import { textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

const extract = '../shared/fixtures/retractions/retraction-watch-etl-extract.csv'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
})

afterAll(() => site.close())

const header =
  'Record ID,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,'

async function* csv(...rows: string[]) {
  yield Buffer.from([header, ...rows].join('\n'))
}

const load = (rows: string[], isDryRun = false) =>
  importRetractions({ payload: site.payload, source: csv(...rows), isDryRun })

const newDoi = () => `10.1000/${randomUUID()}`

const add = async (fields: object) =>
  (await write.add('references', { title: `Work ${randomUUID()}`, ...fields })).id

const statusOf = async (id: string) =>
  (await site.payload.findByID({ collection: 'references', id, depth: 0 })).status

const countVersions = async (id: string) =>
  (
    await site.payload.countVersions({
      collection: 'references',
      where: { parent: { equals: id } },
    })
  ).totalDocs

describe('an import', () => {
  it('changes the works that it is about, found by DOI or PubMed id, and tells what rests on them', async () => {
    const [doi, noticeDoi] = [newDoi(), newDoi()]
    const retracted = await add({ doi })
    const concerned = await add({ pmid: '31415926' })
    const notice = await add({ doi: noticeDoi })
    const article = await write.add('articles', { title: 'Draft', body: textCiting(retracted) })
    const rows = [
      `1,2/6/2010 0:00,${noticeDoi},0,${doi.toUpperCase()},0,Retraction,+Paper Mill;,`,
      '2,3/7/2011 0:00,Unavailable,0,Unavailable,31415926,Expression of concern,,',
      '3,3/7/2011 0:00,,0,Unavailable,0,Retraction,,',
    ]
    const before = await countVersions(retracted)
    const planned = await load(rows, true)
    expect(planned).toMatchObject({ isDryRun: true, matched: 2, stored: { added: 2 } })
    expect(await statusOf(retracted)).toBe('unknown')

    const done = await load(rows)
    expect(done).toMatchObject({ rows: 3, withoutIdentifier: 1, matched: 2, problemCount: 0 })
    expect(done.changes).toEqual(planned.changes)
    expect(done.changes).toMatchObject([
      { id: retracted, before: 'unknown', after: 'retracted', notice: noticeDoi },
      { id: concerned, before: 'unknown', after: 'expression-of-concern' },
    ])
    expect(done.affected).toMatchObject([
      { reference: retracted, id: article.id, isPublished: false, sentence: 'It works.' },
    ])
    expect(await statusOf(retracted)).toBe('retracted')
    expect(await statusOf(notice)).toBe('unknown')
    expect(await countVersions(retracted)).toBe(before + 1)

    const again = await load(rows)
    expect(again).toMatchObject({ matched: 2, changes: [], stored: { added: 0, unchanged: 2 } })
    expect(await countVersions(retracted)).toBe(before + 1)
  })

  it('is known to references that are added later, or get the identifier later', async () => {
    const doi = newDoi()
    await load([`10,1/2/2020 0:00,,0,${doi},0,Retraction,,`])
    const late = await add({})
    expect(await statusOf(late)).toBe('unknown')
    await write.change('references', late, { doi: `https://doi.org/${doi}` })
    expect(await statusOf(late)).toBe('retracted')
    await write.trash('references', late)
    expect(await statusOf(await add({ doi }))).toBe('retracted')
  })

  it('takes the newer word of the database: a row that changed replaces the old one', async () => {
    const doi = newDoi()
    await load([`20,1/2/2020 0:00,,0,${doi},0,Correction,,`])
    const done = await load([`20,1/2/2020 0:00,,0,${doi},0,Retraction,,`])
    expect(done.stored).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(await statusOf(await add({ doi }))).toBe('retracted')
  })

  it('lets a work stand again that was reinstated', async () => {
    const doi = newDoi()
    const id = await add({ doi })
    await load([
      `30,1/2/2020 0:00,,0,${doi},0,Retraction,,`,
      `31,1/2/2021 0:00,,0,${doi},0,Reinstatement,,`,
    ])
    expect(await statusOf(id)).toBe('current')
  })
})

describe.skipIf(!existsSync(extract))('the extract of the database', () => {
  it('comes in whole', async () => {
    const retracted = await add({ doi: '10.1155/2008/961753' })
    const reinstated = await add({ doi: '10.1055/a-1230-5610' })
    const done = await importRetractions({
      payload: site.payload,
      source: createReadStream(extract),
    })
    expect(done).toMatchObject({ rows: 650, problemCount: 0, matched: 2, withoutIdentifier: 0 })
    expect(await statusOf(retracted)).toBe('retracted')
    expect(await statusOf(reinstated)).toBe('current')
  })
})

it('runs as a command that prints one JSON object, and names broken lines', async () => {
  const file = path.join(site.directory, 'retractions.csv')
  await writeFile(
    file,
    [header, `90,1/2/2020 0:00,,0,${newDoi()},0,Retraction,,`, '91,short'].join('\n'),
  )
  const { code, stdout, stderr } = await new Promise<{
    code: unknown
    stdout: string
    stderr: string
  }>((resolve) => {
    execFile(
      process.execPath,
      [
        '--conditions=production',
        '--import',
        'tsx',
        'src/cli/main.ts',
        'retractions',
        'import',
        file,
        '--dry-run',
        '--json',
      ],
      { env: process.env },
      (error, out, err) => resolve({ code: error?.code ?? 0, stdout: out, stderr: err }),
    )
  })
  expect(JSON.parse(stdout)).toMatchObject({
    file: 'retractions.csv',
    isDryRun: true,
    rows: 1,
    stored: { added: 1 },
    problems: [{ line: 3 }],
  })
  expect(stderr).toMatch(/^Line 3: The row has 2 columns instead of 9\.$/m)
  expect(code).toBe(1)
})
