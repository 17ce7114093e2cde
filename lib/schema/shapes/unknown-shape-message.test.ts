import { expect, test } from 'vitest';
import { unknownShapeMessage } from './unknown-shape-message';

test('says what a record has and what every shape needs', () => {
  expect(unknownShapeMessage({ chosen: 'a', rejected: 'b' })).toBe(
    'the shape is not known: this row has the keys chosen, rejected; expected one of: ' +
      'prompt with a list of responses {prompt, responses: [{text, reward}]}; ' +
      'one row per response {prompt, response, reward}; ' +
      'SimPO {prompt, all_generated_responses: [], all_rm_scores: []}; ' +
      'DPO_Pair {instruction, output: [], scores: []}',
  );
});
