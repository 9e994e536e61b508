import { describe, expect, it } from 'vitest'
import { decideTransactions, hasTransactions } from './mongoServer'

const servers = {
  memberOfASet: { setName: 'rs0', isWritablePrimary: true },
  routerOfACluster: { msg: 'isdbgrid', isWritablePrimary: true },
  single: { isWritablePrimary: true, maxWireVersion: 21 },
  memberOfAnUninitiatedSet: {
    info: 'Does not have a valid replica set config',
    isreplicaset: true,
  },
}

describe('hasTransactions', () => {
  it.each([
    ['memberOfASet', true],
    ['routerOfACluster', true],
    ['single', false],
    ['memberOfAnUninitiatedSet', false],
  ] as const)('%s: %s', (name, expected) => {
    expect(hasTransactions(servers[name])).toBe(expected)
  })
})

describe('decideTransactions', () => {
  const decide = (mode: { isProduction: boolean; isWithoutAllowed: boolean }) =>
    decideTransactions({ hello: servers.single, mode })

  it('refuses a single server in production, with the reason and the remedy', () => {
    const start = () => decide({ isProduction: true, isWithoutAllowed: false })
    expect(start).toThrow(
      /no transactions.*--replSet.*replicaSet=rs0.*VOUCH_ALLOW_NO_TRANSACTIONS=1/s,
    )
  })

  it.each([
    { isProduction: true, isWithoutAllowed: true },
    { isProduction: false, isWithoutAllowed: false },
  ])('warns and goes without for %o', (mode) => {
    expect(decide(mode)).toMatchObject({
      transactions: 'off',
      warning: expect.stringContaining('--replSet'),
    })
  })

  it('has transactions wherever the server offers them', () => {
    for (const hello of [servers.memberOfASet, servers.routerOfACluster]) {
      for (const isProduction of [true, false]) {
        const mode = { isProduction, isWithoutAllowed: true }
        expect(decideTransactions({ hello, mode })).toEqual({ transactions: 'on' })
      }
    }
  })
})
