import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readLexical } from '../../../src/documents/lexical'
import { citationsOf } from '../../../src/documents/citations'
import { importArticle } from '../../../src/publishing/import/importArticle'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { paragraph, richText } from '../content'
import { contentCounts, removeContent } from './records'
import { articleText, bytesOf, isSeedHere, seedBytes } from './texts'

let site: TestSite

beforeAll(async () => {
  site = await startPayload()
})
beforeEach(() => removeContent(site.payload))
afterAll(() => site.close())

const importText = (text = articleText(), options = {}) =>
  importArticle({
    payload: site.payload,
    bytes: bytesOf(text),
    fileName: 'article.txt',
    ...options,
  })

const latest = (id: string) =>
  site.payload.findByID({ collection: 'articles', id, draft: true, depth: 1, locale: 'en' })

/** The id of an article that was imported. */
const idOf = ({ article }: Awaited<ReturnType<typeof importText>>) => {
  if (!article.id) throw new Error('no article was imported')
  return article.id
}

const written = {
  articles: 1,
  references: 3,
  treatments: 1,
  'side-effects': 2,
  'risk-factors': 2,
  people: 1,
}
const nothing = Object.fromEntries(Object.keys(written).map((collection) => [collection, 0]))

describe('importing an article', () => {
  it('creates a draft and everything that it links', async () => {
    const report = await importText()
    expect(report).toMatchObject({
      article: { title: 'What Cryotherapy Does', slug: 'what-cryotherapy-does', status: 'draft' },
      isUnchanged: false,
      isDryRun: false,
      counts: { sections: 4, references: 3, citations: 2, sideEffects: 2, riskFactors: 2 },
      linked: [],
    })
    expect(report.created).toHaveLength(9)
    expect(report.findings.map(({ code }) => code)).toContain('uncited-reference')
    expect(await contentCounts(site.payload)).toEqual(written)

    const article = await latest(idOf(report))
    const names = (docs: (string | { name?: string })[] | null | undefined) =>
      docs?.map((doc) => (typeof doc === 'string' ? doc : doc.name))
    expect(article).toMatchObject({ _status: 'draft', importedFrom: { fileName: 'article.txt' } })
    expect(names(article.about)).toEqual(['Cryotherapy'])
    expect(names(article.sideEffects)).toEqual(['Blistering of the skin', 'Loss of feeling'])
    expect(names(article.riskFactors)).toEqual(['Cold urticaria', 'Poor circulation'])
    expect(names(article.authors)).toEqual(['Ada Example'])
    expect(article.furtherReading).toMatchObject([{ title: 'Uses of cryotherapy at home' }])

    const { docs } = await site.payload.find({ collection: 'references', sort: 'issued', depth: 0 })
    expect(docs).toMatchObject([
      { status: 'unknown', rawText: expect.stringMatching(/^Frost, A\. and Rime/) },
      { authors: [{ family: 'Snow', given: 'C.' }], containerTitle: 'Annals of Ice', page: '1-9' },
      { volume: '7', issue: '2' },
    ])
    const cited = citationsOf(readLexical(article.body)).map(({ cites }) =>
      cites.map(({ reference }) => docs.findIndex(({ id }) => id === reference)),
    )
    expect(cited).toEqual([[0], [0, 1]])
  })

  it('gives side effects an occurrence and risk factors a treatment, as drafts', async () => {
    const report = await importText()
    const [treatment] = (await latest(idOf(report))).about ?? []
    const id = typeof treatment === 'string' ? treatment : treatment?.id
    const find = { draft: true, depth: 0, pagination: false } as const
    const effects = await site.payload.find({ collection: 'side-effects', ...find })
    const factors = await site.payload.find({ collection: 'risk-factors', ...find })
    for (const effect of effects.docs) {
      expect(effect).toMatchObject({ _status: 'draft', occurrences: [{ treatment: id }] })
    }
    for (const factor of factors.docs) {
      expect(factor).toMatchObject({ _status: 'draft', kind: 'risk-factor', appliesTo: [id] })
    }
  })

  it('changes nothing the second time, and says so', async () => {
    const first = await importText()
    const second = await importText()
    expect(second).toMatchObject({
      article: first.article,
      isUnchanged: true,
      created: [],
      linked: [],
    })
    expect(await contentCounts(site.payload)).toEqual(written)
  })

  it('never touches what an editor changed since', async () => {
    const id = idOf(await importText())
    const body = richText(paragraph('Rewritten by hand.'))
    await site.payload.update({
      collection: 'articles',
      id,
      draft: true,
      data: { title: 'Rewritten', body },
    })
    const again = await importText()
    expect(again).toMatchObject({ article: { id, title: 'Rewritten' }, isUnchanged: true })
    expect((await latest(id)).body).toMatchObject({ root: { children: [{ type: 'paragraph' }] } })
  })

  it('imports a file anew whose article is in the trash, beside it', async () => {
    const id = idOf(await importText())
    await site.payload.update({
      collection: 'articles',
      id,
      data: { deletedAt: new Date().toISOString() },
    })
    const again = await importText()
    expect(again.isUnchanged).toBe(false)
    expect(again.article).toMatchObject({ slug: 'what-cryotherapy-does-2' })
    expect(again.created).toEqual([])
  })

  it('says in a dry run what it would create, and writes nothing', async () => {
    const report = await importText(articleText(), { isDryRun: true })
    expect(report).toMatchObject({ article: { id: null, slug: null }, isDryRun: true, linked: [] })
    expect(report.created.map(({ id }) => id)).toEqual(Array(9).fill(null))
    expect(await contentCounts(site.payload)).toEqual(nothing)
  })

  it('keeps nothing when the last write fails', async () => {
    const articles = site.payload.collections.articles.config
    const fail = () => Promise.reject(new Error('the hook failed'))
    articles.hooks.afterChange.push(fail)
    try {
      await expect(importText()).rejects.toThrow('the hook failed')
    } finally {
      articles.hooks.afterChange = articles.hooks.afterChange.filter((hook) => hook !== fail)
    }
    expect(await contentCounts(site.payload)).toEqual(nothing)
  })

  it('stores one article when the same file is imported five times at once', async () => {
    const reports = await Promise.all(Array.from({ length: 5 }, () => importText()))
    expect(reports.filter(({ isUnchanged }) => !isUnchanged)).toHaveLength(1)
    expect(new Set(reports.map(({ article }) => article.id)).size).toBe(1)
    expect(await contentCounts(site.payload)).toEqual(written)
  })
})

