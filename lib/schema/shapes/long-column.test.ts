import { expect, test } from 'vitest';
import { longColumn } from './long-column';

test.each([
  ['helpfulness', 3, 'reward'],
  ['reward_logit', -1.5, 'reward'],
  ['n_correct', 1, 'reward'],
  ['response_index', 0, 'attribute'],
  ['index', 0, 'attribute'],
  ['idx', 0, 'attribute'],
  ['seed', 13, 'attribute'],
  ['n', 8, 'attribute'],
  ['num_tokens', 8, 'attribute'],
  ['tokens', 8, 'attribute'],
  ['completion_tokens', 8, 'attribute'],
  ['row_id', 8, 'attribute'],
  ['rank', 1, 'attribute'],
  ['gpt4_rank', 2, 'attribute'],
  ['ranking', 2, 'attribute'],
  ['temperature', 0.8, 'attribute'],
  ['reward_helpful', null, 'reward'],
  ['helpfulness', null, 'nothing'],
  ['score_id', null, 'nothing'],
  ['model', 'm', 'attribute'],
  ['finish_reason', 'length', 'attribute'],
  ['seed', '13', 'attribute'],
  ['score_reason', 'good', 'attribute'],
  ['reward_x', 'N/A', 'attribute'],
  ['source', 'web', 'meta'],
  ['label', true, 'attribute'],
  ['picked_by', [], 'attribute'],
])('%s with %j is: %s', (name, value, column) => {
  expect(longColumn(name, value)).toBe(column);
});
