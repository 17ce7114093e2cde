import { expect, test } from 'vitest';
import { featureLines } from './feature-lines';
import { FORMAT_COLUMNS } from './format-columns';

test('lists of structs inside lists of structs are told as the datasets library tells them', () => {
  expect(featureLines(FORMAT_COLUMNS['nemo-rl'], '  ').join('\n')).toBe(`  - name: context
    list:
    - name: role
      dtype: string
    - name: content
      dtype: string
  - name: completions
    list:
    - name: rank
      dtype: int64
    - name: completion
      list:
      - name: role
        dtype: string
      - name: content
        dtype: string
  - name: prompt_id
    dtype: string
  - name: score_chosen
    dtype: float64
  - name: score_rejected
    dtype: float64`);
});
