import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CurationAction, CurationStep } from './curation-action';
import { foldSteps } from './fold-steps';
import { overridesOf } from './overrides-of';
import { planSteps } from './plan-steps';

const ids = ['p0', 'p1', 'p2', 'p3'];
const ref = fc.record({ index: fc.nat(5), text: fc.constantFrom('a'.repeat(16), 'b'.repeat(16)) });
const action: fc.Arbitrary<CurationAction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('exclude' as const, 'swap' as const, 'automatic' as const) }),
  fc.record({ kind: fc.constant('set' as const), chosen: ref, rejected: ref }),
  fc.record({
    kind: fc.constantFrom('tag' as const, 'untag' as const),
    tag: fc.constantFrom('x', 'y'),
  }),
  fc.record({ kind: fc.constant('note' as const), note: fc.constantFrom('', 'odd') }),
);
const step: fc.Arbitrary<CurationStep> = fc.record({
  action,
  at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
  reason: fc.constantFrom('', 'because'),
  promptIds: fc.subarray(ids),
});

function stepOf(action: CurationAction, ...promptIds: string[]): CurationStep {
  return { action, at: '2026-01-01T00:00:00.000Z', reason: 'why', promptIds };
}

test('a bulk action changes or keeps each prompt or has nothing to do there, and never touches an override', () => {
  fc.assert(
    fc.property(fc.array(step), step, (before, wanted) => {
      const standing = foldSteps(before);
      const plan = planSteps(wanted, standing, false);
      expect(plan.changed + plan.kept).toBeLessThanOrEqual(wanted.promptIds.length);
      expect(plan.steps.flatMap(({ promptIds }) => promptIds)).toHaveLength(plan.changed);
      const after = foldSteps([...before, ...plan.steps]);
      if (wanted.action.kind === 'automatic') return;
      for (const [id, { override }] of standing) {
        if (override) expect(after.get(id)?.override).toEqual(override);
      }
    }),
  );
});

test('what is planned changes what stands, and planned again it has nothing left to do but to swap back', () => {
  fc.assert(
    fc.property(fc.array(step), step, (before, wanted) => {
      const plan = planSteps(wanted, foldSteps(before), true);
      const after = foldSteps([...before, ...plan.steps]);
      if (wanted.action.kind === 'swap' || wanted.action.kind === 'set') return;
      expect(planSteps(wanted, after, true).changed).toBe(0);
    }),
  );
});

test('swapping twice is the automatic pair, and swapping what was set turns it around', () => {
  const swap = { kind: 'swap' } as const;
  const once = planSteps(stepOf(swap, 'p0'), new Map(), true);
  const standing = foldSteps(once.steps);
  expect(overridesOf(standing)).toMatchObject([{ promptId: 'p0', action: 'swap', reason: 'why' }]);
  expect(
    foldSteps([...once.steps, ...planSteps(stepOf(swap, 'p0'), standing, true).steps]).size,
  ).toBe(0);
  const [left, right] = [
    { index: 0, text: 'a'.repeat(16) },
    { index: 1, text: 'b'.repeat(16) },
  ];
  const set = stepOf({ kind: 'set', chosen: left, rejected: right }, 'p0');
  const turned = planSteps(stepOf(swap, 'p0'), foldSteps([set]), true);
  expect(turned.steps[0]?.action).toEqual({ kind: 'set', chosen: right, rejected: left });
});

test('overrides are in the order of their prompt ids, whatever the order of the decisions', () => {
  const excluded = foldSteps(['p2', 'p0', 'p1'].map((id) => stepOf({ kind: 'exclude' }, id)));
  expect(overridesOf(excluded).map(({ promptId }) => promptId)).toEqual(['p0', 'p1', 'p2']);
});
