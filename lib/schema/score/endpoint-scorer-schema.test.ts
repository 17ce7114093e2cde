import { expect, test } from 'vitest';
import { endpointScorer } from './endpoint-scorer-schema';

test('what is left out is as usual', () => {
  expect(endpointScorer.parse({ kind: 'pooling', model: 'rm' })).toEqual({
    ...{ kind: 'pooling', model: 'rm', input: 'messages', raw: true, path: '/pooling' },
  });
  expect(endpointScorer.parse({ kind: 'score', model: 'ce', path: '/v1/score' })).toMatchObject({
    ...{ raw: false, path: '/v1/score' },
  });
  expect(
    endpointScorer.parse({ kind: 'json', body: { t: '{response}' }, at: '$.data[0].score' }),
  ).toMatchObject({ at: ['data', 0, 'score'], range: { min: null, max: null } });
});

test.each([
  [{ kind: 'judge', model: 'j', template: 'Rate it.' }, /expected \{response\}/],
  [
    { kind: 'judge', model: 'j', template: '{response}', range: { min: 3, max: 1 } },
    /min below max/,
  ],
  [{ kind: 'json', body: { a: 1 }, at: '$.a' }, /expected \{response\}, or "\{messages\}"/],
  [{ kind: 'json', body: '{response}', at: '$..a' }, /expected \.name/],
  [{ kind: 'classify', model: 'c', path: 'http://elsewhere' }, /begins with \//],
  [{ kind: 'pooling', model: 'rm', key: 'secret' }, /nrecognized key/],
])('%j is refused', (value, message) => {
  expect(endpointScorer.safeParse(value).error?.issues[0]?.message).toMatch(message);
});