describe('what exists', () => {
  it('is linked: the same work, and the same name but for case and accents', async () => {
    const { payload } = site
    const reference = await payload.create({
      collection: 'references',
      data: {
        type: 'article-journal',
        title: 'Freezing of Warts by Cryotherapy',
        authors: [{ family: 'Frost', given: 'Anna' }],
        issued: '2001-05',
        volume: '12',
        doi: '10.1000/frost',
        status: 'unknown',
      },
    })
    const other = await payload.create({
      collection: 'treatments',
      data: { name: 'Other' },
    })
    const effect = await payload.create({
      collection: 'side-effects',
      data: {
        name: 'Numbness',
        alternateNames: ['LOSS of féeling'],
        occurrences: [{ treatment: other.id, severity: 2 }],
        _status: 'published',
      },
    })
    const person = await payload.create({ collection: 'people', data: { name: 'ada example' } })

    const report = await importText()
    expect(report.linked).toMatchObject([
      { collection: 'references', id: reference.id },
      {
        collection: 'side-effects',
        id: effect.id,
        title: 'Numbness',
        change: expect.stringContaining('Cryotherapy'),
      },
      { collection: 'people', id: person.id },
    ])
    expect(await contentCounts(payload)).toEqual({ ...written, treatments: 2 })
    const draft = await payload.findByID({
      collection: 'side-effects',
      id: effect.id,
      draft: true,
      depth: 0,
    })
    expect(draft.occurrences).toMatchObject([{ treatment: other.id, severity: 2 }, {}])
    const published = await payload.findByID({
      collection: 'side-effects',
      id: effect.id,
      depth: 0,
    })
    expect(published).toMatchObject({ _status: 'published' })
    expect(published.occurrences).toHaveLength(1)
    const kept = await payload.findByID({ collection: 'references', id: reference.id, depth: 0 })
    expect(kept).toMatchObject({ doi: '10.1000/frost', authors: [{ given: 'Anna' }] })
  })

  it('is shared by two articles on one treatment', async () => {
    await importText()
    const report = await importText(
      articleText().replace('What Cryotherapy Does', 'More Cryotherapy'),
    )
    expect(report.created).toEqual([])
    expect(report.linked).toHaveLength(9)
    expect(report.linked.filter(({ change }) => change)).toEqual([])
    expect(await contentCounts(site.payload)).toEqual({ ...written, articles: 2 })
  })
})

