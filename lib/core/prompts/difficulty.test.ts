import { expect, test } from 'vitest';
import { difficultyOf } from './difficulty';

test.each([
  [{ k: 3 }, 3],
  [{ k: 0, instruction_id_list: ['a'] }, 0],
  [{ instruction_id_list: ['a', 'b'] }, 2],
  [{ k: 2.5 }, null],
  [{ k: '3' }, null],
  [{}, null],
])('%j', (meta, k) => expect(difficultyOf(meta)).toBe(k));
