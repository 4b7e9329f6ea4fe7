import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {any} report what vitest's json reporter wrote @returns {Counts} */
function fromVitest(report) {
  // A file that could not even be read has no tests in it, and is one failure.
  const broken = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @param {any} report what playwright's json reporter wrote @returns {Counts} */
const fromPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})

/**
 * Counts what a test program reported. A program that failed without a failed test, wrote no report, or ran nothing at
 * all is one failure: silence must not pass for success.
 * @param {string} file @param {boolean} succeeded @returns {Counts}
 */
export function countsIn(file, succeeded) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const counts = 'stats' in report ? fromPlaywright(report) : fromVitest(report)
  const silent = counts.failed === 0 && (!succeeded || counts.passed === 0)
  return silent ? { ...counts, failed: 1 } : counts
}
