import { expect, test } from 'vitest';
import { BULK_ACTIONS, bulkAction, outcomeText } from './bulk-actions';

test('every choice is an action once it has the words it needs', () => {
  for (const { value } of BULK_ACTIONS) expect(bulkAction(value, 'odd')?.kind).toBe(value);
  expect(bulkAction('tag', '')).toBeNull();
  expect(bulkAction('exclude', '')).toEqual({ kind: 'exclude' });
});

test('an outcome says how many change and how many keep what was decided', () => {
  expect(outcomeText({ shown: 1, changed: 1, kept: 0 })).toBe('1 prompt changes');
  expect(outcomeText({ shown: 1204, changed: 1190, kept: 14 })).toBe(
    '1,190 prompts change, 14 keep what was decided before',
  );
});
