import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergeReferences } from '../../../src/library/merge/mergeReferences'
import { undoMerge } from '../../../src/library/merge/undoMerge'
import { linkedIds } from '../../../src/evidence/linkedIds'
import type { Inline } from '../../../src/documents/model'
import type { Row } from '../api'
import { citing, paragraph, richText, textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

let site: TestSite
let write: Writer

beforeAll(async () => {
  site = await startPayload({ env: { VOUCH_LOCALES: 'en,de' } })
  write = writerOf(site)
})

afterAll(() => site.close())

let count = 0

/** Two references of one work, the second with more identifiers. */
const twins = async () => {
  count += 1
  const work = {
    title: `Microneedling in skin of color, study ${count}`,
    authors: [{ family: 'Cohen', given: 'B.' }],
    issued: '2016',
    volume: '74',
    page: '348-355',
  }
  const survivor = await write.add('references', { ...work, doi: `10.1000/${count}` })
  const merged = await write.add('references', {
    ...work,
    pmid: `${26549251 + count}`,
    abstract: 'What they found.',
  })
  return { survivor: survivor.id, merged: merged.id }
}

type Any = Row & { body?: unknown; description?: unknown; furtherReading?: string[] }

const read = async (path: string) =>
  (await site.rest<Any>('GET', `${path}${path.includes('?') ? '&' : '?'}depth=0`, { as: 'admin' }))
    .body

const cited = async (path: string) => linkedIds(await read(path)).references

/** An article with a citation of each, in two languages, and another text in its pending draft. */
const articleCiting = async ({ survivor, merged }: { survivor: string; merged: string }) => {
  const { id } = await write.publish('articles', {
    title: `An article ${count}`,
    body: richText(
      paragraph('It works.', citing(merged)),
      paragraph('It helps.', citing(survivor)),
    ),
    furtherReading: [],
  })
  await write.change(
    'articles',
    id,
    {
      title: 'Ein Artikel',
      body: richText(paragraph('Es wirkt.', citing(merged))),
      _status: 'published',
    },
    { query: '&locale=de' },
  )
  await write.saveDraft('articles', id, {
    body: richText(
      paragraph('It works well.', citing({ reference: merged, locator: '3' })),
      paragraph('Both say so.', citing(merged, survivor)),
    ),
  })
  return id
}

describe('a merge', () => {
  it('moves every cite: published, in drafts, in every locale, in evidence and lists', async () => {
    const { survivor, merged } = await twins()
    const article = await articleCiting({ survivor, merged })
    const treatment = await write.publish('treatments', { name: `Treatment ${count}` })
    const effect = await write.publish('side-effects', {
      name: `Redness ${count}`,
      description: richText(paragraph('It reddens.', citing(merged))),
      occurrences: [{ treatment: treatment.id, evidence: [{ reference: merged, quote: 'Red.' }] }],
    })
    const listing = await write.add('articles', {
      title: `Listing ${count}`,
      furtherReading: [merged, survivor],
    })
    const before = await site.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article } },
      depth: 0,
    })

    const report = await mergeReferences({ payload: site.payload, survivor, merged })

    expect(report.documents.map(({ id }) => id).sort()).toEqual(
      [article, effect.id, listing.id].sort(),
    )
    for (const place of ['', '?locale=de', '?draft=true']) {
      expect(await cited(`/articles/${article}${place}`), place).toEqual([survivor])
    }
    expect(await read(`/articles/${article}`)).toMatchObject({
      citedReferences: [survivor],
      _status: 'published',
    })
    expect(await read(`/articles/${article}?draft=true`)).toMatchObject({
      citedReferences: [survivor],
      _status: 'draft',
    })
    expect(await cited(`/side-effects/${effect.id}`)).toEqual([survivor])
    const { furtherReading } = await read(`/articles/${listing.id}?draft=true`)
    expect(furtherReading).toEqual([survivor])

    const after = await site.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article } },
      depth: 0,
    })
    const known = new Set(before.docs.map(({ id }) => id))
    const old = after.docs.filter(({ id }) => known.has(id))
    expect(old.some(({ version }) => linkedIds(version).references.includes(merged))).toBe(true)
    expect(after.totalDocs).toBe(before.totalDocs + 2)
  })

  it('changes nothing else of what cites it, in any language, and neither does its undoing', async () => {
    const { survivor, merged } = await twins()
    const body = textCiting(merged)
    const { id } = await write.publish('articles', { title: 'Red', summary: 'In short', body })
    const german = { title: 'Rot', summary: 'Kurz', body, _status: 'published' }
    await write.change('articles', id, german, { query: '&locale=de' })
    const effect = await write.publish('side-effects', {
      name: 'Redness',
      plainName: 'redness',
      description: body,
    })
    const texts = async () => {
      const { title, summary } = await read(`/articles/${id}?locale=all`)
      const { name, plainName } = await read(`/side-effects/${effect.id}?locale=all`)
      return { title, summary, name, plainName }
    }
    const before = await texts()
    expect(before.title).toEqual({ en: 'Red', de: 'Rot' })
    const { id: merge } = await mergeReferences({ payload: site.payload, survivor, merged })
    expect(await cited(`/articles/${id}`)).toEqual([survivor])
    expect(await texts()).toEqual(before)
    await undoMerge({ payload: site.payload, id: merge ?? '' })
    expect(await cited(`/articles/${id}`)).toEqual([merged])
    expect(await texts()).toEqual(before)
  })

  it('gives the survivor what it lacks, and keeps a retraction', async () => {
    const { survivor, merged } = await twins()
    await write.change('references', merged, { status: 'retracted' })
    await mergeReferences({ payload: site.payload, survivor, merged })
    expect(await read(`/references/${survivor}`)).toMatchObject({
      doi: `10.1000/${count}`,
      pmid: `${26549251 + count}`,
      abstract: 'What they found.',
      status: 'retracted',
    })
    const gone = await read(`/references/${merged}?trash=true`)
    expect(gone).toMatchObject({ mergedInto: survivor, deletedAt: expect.any(String) })
    expect(gone.pmid ?? null).toBeNull()
  })

  it('keeps two places in one work and drops a cite that says nothing of its own', async () => {
    const { survivor, merged } = await twins()
    const { id } = await write.publish('articles', {
      title: `Clusters ${count}`,
      body: richText(
        paragraph(
          'Two places.',
          citing({ reference: merged, locator: '3' }, { reference: survivor, locator: '10' }),
        ),
        paragraph('One.', citing(merged, { reference: survivor, locator: '10' })),
        paragraph('Other way.', citing({ reference: merged, locator: '3' }, survivor)),
      ),
    })
    const clusters = async () =>
      JSON.stringify((await read(`/articles/${id}`)).body)
        .match(/"cites":\[.*?\]/g)
        ?.map((cites) => [...cites.matchAll(/"locator":"(\d+)"/g)].map(([, place]) => place))
    const { id: record } = await mergeReferences({ payload: site.payload, survivor, merged })
    expect(await clusters()).toEqual([['3', '10'], ['10'], ['3']])
    expect(await cited(`/articles/${id}`)).toEqual([survivor])
    await undoMerge({ payload: site.payload, id: record ?? '' })
    expect(await cited(`/articles/${id}`)).toEqual([merged, survivor])
    const { body } = await read(`/articles/${id}`)
    expect(JSON.stringify(body).split(merged)).toHaveLength(4)
    expect(JSON.stringify(body).split(survivor)).toHaveLength(4)
  })

  it('is refused for what is gone, for itself, and for what has changed since it was seen', async () => {
    const { survivor, merged } = await twins()
    const { payload } = site
    await expect(mergeReferences({ payload, survivor, merged: survivor })).rejects.toThrow('itself')
    await expect(mergeReferences({ payload, survivor, merged: 'nobody' })).rejects.toThrow('there')
    const dry = await mergeReferences({ payload, survivor, merged, isDryRun: true })
    expect(dry.id).toBeNull()
    const seen = { survivor: dry.survivor.hash, merged: dry.merged.hash }
    await write.change('references', merged, { title: 'Changed meanwhile' })
    await expect(mergeReferences({ payload, survivor, merged, seen })).rejects.toThrow('changed')
    await write.trash('references', merged)
    await expect(mergeReferences({ payload, survivor, merged })).rejects.toThrow('trash')
  })
})

