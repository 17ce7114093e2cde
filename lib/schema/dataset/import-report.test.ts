import { expect, test } from 'vitest';
import { FINDINGS } from '@/lib/core/views/import-view';
import { storedImportReport } from './import-report';

test('a report of the day when there were fewer kinds of findings has none of the others', () => {
  const emptyResponses = { count: 1, cases: [{ file: 'a.jsonl', line: 1, detail: 'prompt a' }] };
  const numbers = { rows: 1, rowsImported: 1, prompts: 1, responses: 1, scored: 0, unscored: 1 };
  const report = { files: [], ...numbers, rewards: [], activeReward: null, seconds: 1 };
  const { findings } = storedImportReport.parse({ ...report, findings: { emptyResponses } });
  expect(Object.keys(findings).toSorted()).toEqual(Object.keys(FINDINGS).toSorted());
  expect(findings).toMatchObject({ emptyResponses, laterMetadata: { count: 0, cases: [] } });
});
