import { expect, test } from 'vitest';
import { FINDINGS, type ImportReport } from '@/lib/core/views/import-view';
import { prepareReport } from './prepare-report';

const none = { count: 0, cases: [] };
const empty = Object.fromEntries(Object.keys(FINDINGS).map((kind) => [kind, none]));
const report = {
  files: [{ name: 'a.jsonl', bytes: 2000, rows: 100, shape: 'long', gzip: false }],
  rows: 100,
  rowsImported: 98,
  prompts: 10,
  responses: 98,
  scored: 90,
  unscored: 8,
  rewards: ['score'],
  activeReward: 'score',
  findings: {
    ...empty,
    unreadableLines: {
      count: 2,
      cases: [{ file: 'a.jsonl', line: 7, detail: 'ends in the middle of a string' }],
    },
    duplicateResponses: { count: 1, cases: [] },
  },
  seconds: 0.4,
} as unknown as ImportReport;

test('what came in, what did not, and where', () => {
  const prepared = prepareReport(report);
  expect(prepared.summary).toBe('10 prompts with 98 responses came in, 2 rows did not');
  expect(prepared.lost).toEqual([
    {
      kind: 'unreadableLines',
      title: 'unreadable lines',
      count: '2',
      places: [{ where: 'a.jsonl:7', detail: 'ends in the middle of a string' }],
      more: 1,
    },
  ]);
  expect(prepared.noted.map((f) => f.kind)).toEqual(['duplicateResponses']);
});

test('a clean import says so', () => {
  const clean = { ...report, rowsImported: 100, findings: empty } as unknown as ImportReport;
  expect(prepareReport(clean).summary).toMatch(/no row was left out$/);
});