describe('a cite of a merged reference', () => {
  it('is printed as the survivor for who still asks by its id', async () => {
    const { survivor, merged } = await twins()
    await mergeReferences({ payload: site.payload, survivor, merged })
    const printed = (id: string) => site.rest('GET', `/references/${id}/cite`, { as: 'admin' })
    expect(await printed(merged)).toEqual(await printed(survivor))
    expect((await printed(merged)).status).toBe(200)
  })

  it('becomes one of the survivor when it is saved, and when an old version is restored', async () => {
    const { survivor, merged } = await twins()
    const article = await articleCiting({ survivor, merged })
    const { docs } = await site.payload.findVersions({
      collection: 'articles',
      where: {
        and: [{ parent: { equals: article } }, { 'version._status': { equals: 'published' } }],
      },
      sort: '-updatedAt',
      depth: 0,
    })
    await mergeReferences({ payload: site.payload, survivor, merged })
    const old = await read(`/articles/versions/${docs[0]?.id}`)
    expect(JSON.stringify(old)).toContain(merged)

    await site.rest('POST', `/articles/versions/${docs[0]?.id}`, { as: 'admin' })
    for (const place of ['', '?locale=de', '?draft=true', '?draft=true&locale=de']) {
      expect(await cited(`/articles/${article}${place}`), place).toEqual([survivor])
    }
    await write.change('articles', article, {
      body: richText(paragraph('An open form.', citing(merged))),
    })
    expect(await cited(`/articles/${article}?draft=true`)).toEqual([survivor])
  })
})

