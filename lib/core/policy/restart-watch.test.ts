import { expect, test } from 'vitest';
import { RestartWatch } from './restart-watch';

const BEGINNINGS = ['The harbour was quiet at night.', 'Bees sleep in winter, as everyone knows.'];

function watch(answerTo: (beginning: string, at: number) => string, times = 6) {
  const found = new RestartWatch();
  for (let at = 0; at < times; at++) {
    const beginning = BEGINNINGS[at % 2] ?? '';
    found.add(beginning, [answerTo(beginning, at)]);
  }
  return found.isRestarting;
}

test('a policy that begins every answer anew is found, one that goes on is not', () => {
  expect(watch((beginning) => `\n${beginning} Then it rained.`)).toBe(true);
  expect(watch((beginning) => beginning.slice(0, 25))).toBe(true);
  expect(watch(() => ' Then it rained.')).toBe(false);
});

test('a few answers, a refrain of one beginning, and fewer than half say nothing', () => {
  expect(watch((beginning) => beginning, 4)).toBe(false);
  expect(watch((beginning, at) => (at % 2 === 0 ? beginning : ' Go on.'), 20)).toBe(false);
  expect(watch((beginning, at) => (at % 5 < 2 ? beginning : ' Go on.'), 40)).toBe(false);
});

test('short beginnings are not looked at', () => {
  const found = new RestartWatch();
  for (let at = 0; at < 20; at++) found.add(`Yes ${at}.`, [`Yes ${at}. And more.`]);
  expect(found.isRestarting).toBe(false);
});
