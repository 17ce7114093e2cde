import { expect, test } from 'vitest';
import type { ExportView } from '@/lib/core/views/export-view';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { recipeQuery } from '@/lib/schema/views/recipe-params';
import { exportHref, rowsText } from './prepare-export';

const view: ExportView = {
  ...{ id: 'e', kind: 'export', title: 'Export a b, max ▸ min', status: 'done', dataset: 'a b' },
  progress: { done: 1, total: 1, unit: 'prompts', items: 1, phase: 'writing' },
  ...{
    secondsRun: 1,
    secondsLeft: null,
    report: null,
    result: null,
    preflight: null,
    push: null,
    index: null,
    endpointScore: null,
    scoring: null,
    writing: null,
    removal: null,
    score: null,
    sampling: null,
    error: null,
  },
  ...{ createdAt: '2026-11-21T00:00:00Z', finishedAt: null },
  ...{ name: 'max ▸ min', query: 'pairing=max__min&mu=1..2', recipe: null, address: null },
  ...{ format: 'axolotl', file: 'jsonl', forced: false, hasFiles: true },
};

test('a pairing leads to its recipe, and a view that no recipe gives to the pairings page', () => {
  expect(exportHref(view)).toBe('/datasets/a%20b/recipe?pairing=max__min&mu=1..2');
  const query = 'pairing=max__min&outcome=usable';
  expect(exportHref({ ...view, query })).toBe(`/datasets/a%20b/pairings?${query}`);
});

test('a recipe leads to itself, with its filter where every page has it', () => {
  const recipe = {
    ...{ version: 1, name: 'Best', filter: { text: 'pears' } },
    strategies: [{ kind: 'best-of-n', m: 3 }],
  };
  const href = new URL(
    exportHref({ ...view, recipe, address: recipeQuery(parseRecipe('recipe', recipe)) }),
    'http://x',
  );
  expect(href.pathname).toBe('/datasets/a%20b/recipe');
  expect(href.searchParams.get('text')).toBe('pears');
  expect(JSON.parse(href.searchParams.get('recipe') ?? '')).toMatchObject({
    name: 'Best',
    strategies: [{ kind: 'best-of-n', m: 3 }],
  });
});

test('rows are told by split, where it is known', () => {
  const result = { fileName: '', bytes: 1, sha256: '', testSha256: null, dataFile: '' };
  expect(rowsText({ ...result, rows: 1900, trainRows: 1800, testRows: 100 })).toBe(
    '1,800 train, 100 test',
  );
  expect(rowsText({ ...result, rows: 5, trainRows: 5, testRows: 0 })).toBe('5 train');
  expect(rowsText({ ...result, rows: 5, trainRows: null, testRows: null })).toBe('5');
});
