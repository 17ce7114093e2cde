import { expect, test } from 'vitest';
import { accessPolicy, machineNames } from './access-policy';

const localNames = () => ['box', '192.168.0.7'];

test('a server on one address answers under that address and the names it was given', () => {
  const settings = {
    host: '192.168.0.7',
    authToken: 'correct-horse',
    allowedHosts: ['Ai.Example'],
  };
  const policy = accessPolicy(settings, localNames);
  expect([...policy.hosts]).toEqual(['192.168.0.7', 'ai.example']);
  expect(policy.token).toBe('correct-horse');
});

test.each(['0.0.0.0', '::'])('a server on %s answers under the names of the machine', (host) => {
  const policy = accessPolicy({ host, authToken: null, allowedHosts: [] }, localNames);
  expect([...policy.hosts]).toEqual([host, 'box', '192.168.0.7']);
});

test('the machine has a name', () => {
  expect(machineNames()[0]).not.toBe('');
});
