import { expect, test } from 'vitest';
import { ImportFindings } from './import-findings';
import { PromptIntake } from './prompt-intake';
import { RewardFields } from './reward-fields';

function intakeOf(ids: readonly string[]): PromptIntake {
  const intake = new PromptIntake({ fields: new RewardFields(), findings: new ImportFindings() });
  for (const [at, id] of ids.entries()) add(intake, id, at + 1);
  return intake;
}

function add(intake: PromptIntake, id: string, line: number) {
  const responses = [{ text: `response ${line}`, rewards: {}, attributes: {} }];
  const row = { promptId: id, messages: [{ role: 'user', content: id }], templated: false };
  const place = { file: 'a.jsonl', line, escaped: false, sealed: false };
  intake.add({ ...row, meta: {}, responses }, place);
}

const idsOf = (taken: { promptId: string }[]) => taken.map(({ promptId }) => promptId);

test('the newest prompt waits for the rest of its responses', () => {
  const intake = intakeOf(['a', 'a', 'b']);
  expect(idsOf(intake.takeFinished())).toEqual(['a']);
  add(intake, 'b', 4);
  expect(intake.takePending()).toMatchObject([
    { promptId: 'b', first: 0, texts: ['response 3', 'response 4'] },
  ]);
});

test.each([
  ['a prompt that is pending alone', ['a', 'a'], ['a']],
  ['an older prompt that a row goes back to', ['a', 'b', 'a'], ['a', 'b']],
])('%s is handed over', (_what, ids, expected) => {
  expect(idsOf(intakeOf(ids).takeFinished())).toEqual(expected);
});
