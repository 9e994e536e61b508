import { describe, expect, it } from 'vitest'
import { isConflict } from './transaction'

const labelled = (label: string) => Object.assign(new Error(label), { errorLabels: [label] })

describe('isConflict', () => {
  it.each([
    ['a WriteConflict', Object.assign(new Error(), { code: 112 }), true],
    ['a transient transaction error', labelled('TransientTransactionError'), true],
    ["SQLite's lock", Object.assign(new Error(), { code: 'SQLITE_BUSY' }), true],
    [
      'one of these as a cause',
      new Error('x', { cause: labelled('TransientTransactionError') }),
      true,
    ],
    ['a commit whose outcome is unknown', labelled('UnknownTransactionCommitResult'), false],
    ['a value that is taken', Object.assign(new Error(), { code: 11000 }), false],
    ['an ordinary error', new Error('WriteConflict'), false],
    ['no error', undefined, false],
  ])('%s: %s', (_, error, expected) => {
    expect(isConflict(error)).toBe(expected)
  })

  it('ends on an error that is its own cause', () => {
    const error = new Error('round')
    error.cause = error
    expect(isConflict(error)).toBe(false)
  })
})