describe('a wrong file', () => {
  const wrong: [string, Uint8Array, string][] = [
    ['an empty one', new Uint8Array(), 'empty-file'],
    ['a binary one', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'binary-file'],
    ['one of 50 MB', new Uint8Array(50 * 1024 * 1024).fill(97), 'file-too-large'],
    ['one in Latin-1', Buffer.from('Ein müder Titel\n\nText.', 'latin1'), 'wrong-encoding'],
    [
      'one without references',
      bytesOf(articleText().split('References')[0] ?? ''),
      'no-references',
    ],
    [
      'one without headings',
      bytesOf(
        'A Title\n\nwords and more words.\n\nReferences\n\n[1] Snow, C., 2010. Ice. Cold, 4(1), pp.1-9.\n',
      ),
      'no-headings',
    ],
  ]

  it.each(wrong)('is refused and creates nothing: %s', async (_, bytes, code) => {
    const attempt = importArticle({ payload: site.payload, bytes, fileName: 'wrong.txt' })
    await expect(attempt).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^wrong\.txt /),
    })
    expect(await contentCounts(site.payload)).toEqual(nothing)
  })
})

describe.skipIf(!isSeedHere)('the seed article', () => {
  it('becomes nine sections, four references, seven side effects and eight risk factors', async () => {
    const report = await importArticle({
      payload: site.payload,
      bytes: seedBytes(),
      fileName: 'deep-microneedling.txt',
    })
    expect(report.counts).toEqual({
      sections: 9,
      references: 4,
      citations: 3,
      sideEffects: 7,
      riskFactors: 8,
    })
    expect(await contentCounts(site.payload)).toEqual({
      articles: 1,
      references: 4,
      treatments: 1,
      'side-effects': 7,
      'risk-factors': 8,
      people: 1,
    })
    const article = await latest(idOf(report))
    expect(article.about).toMatchObject([{ name: 'Microneedling' }])
    expect(article.sideEffects).toHaveLength(7)
    expect(article.riskFactors).toHaveLength(8)
    expect(article.authors).toMatchObject([{ name: 'Sam Pennington' }])
    expect(article.furtherReading).toMatchObject([
      { title: 'Microneedling in skin of color: A review of uses and efficacy', issued: '2016' },
    ])
    const cited = citationsOf(readLexical(article.body)).flatMap(({ cites }) => cites)
    const { docs } = await site.payload.find({
      collection: 'references',
      where: { id: { in: cited.map(({ reference }) => reference) } },
      depth: 0,
    })
    const volumes = cited.map(({ reference }) => docs.find(({ id }) => id === reference)?.volume)
    expect(volumes).toEqual(['109', '51', '38'])
    const { body } = await site.rest<{ citedByArticles: { docs: unknown[] } }>(
      'GET',
      `/references/${docs[0]?.id ?? ''}?depth=0`,
      { as: 'editor' },
    )
    expect(body.citedByArticles.docs).toEqual([article.id])
  })
})
