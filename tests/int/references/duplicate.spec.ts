import { afterAll, expect, it } from 'vitest'
import { writerOf } from '../content'
import type { Written } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { add } = writerOf(site)

afterAll(() => site.close())

it('makes copies without the identifiers that only one work can have, each with a key of its own', async () => {
  const { id } = await add('references', {
    title: 'Needling',
    issued: '2016',
    doi: '10.1016/j.jaad.2015.09.024',
    pmid: '26549251',
    pmcid: 'PMC5556253',
    arxiv: '2101.00001',
    isbn: '978-0-306-40615-7',
  })
  const keys: unknown[] = []
  for (let copy = 0; copy < 2; copy++) {
    const { status, body } = await site.rest<{ doc: Written }>(
      'POST',
      `/references/${id}/duplicate?depth=0`,
      { as: 'admin', body: {} },
    )
    expect(status).toBe(200)
    const { doi, pmid, pmcid, arxiv, isbn, citationKey } = body.doc
    expect([doi, pmid, pmcid, arxiv].filter(Boolean)).toEqual([])
    expect(isbn).toBe('9780306406157')
    keys.push(citationKey)
  }
  expect(new Set(keys).size).toBe(2)
  expect(keys.every((key) => typeof key === 'string' && key.length > 0)).toBe(true)
})
