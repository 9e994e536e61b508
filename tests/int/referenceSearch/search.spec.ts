import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '../../../src/access/roles'
import { mendSearchIndex } from '../../../src/library/search/mendSearchIndex'
import { searchIndexOf } from '../../../src/library/search/searchIndex'
import { inTransaction } from '../../../src/database/transaction'
import { writerOf } from '../content'
import type { Written } from '../content'
import { startPayload } from '../payload'

const site = await startPayload()
const { payload, rest } = site
const writer = writerOf(site)

let needles: Written
let peels: Written

beforeAll(async () => {
  needles = await writer.add('references', {
    title: 'Needles for scars of the skin',
    authors: [{ family: 'Nuñez' }],
    containerTitle: 'Annals of Skin',
    issued: '2016',
    doi: '10.5555/needles.1',
  })
  peels = await writer.add('references', {
    title: 'Peels for the skin',
    authors: [{ literal: 'World Health Organization' }],
    issued: '2019',
    pmid: '12345678',
  })
})

afterAll(() => site.close())

type Found = { docs: { id: string }[]; totalDocs: number; errors?: unknown }

const search = async (text: string, as: Party = 'editor', more = '') => {
  const query = `where[searchText][like]=${encodeURIComponent(text)}${more}&depth=0`
  const { body } = await rest<Found>('GET', `/references?${query}`, { as })
  return body
}

const found = async (text: string, as?: Party, more?: string) =>
  (await search(text, as, more)).docs.map(({ id }) => id).sort()

describe('a search of the staff', () => {
  it('finds by words, names without accents, years, identifiers and keys', async () => {
    const both = [needles.id, peels.id].sort()
    expect(await found('skin')).toEqual(both)
    expect(await found('NUNEZ scar')).toEqual([needles.id])
    expect(await found('annals 2016')).toEqual([needles.id])
    expect(await found('https://doi.org/10.5555/needles')).toEqual([needles.id])
    expect(await found('12345678')).toEqual([peels.id])
    expect(await found('world heal')).toEqual([peels.id])
    expect(await found('nothing of this')).toEqual([])
    expect(await found('')).toEqual(both)
  })

  it('is one condition among others, in and, or and counts', async () => {
    expect(await found('skin', 'editor', '&where[issued][equals]=2019')).toEqual([peels.id])
    const { totalDocs } = await payload.count({
      collection: 'references',
      where: {
        or: [{ searchText: { like: 'peels' } }, { doi: { equals: '10.5555/needles.1' } }],
      },
    })
    expect(totalDocs).toBe(2)
  })

  it('takes what looks like an operator as it is typed', async () => {
    for (const text of [
      'skin OR',
      '"skin',
      'skin*',
      "skin' --",
      'tokens:skin',
      '(skin)',
      '^skin',
    ]) {
      expect(Array.isArray((await search(text)).docs), text).toBe(true)
    }
  })

  it('serves the pickers of the admin panel, which search in the title', async () => {
    const body = new URLSearchParams('where[and][0][title][like]=nunez needl&depth=0')
    const { body: answer } = await rest<Found>('POST', '/references', {
      as: 'editor',
      body: body.toString(),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Payload-HTTP-Method-Override': 'GET',
      },
    })
    expect(answer.docs.map(({ id }) => id)).toEqual([needles.id])
  })
})

describe('the index', () => {
  it('follows changes, the trash and deletions', async () => {
    const { id } = await writer.add('references', { title: 'Quokka', citationKey: 'key1' })
    await writer.change('references', id, { title: 'Wombat' })
    expect(await found('quokka')).toEqual([])
    expect(await found('wombat')).toEqual([id])
    await writer.trash('references', id)
    expect(await found('wombat')).toEqual([])
    await writer.restore('references', id)
    expect(await found('wombat')).toEqual([id])
    await writer.remove('references', id)
    expect(
      await searchIndexOf(payload.db).find({ query: { words: [], beginning: 'wombat' }, limit: 5 }),
    ).toEqual([])
  })

  it('is taken back with the transaction', async () => {
    const failing = inTransaction({
      payload,
      run: async (req) => {
        await payload.update({
          collection: 'references',
          id: peels.id,
          data: { title: 'Numbat' },
          req,
        })
        throw new Error('no')
      },
    })
    await expect(failing).rejects.toThrow('no')
    expect(await found('numbat')).toEqual([])
    expect(await found('peels')).toEqual([peels.id])
  })

  it('is mended at a start where it does not know a reference', async () => {
    const index = searchIndexOf(payload.db)
    await inTransaction({ payload, run: (req) => index.remove({ ids: [needles.id], req }) })
    expect(await found('needles')).toEqual([])
    await mendSearchIndex(payload)
    expect(await found('needles')).toEqual([needles.id])
  })
})

describe('who may not search', () => {
  it.each(['anonymous', 'reader'] as const)('%s gets nothing by it', async (as) => {
    const body = await search('skin', as)
    expect(body.docs).toBeUndefined()
    expect(body.errors).toBeDefined()
  })
})
