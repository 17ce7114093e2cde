import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PromptWalk, type WalkKey } from './prompt-walk';

/** Walks along whole numbers; a page arrives whenever `arrive` is called. */
function walker() {
  const walk = new PromptWalk();
  let place = 0;
  let waits = false;
  const step = (key: WalkKey) => {
    place += key === 'j' ? 1 : -1;
    waits = true;
    walk.leave(step);
  };
  const arrive = (at = 0) => {
    waits = false;
    walk.arrive(step, at);
  };
  return { walk, arrive, place: () => place, waits: () => waits };
}

test('every key is one step, whenever the pages come', () => {
  const event = fc.constantFrom<'j' | 'k' | 'page'>('j', 'k', 'page');
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const { walk, arrive, place, waits } = walker();
      arrive();
      for (const one of events) one === 'page' ? arrive() : walk.press(one, 0);
      while (waits()) arrive();
      const count = (key: string) => events.filter((one) => one === key).length;
      expect(place()).toBe(count('j') - count('k'));
    }),
  );
});

test('keys that wait for a page that never comes are forgotten, and so are those that are dropped', () => {
  const { walk, arrive, place } = walker();
  walk.press('j', 0);
  walk.drop();
  walk.press('k', 0);
  arrive(20_000);
  expect(place()).toBe(0);
});
