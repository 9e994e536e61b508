import { describe, expect, it } from 'vitest'
import { isAsked, registrySettings } from './settings'

describe('registrySettings', () => {
  it('asks the registries themselves, politely, where nothing is set', () => {
    const settings = registrySettings({})
    expect(settings).toMatchObject({ isOffline: false, timeout: 10_000, retries: 2 })
    expect(settings.addresses.crossref).toBe('https://api.crossref.org')
    expect(isAsked({ registry: 'pubmed', settings })).toBe(true)
  })

  it('takes other addresses, and none', () => {
    const settings = registrySettings({
      VOUCH_CROSSREF_URL: 'http://127.0.0.1:8080/crossref/',
      VOUCH_ARXIV_URL: 'off',
    })
    expect(settings.addresses.crossref).toBe('http://127.0.0.1:8080/crossref')
    expect(settings.addresses.arxiv).toBeUndefined()
    expect(isAsked({ registry: 'arxiv', settings })).toBe(false)
    expect(
      isAsked({ registry: 'crossref', settings: registrySettings({ VOUCH_OFFLINE: '1' }) }),
    ).toBe(false)
  })

  it.each([
    ['VOUCH_OFFLINE', 'yes'],
    ['VOUCH_CONTACT', 'nobody'],
    ['VOUCH_CONTACT', 'a@example.org\r\nX-Header: 1'],
    ['VOUCH_NCBI_KEY', 'a key'],
    ['VOUCH_REGISTRY_TIMEOUT', '5'],
    ['VOUCH_REGISTRY_TIMEOUT', '2s'],
    ['VOUCH_REGISTRY_RETRIES', '9'],
    ['VOUCH_CROSSREF_URL', 'api.crossref.org'],
    ['VOUCH_DATACITE_URL', 'file:///etc/passwd'],
    ['VOUCH_PUBMED_URL', 'https://user:secret@example.org'],
    ['VOUCH_OPENLIBRARY_URL', 'https://example.org/?a=b'],
  ])('says what is wrong with %s=%s', (name, value) => {
    expect(() => registrySettings({ [name]: value })).toThrow(name)
  })

  it('never shows a key', () => {
    expect(() => registrySettings({ VOUCH_NCBI_KEY: 'secret key' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret key') }),
    )
  })
})
