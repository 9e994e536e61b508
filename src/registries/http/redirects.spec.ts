import { describe, expect, it } from 'vitest'
import { allowedTarget, isPrivateAddress, lookupPublic } from './redirects'

const addresses = ['https://api.crossref.org', 'https://openlibrary.org', 'http://10.1.2.3:8080/x']

const target = (location: string) =>
  allowedTarget({ from: new URL('https://api.crossref.org/works'), location, addresses })?.href

describe('where a redirect may lead', () => {
  it.each([
    ['/v1/works', 'https://api.crossref.org/v1/works'],
    ['https://openlibrary.org/books/1', 'https://openlibrary.org/books/1'],
    ['http://openlibrary.org/books/1', undefined],
    ['https://openlibrary.org:8443/', undefined],
    ['https://openlibrary.org.example.org/', undefined],
    ['https://example.org/', undefined],
    ['http://10.1.2.3:8080/x', undefined],
    ['https://10.1.2.3/', undefined],
    ['file:///etc/passwd', undefined],
    ['https://openlibrary.org@example.org/', undefined],
  ])('%s: %s', (location, expected) => {
    expect(target(location)).toBe(expected)
  })

  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    'no address',
  ])('%s is private', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  it('finds no name that leads to this machine', async () => {
    const problem = await new Promise((answer) => lookupPublic('localhost', {}, answer))
    expect(problem).toMatchObject({ message: expect.stringContaining('private') })
    expect(isPrivateAddress('93.184.216.34')).toBe(false)
  })
})
