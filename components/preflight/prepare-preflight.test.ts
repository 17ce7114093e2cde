import { expect, test } from 'vitest';
import { hasErrors } from '@/lib/core/preflight/has-errors';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';
import { preparePreflight } from './prepare-preflight';

const report: PreflightReport = {
  pairs: 1234,
  words: 768,
  limit: null,
  findings: [
    {
      kind: 'equal_sides',
      level: 'error',
      count: 2,
      cases: [
        { promptId: 'a/b', ordinal: 7 },
        { promptId: 'c', ordinal: null },
      ],
    },
    {
      kind: 'duplicate_pair',
      level: 'warning',
      count: 9,
      cases: [{ promptId: 'd', ordinal: 0 }],
    },
  ],
};

test('findings come with links that keep the view', () => {
  const prepared = preparePreflight(report, 'my data', 'pairing=max__min');
  expect(prepared.summary).toBe('1,234 pairs checked:');
  expect(prepared.findings).toEqual([
    {
      kind: 'equal_sides',
      level: 'error',
      text: '2 pairs with the same text on both sides',
      prompts: [
        { promptId: 'a/b', href: '/datasets/my%20data/prompts/7?pairing=max__min' },
        { promptId: 'c', href: null },
      ],
      more: false,
    },
    {
      kind: 'duplicate_pair',
      level: 'warning',
      text: '9 pairs repeating an earlier pair word for word',
      prompts: [{ promptId: 'd', href: '/datasets/my%20data/prompts/0?pairing=max__min' }],
      more: true,
    },
  ]);
});

test('a check without findings says so', () => {
  const nothing = { pairs: 1, words: 768, limit: null, findings: [] };
  expect(preparePreflight(nothing, 'x', '')).toEqual({
    summary: '1 pair checked, nothing found.',
    findings: [],
  });
  expect(hasErrors(nothing)).toBe(false);
});

test('only errors speak against an export', () => {
  expect(hasErrors(report)).toBe(true);
  expect(hasErrors({ ...report, findings: report.findings.slice(1) })).toBe(false);
});
