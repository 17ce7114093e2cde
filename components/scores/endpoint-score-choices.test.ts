import { expect, test } from 'vitest';
import { scoreBody } from '@/lib/schema/api/request-bodies';
import {
  asksText,
  ENDPOINT_KINDS,
  endpointScoreRequest,
  newEndpointScore,
  notReadyToScore,
} from './endpoint-score-choices';

const form = {
  ...newEndpointScore({ baseUrl: 'http://127.0.0.1:8000/v1', hasKey: false }),
  ...{ model: 'm', reward: ' rm ' },
};

test.each(ENDPOINT_KINDS)('the form asks for $value as the API takes it', ({ value: kind }) => {
  expect(notReadyToScore({ ...form, kind })).toBeNull();
  expect(scoreBody.parse(endpointScoreRequest({ ...form, kind }))).toMatchObject({
    ...{ scorer: 'endpoint', reward: 'rm', by: { kind }, key: null },
  });
});

test('what is missing is told', () => {
  expect(notReadyToScore({ ...form, baseUrl: ' ' })).toMatch(/where the endpoint is/);
  expect(notReadyToScore({ ...form, model: '' })).toMatch(/model/);
  expect(notReadyToScore({ ...form, template: 'Rate it.' })).toMatch(/\{response\}/);
  expect(notReadyToScore({ ...form, kind: 'json', model: '', body: '{' })).toMatch(/no JSON/);
  expect(notReadyToScore({ ...form, reward: '' })).toMatch(/name/);
});

test('it says which responses are asked about', () => {
  const rewards = [{ name: 'rm', scored: 3, unscored: 2 }];
  expect(asksText(form, [])).toMatch(/^Every response/);
  expect(asksText(form, rewards)).toBe('3 of 5 responses have rm: only the others are scored.');
  expect(asksText({ ...form, again: true }, rewards)).toMatch(/all are scored anew/);
});
