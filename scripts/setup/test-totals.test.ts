import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addTotals, countChecks, countPlaywright, countRun, countVitest } from './test-totals.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'sweetspot-totals-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportFile(content: string) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, content);
  return file;
}

const playwright = (stats: object, errors: object[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, ...stats }, errors });

test.each([
  ['good checks', 0, 'ok       a: 1\nok       b: 2\n', { passed: 2, failed: 0 }],
  ['a failed check', 1, 'ok       a: 1\nfailed   b: 2\n', { passed: 1, failed: 1 }],
  ['checks that broke off', 1, 'ok       a: 1\n', { passed: 1, failed: 1 }],
])('%s of the trainers are counted', (_, status, output, expected) => {
  expect(countChecks(status, output)).toEqual(expected);
});

test('totals add up', () => {
  const totals = [
    { passed: 1, failed: 0 },
    { passed: 2, failed: 3 },
  ];
  expect(addTotals(totals)).toEqual({ passed: 3, failed: 3 });
});

test('a file that fails before its first test is one failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const report = { numPassedTests: 5, numFailedTests: 1, testResults: [broken] };
  expect(countVitest(report)).toEqual({ passed: 5, failed: 2 });
});

test.each([
  ['a good run', 0, playwright({ expected: 4 }), { passed: 4, failed: 0 }],
  ['failed tests', 1, playwright({ expected: 4, unexpected: 2 }), { passed: 4, failed: 2 }],
  [
    'a test that passed when repeated',
    0,
    playwright({ expected: 4, flaky: 1 }),
    { passed: 5, failed: 0 },
  ],
  ['a server that did not start', 1, playwright({}, [{}]), { passed: 0, failed: 1 }],
  ['a run that failed as a whole', 1, playwright({ expected: 4 }), { passed: 4, failed: 1 }],
  ['a run without tests', 0, playwright({}), { passed: 0, failed: 1 }],
  ['a report cut short', 1, '{', { passed: 0, failed: 1 }],
])('%s', (_, status, report, expected) => {
  expect(countRun(status, reportFile(report), countPlaywright)).toEqual(expected);
});

test('a run that left no report is one failure', () => {
  expect(countRun(0, path.join(folder, 'none.json'), countVitest)).toEqual({
    passed: 0,
    failed: 1,
  });
});
