import { describe, expect, it } from 'vitest'
import { isCslType } from '../../references/cslTypeOf'
import { cslFromReference, referenceFromCsl } from '../../references/cslFromReference'
import { crossrefWorks, hasRegistryFixtures } from '../../../tests/registries/fixtures'
import { recordFound } from '../../references/status/recordFound'
import { statusFrom } from '../../references/status/statusFrom'
import { itemOfWork } from './item'
import { noticeOfOthers, noticesOfWork } from './notices'

describe.skipIf(!hasRegistryFixtures)('works of Crossref', () => {
  const works = hasRegistryFixtures ? crossrefWorks() : new Map<string, Record<string, unknown>>()
  const workOf = (doi: string) => works.get(doi) ?? {}
  const itemOf = (doi: string) => itemOfWork(workOf(doi))

  it('become CSL-JSON that nothing is lost of in the library', () => {
    expect(works.size).toBeGreaterThan(40)
    for (const [doi, work] of works) {
      const item = itemOfWork(work)
      expect(item, doi).toMatchObject({ id: doi, DOI: doi, title: expect.any(String) })
      if (!item) continue
      expect(isCslType(item.type), doi).toBe(true)
      expect(item.type, doi).not.toBe('document')
      expect(cslFromReference({ id: doi, fields: referenceFromCsl(item) }), doi).toEqual(item)
      expect(JSON.stringify(item), doi).not.toMatch(/<jats|&(?:amp|lt);|\\n {3}/)
    }
  })

  it('keep the printed issue as their date, with the volume that belongs to it', () => {
    expect(itemOf('10.1111/dth.13147')?.issued).toEqual({ 'date-parts': [[2020, 1]] })
    expect(itemOf('10.1038/d41586-020-02761-z')?.issued).toEqual({ 'date-parts': [[2020, 9, 29]] })
    expect(itemOf('10.1111/(issn)1442-9993')?.issued).toBeUndefined()
  })

  it('have names of one part, bodies, suffixes and editors', () => {
    expect(itemOf('10.1038/d41586-020-02761-z')?.author).toEqual([
      { family: 'Sheherazade' },
      { family: 'Ardiantiono' },
    ])
    expect(itemOf('10.1021/acs.orglett.7b03845')?.author).toEqual([
      { family: 'Smith', given: 'Amos B.', suffix: 'III' },
    ])
    expect(itemOf('10.1155/2021/5543803')?.editor).toEqual([{ family: 'Dobrev', given: 'Hristo' }])
    expect(
      itemOfWork({ DOI: '10.5555/x', author: [{ name: 'World Health Organization' }] }),
    ).toMatchObject({ author: [{ literal: 'World Health Organization' }] })
  })

  it('have titles as they were registered, with formatting that CSL knows', () => {
    expect(itemOf('10.1016/s0140-6736(97)11096-0')?.title).toMatch(/^RETRACTED: /)
    expect(itemOf('10.1136/jclinpath-2020-206745')?.title).toContain('<i>KRAS</i> / <i>NRAS</i>')
    expect(itemOf('10.1111/phpp.12112')).toMatchObject({
      title: 'Global state of sunscreens',
      'container-title': 'Photodermatology, Photoimmunology & Photomedicine',
    })
    expect(itemOfWork({ DOI: '10.5555/x', title: ['Acne'], subtitle: ['A review'] })?.title).toBe(
      'Acne: A review',
    )
  })

  it('have the short title of their container, of a chapter in a series that of the book', () => {
    const short = (fields: object) =>
      itemOfWork({ DOI: '10.5555/x', type: 'journal-article', ...fields })?.[
        'container-title-short'
      ]
    expect(
      short({ 'container-title': ['Dermatology'], 'short-container-title': ['Dermatol.'] }),
    ).toBe('Dermatol.')
    const both = ['Series', 'Book of Skin']
    const chapter = { type: 'book-chapter', 'container-title': both }
    expect(short({ ...chapter, 'short-container-title': ['Ser.', 'Book Skin'] })).toBe('Book Skin')
    expect(short({ ...chapter, 'short-container-title': ['Ser.'] })).toBeUndefined()
  })

  it('have pages, article numbers, series, places and institutions where CSL has them', () => {
    expect(itemOf('10.1111/ijal.12281')?.page).toBe('380')
    expect(itemOf('10.1038/s43586-021-00024-3')?.page).toBe('27')
    expect(itemOf('10.1007/978-3-319-53923-2')).toMatchObject({
      'collection-title': 'Lecture Notes in Chemistry',
      'publisher-place': 'Cham',
      ISBN: '9783319539218',
    })
    expect(itemOf('10.1101/055319')).toMatchObject({ type: 'article', publisher: 'bioRxiv' })
    expect(itemOf('10.31390/gradschool_theses.6125')).toMatchObject({
      type: 'thesis',
      publisher: 'Louisiana State University and Agricultural and Mechanical College',
    })
  })

  it('bring the notices about them', () => {
    expect(noticesOfWork(workOf('10.1016/s0140-6736(97)11096-0'))).toEqual([
      {
        kind: 'corrected',
        notice: '10.1016/s0140-6736(04)15715-2',
        source: 'retraction-watch',
        date: '2004-03-06',
      },
      {
        kind: 'retracted',
        notice: '10.1016/s0140-6736(10)60175-4',
        source: 'retraction-watch',
        date: '2010-02-06',
      },
    ])
    expect(noticesOfWork(workOf('10.1371/journal.pone.0033693'))).toMatchObject([
      { kind: 'corrected', source: 'crossref' },
    ])
  })

  it('do not count a relation twice that is a notice as well', () => {
    expect(noticesOfWork(workOf('10.1371/journal.pbio.0050002'))).toEqual([
      {
        kind: 'corrected',
        notice: '10.1371/journal.pbio.0060304',
        source: 'crossref',
        date: '2008-11-25',
      },
    ])
  })

  it('say of what they are the notice, and a new version is none', () => {
    expect(noticeOfOthers(workOf('10.1111/ijal.12281'))).toMatchObject([
      { kind: 'corrected', notice: '10.1111/ijal.12157' },
    ])
    expect(noticesOfWork(workOf('10.1371/journal.ppat.1006930'))).toEqual([])
    expect(noticeOfOthers(workOf('10.1371/journal.ppat.1006930'))).toEqual([])
  })

  it('are retracted by a notice in their own place, and not corrected by one', () => {
    const own = '10.1000/replaced'
    const update = (type: string) => ({ DOI: own, type, source: 'retraction-watch' })
    const notices = noticesOfWork({
      DOI: own,
      'updated-by': [update('retraction'), update('correction')],
    })
    expect(notices).toEqual([{ kind: 'retracted', notice: own, source: 'retraction-watch' }])
  })

  it('stay retracted where that was said again after a reinstatement, at the same address', () => {
    const own = '10.1000/replaced'
    const update = (type: string, year: number) => ({
      DOI: own,
      type,
      source: 'retraction-watch',
      updated: { 'date-parts': [[year, 3, 1]] },
    })
    const updates = [update('retraction', 2016), update('reinstatement', 2017)]
    const statusAfter = (...more: object[]) => {
      const found = noticesOfWork({ DOI: own, 'updated-by': [...updates, ...more] })
      const notices = recordFound({ doi: own, known: [], found })
      return statusFrom({ doi: own, notices, isKnown: true }).status
    }
    expect(statusAfter()).toBe('current')
    expect(statusAfter(update('retraction', 2018))).toBe('retracted')
  })

  it('are read as far as they are what they should be', () => {
    const broken = { DOI: '10.5555/x', title: 7, author: 'nobody', issued: { 'date-parts': 'x' } }
    expect(itemOfWork(broken)).toEqual({ id: '10.5555/x', type: 'document', DOI: '10.5555/x' })
    expect(itemOfWork({})).toBeUndefined()
    expect(noticesOfWork({ 'updated-by': [7, { type: 'retraction' }] })).toEqual([
      { kind: 'retracted', source: 'crossref' },
    ])
  })
})
