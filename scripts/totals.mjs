/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 * @typedef {{
 *   numPassedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport
 */

/** @type {Totals} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * A file that failed without a failed test of its own (it does not load, or a hook threw) counts as one.
 * @param {VitestReport} report what vitest's reporter `json` writes.
 * @returns {Totals}
 */
export const vitestTotals = ({ numPassedTests, numPendingTests, numTodoTests, testResults }) => {
  const failures = testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').length
    return status === 'failed' ? Math.max(1, failed) : failed
  })
  return {
    passed: numPassedTests,
    failed: failures.reduce((sum, count) => sum + count, 0),
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * A flaky test passed in the end.
 * @param {PlaywrightReport} report what Playwright's reporter `json` writes.
 * @returns {Totals}
 */
export const playwrightTotals = ({ stats: { expected, unexpected, flaky, skipped } }) => ({
  passed: expected + flaky,
  failed: unexpected,
  skipped,
})

/**
 * What a runner's end means: one that went wrong without a failed test (a crash, an error outside of all tests,
 * no tests at all) counts as one failure.
 * @param {{ code: number, totals: Totals | undefined }} end `totals` is undefined when there is no report.
 * @returns {Totals}
 */
export const totalsOfRunner = ({ code, totals }) => {
  if (!totals) return { ...none, failed: 1 }
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export const sum = (all) =>
  all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    none,
  )

/** @param {Totals} totals */
export const totalLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
