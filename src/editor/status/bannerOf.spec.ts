import { describe, expect, it } from 'vitest'
import { bannerOf } from './bannerOf'
import { noticeHref } from './noticePlace'

const notice = {
  id: 'n1',
  kind: 'retracted',
  source: 'crossref',
  notice: '10.1000/notice',
  date: '2010-02-06',
}
const retracted = {
  status: 'retracted',
  statusNotice: '10.1000/notice',
  statusSource: 'crossref',
  notices: [{ ...notice, id: 'n0', kind: 'corrected', date: '2004' }, notice],
}

describe('bannerOf', () => {
  it('tells what happened, who says so, when and where', () => {
    expect(bannerOf(retracted)).toEqual({
      role: 'alert',
      title: 'This work was retracted.',
      source: 'According to Crossref, 2010-02-06',
      notice: '10.1000/notice',
    })
  })

  it('stands there before the notices are loaded, and without an address', () => {
    expect(bannerOf({ ...retracted, notices: [], statusNotice: '' })).toMatchObject({
      source: 'According to Crossref',
      notice: undefined,
    })
  })

  it('names the person who entered the notice', () => {
    const own = { ...notice, source: 'editor', addedBy: { name: 'Ada' } }
    expect(bannerOf({ ...retracted, statusSource: 'editor', notices: [own] })?.source).toBe(
      'According to Ada, 2010-02-06',
    )
  })

  it.each([
    ['withdrawn', 'alert'],
    ['expression-of-concern', 'status'],
  ])('of %s is of the role %s', (status, role) => {
    expect(bannerOf({ ...retracted, status })?.role).toBe(role)
  })

  it.each(['unknown', 'current', 'corrected', '', 'constructor'])('is none of %s', (status) => {
    expect(bannerOf({ ...retracted, status })).toBeUndefined()
  })
})

describe('noticeHref', () => {
  it.each([
    ['10.1000/notice', 'https://doi.org/10.1000/notice'],
    ['https://example.org/notice', 'https://example.org/notice'],
    ['javascript:alert(1)', undefined],
    ['see page 4', undefined],
  ])('of %s is %s', (notice, href) => {
    expect(noticeHref(notice)).toBe(href)
  })
})
