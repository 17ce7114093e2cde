import { expect, test } from 'vitest';
import { attributeLabel } from './attribute-label';

test.each([
  ['reward', 'Overall score'],
  ['score', 'Overall score'],
  ['rating', 'Overall score'],
  ['overall_score', 'Overall score'],
  ['fine-grained_score', 'Fine grained score'],
  ['instruction_following', 'Instruction following'],
  ['org/RM-8B', 'Org RM 8B'],
  ['élan', 'Élan'],
  ['__', '__'],
])('%s is called %s', (name, label) => {
  expect(attributeLabel(name)).toBe(label);
});
