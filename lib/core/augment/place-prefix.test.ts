import { expect, test } from 'vitest';
import { placePrefix } from './place-prefix';

const user = (content: string) => ({ role: 'user', content });
const system = (content: string) => ({ role: 'system', content });
const assistant = (content: string) => ({ role: 'assistant', content });

test.each([
  ['a prompt without one gets a system message', [user('Q')], [system('P'), user('Q')]],
  [
    'a system message stays one, the prefix in front and a blank line between',
    [system('S'), user('Q')],
    [system('P\n\nS'), user('Q')],
  ],
  [
    'a system message further down is found',
    [user('Q'), system('S')],
    [user('Q'), system('P\n\nS')],
  ],
  ['a blank system message is filled', [system(' '), user('Q')], [system('P'), user('Q')]],
])('system: %s', (_, messages, expected) => {
  expect(placePrefix('system', 'P', messages)).toEqual(expected);
});

test.each([
  ['the first user turn takes the prefix', [user('Q')], [user('P\n\nQ')]],
  [
    'and no other does',
    [system('S'), user('Q'), assistant('A'), user('R')],
    [system('S'), user('P\n\nQ'), assistant('A'), user('R')],
  ],
  [
    'a prompt without one gets a user turn behind the system messages',
    [system('S'), assistant('A')],
    [system('S'), user('P'), assistant('A')],
  ],
  ['also where there is nothing else', [system('S')], [system('S'), user('P')]],
])('user: %s', (_, messages, expected) => {
  expect(placePrefix('user', 'P', messages)).toEqual(expected);
});
