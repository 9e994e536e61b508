import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '../../../src/access/roles'
import { readReferences } from '../../../src/references/formats'
import type { Answer } from '../api'
import { writerOf } from '../content'
import type { Written } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { rest } = site
const writer = writerOf(site)

let skin: Written

beforeAll(async () => {
  skin = await writer.add('references', {
    title: 'On skin',
    authors: [{ family: 'Nuñez', given: 'A.' }],
    issued: '2016',
  })
  await writer.add('references', { type: 'book', title: 'On hair', issued: '2019' })
})

afterAll(() => site.close())

type Exported = Answer<{ text: string; errors?: { message: string }[] }>

const exported = (query: string, as: Party = 'editor'): Promise<Exported> =>
  rest('GET', `/references/export?${query}`, { as })

describe('an export', () => {
  it('is a file in a format, all or a selection of the library', async () => {
    const { status, headers, body } = await exported('format=bibtex')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe('attachment; filename="references.bib"')
    const items = [...readReferences({ text: body.text }).entries].map(({ item }) => item?.title)
    expect(items.sort()).toEqual(['On hair', 'On skin'])
    for (const query of [
      `ids=${skin.id}`,
      `where[id][in][0]=${skin.id}`,
      'where[issued][equals]=2016',
      'search=nunez',
    ]) {
      const { body: some } = await exported(`format=ris&${query}`)
      expect(some.text.match(/^TI.*/gm), query).toEqual(['TI  - On skin'])
    }
  })

  it('is a bibliography in a style', async () => {
    const { headers, body } = await exported('style=apa&format=text')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(body.text).toContain('Nuñez, A. (2016). On skin.')
  })

  it.each([
    ['format=docx', 'editor', 400],
    ['style=no-such-style', 'editor', 400],
    ['where[nothing][equals]=1', 'editor', 400],
    ['format=bibtex', 'anonymous', 401],
    ['format=bibtex', 'reader', 200],
  ] as const)('%s of %s answers %i', async (query, as, status) => {
    expect((await exported(query, as)).status).toBe(status)
  })
})
