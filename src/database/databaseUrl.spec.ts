import { describe, expect, it } from 'vitest'
import { parseDatabaseUrl } from './databaseUrl'

describe('parseDatabaseUrl', () => {
  it.each([
    ['file:data/vouch.db', '/site/data/vouch.db'],
    ['file:./data/vouch.db', '/site/data/vouch.db'],
    ['file:../vouch.db', '/vouch.db'],
    ['file:/var/lib/vouch.db', '/var/lib/vouch.db'],
    ['file:///var/lib/vouch.db', '/var/lib/vouch.db'],
    ['file:my%20data/vouch.db', '/site/my data/vouch.db'],
  ])('finds the file of %s', (url, path) => {
    expect(parseDatabaseUrl({ url, directory: '/site' })).toMatchObject({ kind: 'sqlite', path })
  })

  it('gives libsql a URL in which nothing can be mistaken', () => {
    const address = parseDatabaseUrl({ url: 'file:my%20data/vouch.db', directory: '/site' })
    expect(address.url).toBe('file:///site/my%20data/vouch.db')
  })

  it.each(['mongodb://db.example.org/vouch?replicaSet=rs0', 'mongodb+srv://db.example.org/vouch'])(
    'passes %s on',
    (url) => {
      expect(parseDatabaseUrl({ url })).toEqual({ kind: 'mongodb', url })
    },
  )

  it.each([
    ['', 'is empty'],
    ['postgres://user:secret@db/vouch', '"postgres:"'],
    ['/var/lib/vouch.db', 'does not know'],
    ['file:', 'no plain file'],
    ['file:vouch.db?mode=memory', 'parameters'],
    ['file::memory:', 'Name a file'],
    ['file:%E0%A4%A', 'no file path'],
    ['file://other-host/vouch.db', 'no file path'],
  ])('refuses "%s" and says why', (url, reason) => {
    expect(() => parseDatabaseUrl({ url })).toThrow(reason)
  })

  it('never repeats a password', () => {
    expect(() => parseDatabaseUrl({ url: 'postgres://user:secret@db/vouch' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    )
  })
})
