import { createReadStream, existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRetractionWatch } from './readRetractionWatch'
import type { RetractionEntry } from './readRetractionWatch'

const fixtures = '../shared/fixtures/retractions'

const readAll = async (source: AsyncIterable<Uint8Array | string>) => {
  const entries: RetractionEntry[] = []
  for await (const entry of readRetractionWatch(source)) entries.push(entry)
  return {
    rows: entries.flatMap(({ row }) => row ?? []),
    problems: entries.flatMap(({ problem }) => problem ?? []),
  }
}

async function* bytesOf(text: string) {
  // In small pieces, so that rows and characters are cut.
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7)
}

const header =
  'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,'
const read = (...lines: string[]) => readAll(bytesOf([header, ...lines].join('\n')))

describe.skipIf(!existsSync(fixtures))('the files of the database', () => {
  it('reads an extract in lower case whose lists run over several lines', async () => {
    const file = `${fixtures}/retraction-watch-etl-extract.csv`
    const { rows, problems } = await readAll(createReadStream(file))
    expect(problems).toEqual([])
    const counts: Record<string, number> = {}
    for (const { notice } of rows) counts[notice.kind] = (counts[notice.kind] ?? 0) + 1
    expect(counts).toEqual({
      retracted: 608,
      'expression-of-concern': 27,
      corrected: 11,
      reinstated: 4,
    })
    expect(rows.every(({ doi, notice }) => doi && notice.date && notice.source)).toBe(true)
    expect(rows[0]).toEqual({
      line: 2,
      doi: '10.1155/2008/961753',
      notice: {
        kind: 'retracted',
        source: 'retraction-watch',
        notice: '10.1155/2015/982750',
        date: '2015-02-02',
        reasons: [
          'Duplication of Text',
          'Euphemisms for Duplication',
          'Euphemisms for Plagiarism',
          'Plagiarism of Text',
        ],
      },
    })
  })

  it('reads the native layout, and the header that ends in a comma', async () => {
    const old = await readAll(createReadStream(`${fixtures}/retraction-watch-raw-layout-2023.csv`))
    expect(old.problems).toEqual([])
    expect(old.rows).toMatchObject([
      {
        recordId: '50438',
        doi: '10.1155/2021/6907871',
        notice: { kind: 'retracted', notice: '10.1155/2023/9804945', date: '2023-08-16' },
      },
    ])
    expect(old.rows[0]?.pmid).toBeUndefined()
    const now = await readAll(createReadStream(`${fixtures}/retraction-watch-raw-header-2026.csv`))
    expect(now).toEqual({ rows: [], problems: [] })
  })
})

describe('rows', () => {
  it('knows what is no identifier and no date', async () => {
    const { rows } = await read(
      '1,A,31/12/2020 0:00,Unavailable,0,None,9500320,Retraction,,',
      '2,B,2/6/2010 0:00,unavailable,20137807,10.1016/S0140-6736(97)11096-0,0,expression of concern,+One;+Two;,',
    )
    expect(rows).toEqual([
      {
        line: 2,
        recordId: '1',
        pmid: '9500320',
        notice: { kind: 'retracted', source: 'retraction-watch' },
      },
      {
        line: 3,
        recordId: '2',
        doi: '10.1016/s0140-6736(97)11096-0',
        notice: {
          kind: 'expression-of-concern',
          source: 'retraction-watch',
          notice: 'https://pubmed.ncbi.nlm.nih.gov/20137807/',
          date: '2010-02-06',
          reasons: ['One', 'Two'],
        },
      },
    ])
  })

  it('tells the line of what it cannot read, and reads the rest', async () => {
    const { rows, problems } = await read(
      '1,"Over\ntwo lines",1/2/2020 0:00,,0,10.1000/a,0,Retraction,,',
      '2,short',
      '3,Odd,1/2/2020 0:00,,0,10.1000/c,0,Apology,,',
      '4,A "word" in it,1/2/2020 0:00,,0,10.1000/d,0,Retraction,,',
      '5,"Never closed,1/2/2020 0:00,,0,10.1000/e,0,Retraction,,',
      '6,Lost with it,1/2/2020 0:00,,0,10.1000/f,0,Retraction,"+A",',
      '7,Read again,1/2/2020 0:00,,0,10.1000/g,0,Retraction,,',
    )
    expect(rows.map(({ doi, line }) => [doi, line])).toEqual([
      ['10.1000/a', 2],
      ['10.1000/d', 6],
      ['10.1000/g', 9],
    ])
    expect(problems.map(({ line }) => line)).toEqual([4, 5, 7])
    expect(problems[1]?.message).toMatch(/^“Apology” is not a nature/)
  })

  it('stops at a quotation mark that is never closed, and keeps what was read', async () => {
    const { rows, problems } = await read(
      '1,A,1/2/2020 0:00,,0,10.1000/a,0,Retraction,,',
      '2,"B,1/2/2020 0:00,,0,10.1000/b,0,Retraction,,',
    )
    expect(rows).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/not closed/)
  })

  it('does not hold a cell without an end in memory', async () => {
    async function* endless() {
      yield `${header}\n1,"`
      for (let count = 0; count < 300; count += 1) yield 'x'.repeat(100_000)
    }
    const { problems } = await readAll(endless())
    expect(problems[0]?.message).toMatch(/longer than 1 MB/)
  })

  it('refuses what is no such file', async () => {
    await expect(readAll(bytesOf('label,title\nclean,A'))).rejects.toThrow(
      /^This is not the CSV of the Retraction Watch Database: its first line has 2 columns/,
    )
    await expect(readAll(bytesOf(''))).rejects.toThrow(/empty/)
  })
})
