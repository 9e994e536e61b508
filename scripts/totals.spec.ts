import { describe, expect, it } from 'vitest'
import { none, playwrightTotals, sum, totalLine, totalsOfRunner, vitestTotals } from './totals.mjs'

const vitestReport = {
  numPassedTests: 3,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
  ],
}

describe('vitestTotals', () => {
  it('counts tests; what is pending or still to be written was skipped', () => {
    expect(vitestTotals(vitestReport)).toEqual({ passed: 3, failed: 1, skipped: 3 })
  })

  it('counts a file that does not load, or whose hook throws, as one failure', () => {
    const broken = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'skipped' }, { status: 'skipped' }] },
    ]
    const testResults = [...vitestReport.testResults, ...broken]
    expect(vitestTotals({ ...vitestReport, testResults }).failed).toBe(3)
  })
})

describe('playwrightTotals', () => {
  it('counts a flaky test as passed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }
    expect(playwrightTotals({ stats })).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })
})

describe('totalsOfRunner', () => {
  const clean = { passed: 4, failed: 0, skipped: 1 }

  it('takes the report of a runner that ended well, and of one with failed tests', () => {
    expect(totalsOfRunner({ code: 0, totals: clean })).toEqual(clean)
    expect(totalsOfRunner({ code: 1, totals: { ...clean, failed: 2 } }).failed).toBe(2)
  })

  it('counts a crash as one failure, with a report and without one', () => {
    expect(totalsOfRunner({ code: 1, totals: clean })).toEqual({ ...clean, failed: 1 })
    expect(totalsOfRunner({ code: 137, totals: undefined })).toEqual({ ...none, failed: 1 })
    expect(totalsOfRunner({ code: 0, totals: undefined })).toEqual({ ...none, failed: 1 })
  })
})

it('adds up to one line', () => {
  const all = [
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 10, failed: 1, skipped: 0 },
  ]
  expect(totalLine(sum(all))).toBe('11 passed, 1 failed, 2 skipped')
  expect(totalLine(sum([]))).toBe('0 passed, 0 failed, 0 skipped')
})
