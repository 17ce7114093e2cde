import { expect, test } from 'vitest';
import { unknownShapeMessage } from './unknown-shape-message';

test('says what a record has and what every shape needs', () => {
  expect(unknownShapeMessage({ query: 'a', answers: 'b' })).toBe(
    'the shape is not known: this row has the keys query, answers; expected one of: ' +
      'prompt with a list of responses {prompt, responses: [{text, reward}]}; ' +
      'one row per response {prompt, response, reward}; ' +
      'already paired {prompt, chosen, rejected, score_chosen, score_rejected}; ' +
      'SimPO {prompt, all_generated_responses: [], all_rm_scores: []}; ' +
      'DPO_Pair {instruction, output: [], scores: []}; ' +
      'UltraFeedback {instruction, completions: [{response, annotations}]}; ' +
      'distilabel {instruction, generations: [], ratings: []}; ' +
      'open-instruct {messages, model_completion, score: {scorer: number}}; ' +
      'prompts with constraints, no responses {prompt, instruction_id_list, kwargs}; ' +
      'search trees {prompt, tree: {nodes: [{nodeId, parentId, text, N, Q, prior, reward, terminal}]}}',
  );
});
