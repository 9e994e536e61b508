import { describe, expect, it } from 'vitest'
import { cohen } from './exampleReferences'
import { doiAddress, doiOf, linkIdentifiers, urlOf } from './links'
import { formatReference } from './render'

describe('doiOf', () => {
  it.each([
    ['10.1016/j.jaad.2015.09.024', '10.1016/j.jaad.2015.09.024'],
    ['https://doi.org/10.1016/j.x', '10.1016/j.x'],
    ['http://dx.doi.org/10.1016/j.x', '10.1016/j.x'],
    ['doi:10.1016/j.x', '10.1016/j.x'],
    ['10.1002/(SICI)1096<1::AID>3.0.CO;2-"', '10.1002/(SICI)1096<1::AID>3.0.CO;2-"'],
    ['javascript:alert(1)', null],
    ['10.1016', null],
    ['10.1016/a b', null],
    ['', null],
  ])('reads %j as %j', (DOI, doi) => {
    expect(doiOf({ ...cohen, DOI })).toBe(doi)
  })

  it('is null where there is none', () => {
    expect(doiOf(cohen)).toBeNull()
  })
})

describe('urlOf', () => {
  it.each([
    ['https://example.org/a?b=1&c=2', 'https://example.org/a?b=1&c=2'],
    ['http://example.org/"x"<y>', 'http://example.org/%22x%22%3Cy%3E'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://user:secret@example.org/', null],
    ['//example.org', null],
    ['not a url', null],
  ])('reads %j as %j', (URL, url) => {
    expect(urlOf({ ...cohen, URL })).toBe(url)
  })
})

describe('doiAddress', () => {
  it('percent-encodes what has a meaning in HTML or in an address', () => {
    expect(doiAddress('10.1002/(SICI)1096<1>"?#%')).toBe(
      'https://doi.org/10.1002/(SICI)1096%3C1%3E%22%3F%23%25',
    )
  })
})

describe('an entry', () => {
  it('links a DOI with the address in front of it', () => {
    const { html } = formatReference({ reference: { ...cohen, DOI: '10.1016/j.x' }, style: 'apa' })
    expect(html).toMatch(
      / <a href="https:\/\/doi\.org\/10\.1016\/j\.x">https:\/\/doi\.org\/10\.1016\/j\.x<\/a>$/,
    )
  })

  it('links a bare DOI', () => {
    const { html, text } = formatReference({
      reference: { ...cohen, DOI: '10.1016/j.x' },
      style: 'harvard1',
    })
    expect(html).toContain('doi:<a href="https://doi.org/10.1016/j.x">10.1016/j.x</a>.')
    expect(text).toContain('doi:10.1016/j.x.')
  })

  it('links an address that has an ampersand', () => {
    const reference = { ...cohen, URL: 'https://example.org/?a=1&b=2' }
    const { html } = formatReference({ reference, style: 'vancouver' })
    expect(html).toContain(
      '<a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>',
    )
  })

  it('does not link within a link', () => {
    const reference = { ...cohen, DOI: '10.1016/j.x', URL: 'https://doi.org/10.1016/j.x' }
    const html = linkIdentifiers({ html: 'At https://doi.org/10.1016/j.x', reference })
    expect(html).toBe('At <a href="https://doi.org/10.1016/j.x">https://doi.org/10.1016/j.x</a>')
  })
})