describe('undoing a merge', () => {
  it('brings back both references and the cites that still stand', async () => {
    const { survivor, merged } = await twins()
    const article = await articleCiting({ survivor, merged })
    const { id } = await mergeReferences({ payload: site.payload, survivor, merged })
    const later = await write.publish('articles', {
      title: `Later ${count}`,
      body: richText(paragraph('A new cite.', citing(survivor))),
    })
    await write.change('references', survivor, { abstract: 'Written anew.' })

    const report = await undoMerge({ payload: site.payload, id: id ?? '' })

    expect(report.notUndone).toEqual(['Abstract was changed since and stays.'])
    expect(await cited(`/articles/${article}`)).toEqual([merged, survivor])
    expect(await cited(`/articles/${article}?locale=de`)).toEqual([merged])
    expect(await cited(`/articles/${article}?draft=true`)).toEqual([merged, survivor])
    expect(await cited(`/articles/${later.id}`)).toEqual([survivor])
    expect(await read(`/references/${merged}`)).toMatchObject({ pmid: `${26549251 + count}` })
    const back = await read(`/references/${survivor}`)
    expect(back).toMatchObject({ abstract: 'Written anew.' })
    expect(back.pmid ?? null).toBeNull()
    await expect(undoMerge({ payload: site.payload, id: id ?? '' })).rejects.toThrow('already')
  })

  it('puts a cite that went in a draft back into the draft alone', async () => {
    const { survivor, merged } = await twins()
    const citationId = `citation-${count}`
    const own = { id: `own-${count}`, reference: survivor }
    const citation = (...cites: { id: string; reference: string }[]): Inline => ({
      kind: 'citation',
      citation: { id: citationId, cites },
    })
    const { id } = await write.publish('articles', {
      title: `Draft alone ${count}`,
      body: richText(paragraph('It works.', citation(own))),
    })
    await write.saveDraft('articles', id, {
      body: richText(
        paragraph('It works.', citation({ id: `added-${count}`, reference: merged }, own)),
      ),
    })
    const { id: record } = await mergeReferences({ payload: site.payload, survivor, merged })
    expect(await cited(`/articles/${id}?draft=true`)).toEqual([survivor])
    await undoMerge({ payload: site.payload, id: record ?? '' })
    expect(await cited(`/articles/${id}?draft=true`)).toEqual([merged, survivor])
    expect(await cited(`/articles/${id}`)).toEqual([survivor])
  })

  it('leaves a cite that was changed, moved or taken out since, and says where', async () => {
    const { survivor, merged } = await twins()
    const third = await write.add('references', { title: `A third ${count}` })
    const citation = (id: string, reference: string): Inline => ({
      kind: 'citation',
      citation: { id: `${id}-${count}`, cites: [{ id: `cite-${id}-${count}`, reference }] },
    })
    const body = (...citations: Inline[]) =>
      richText(...citations.map((each) => paragraph('It works.', each)))
    const stays = citation('stays', merged)
    const { id: article } = await write.publish('articles', {
      title: `Worked on ${count}`,
      body: body(
        stays,
        citation('moves', merged),
        citation('changes', merged),
        citation('goes', merged),
      ),
    })
    const { id } = await mergeReferences({ payload: site.payload, survivor, merged })
    await write.change('articles', article, {
      body: body(
        citation('moves', survivor),
        citation('new', survivor),
        citation('changes', third.id),
        citation('stays', survivor),
      ),
      _status: 'published',
    })
    const report = await undoMerge({ payload: site.payload, id: id ?? '' })
    expect(report.restored).toBe(2)
    expect(report.notUndone).toEqual([
      `“Worked on ${count}”: 2 of its cites no longer stand as moved.`,
    ])
    const cites = [
      ...JSON.stringify((await read(`/articles/${article}`)).body).matchAll(
        /"cites":\[\{"id":"cite-(\w+)-\d+","reference":"([\w-]+)"/g,
      ),
    ]
    expect(Object.fromEntries(cites.map(([, name, reference]) => [name, reference]))).toEqual({
      moves: merged,
      new: survivor,
      changes: third.id,
      stays: merged,
    })
  })

  it('goes on where a document was trashed or deleted since, and says so', async () => {
    const { survivor, merged } = await twins()
    const add = async (title: string) =>
      (await write.publish('articles', { title: `${title} ${count}`, body: textCiting(merged) })).id
    const [trashed, deleted, stays] = [
      await add('Trashed'),
      await add('Deleted'),
      await add('Stays'),
    ]
    const { id } = await mergeReferences({ payload: site.payload, survivor, merged })
    await write.trash('articles', trashed)
    await write.remove('articles', deleted)
    const report = await undoMerge({ payload: site.payload, id: id ?? '' })
    expect(report.restored).toBe(2)
    expect(report.notUndone).toEqual([`“Deleted ${count}” was deleted since.`])
    expect(await cited(`/articles/${stays}`)).toEqual([merged])
    await write.restore('articles', trashed)
    expect(await cited(`/articles/${trashed}?draft=true`)).toEqual([merged])
  })

  it('keeps every field of the survivor that somebody changed since, and takes the others back', async () => {
    const { survivor, merged } = await twins()
    await write.change('references', merged, { publisher: 'Skin Press', edition: '2' })
    const { id } = await mergeReferences({ payload: site.payload, survivor, merged })
    await write.change('references', survivor, { publisher: 'Another Press', pmid: null })
    const report = await undoMerge({ payload: site.payload, id: id ?? '' })
    expect(report.notUndone.toSorted()).toEqual([
      'PubMed ID was changed since and stays.',
      'Publisher was changed since and stays.',
    ])
    const back = await read(`/references/${survivor}`)
    expect(back).toMatchObject({ publisher: 'Another Press' })
    expect([back.edition ?? null, back.abstract ?? null]).toEqual([null, null])
    expect(await read(`/references/${merged}`)).toMatchObject({ pmid: `${26549251 + count}` })
  })

  it('goes in order where the survivor was merged itself', async () => {
    const { survivor: b, merged: a } = await twins()
    const { survivor: c } = await twins()
    const { id: article } = await write.publish('articles', {
      title: `Chain ${count}`,
      body: richText(paragraph('It works.', citing(a))),
    })
    const first = await mergeReferences({ payload: site.payload, survivor: b, merged: a })
    const second = await mergeReferences({ payload: site.payload, survivor: c, merged: b })
    expect(await cited(`/articles/${article}`)).toEqual([c])
    const undo = (id: string | null) => undoMerge({ payload: site.payload, id: id ?? '' })
    await expect(undo(first.id)).rejects.toThrow('Undo that merge first')
    await undo(second.id)
    expect(await cited(`/articles/${article}`)).toEqual([b])
    await undo(first.id)
    expect(await cited(`/articles/${article}`)).toEqual([a])
  })

  it('leaves everything as it was where something fails in the middle', async () => {
    const { survivor, merged } = await twins()
    const article = await articleCiting({ survivor, merged })
    const failing = mergeReferences({
      payload: site.payload,
      survivor,
      merged,
      choices: { issued: { value: 'no date at all' } },
    })
    await expect(failing).rejects.toThrow()
    expect(await cited(`/articles/${article}`)).toEqual([merged, survivor])
    expect(await read(`/references/${merged}`)).toMatchObject({ id: merged })
    const { id } = await mergeReferences({
      payload: site.payload,
      survivor,
      merged,
      choices: { pmid: 'survivor' },
    })
    await write.add('references', { title: 'Takes its PMID', pmid: `${26549251 + count}` })
    await expect(undoMerge({ payload: site.payload, id: id ?? '' })).rejects.toThrow('PMID')
    expect(await cited(`/articles/${article}`)).toEqual([survivor])
    expect(await read(`/references/${merged}?trash=true`)).toMatchObject({ mergedInto: survivor })
  })
})
