import { readFileSync } from 'node:fs';

/** Adds up `{ passed, failed }` counts. */
export function addTotals(totals) {
  return totals.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** Counts a Vitest JSON report; a file that failed before its first test is one failure. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Counts a Playwright JSON report; a test that passed only when repeated has passed and is named as such, an error outside any test is a failure. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  if (flaky > 0)
    console.log(`${flaky} of the browser tests passed only when repeated: see ✘ above`);
  return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0) };
}

/** Counts the lines of the trainers' checks, `ok` or `failed` each; a bad end without a failed line is one failure. */
export function countChecks(status, output) {
  const count = (word) => output.split('\n').filter((line) => line.startsWith(`${word} `)).length;
  const counts = { passed: count('ok'), failed: count('failed') };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Returns the counts of a runner that ended with `status` and left a JSON report in `file`. A missing report, a failed
 * run without a failed test and a run without any test each count as one failure.
 */
export function countRun(status, file, count) {
  const counts = readCounts(file, count);
  const suspicious = status !== 0 || counts.passed === 0;
  return suspicious && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
