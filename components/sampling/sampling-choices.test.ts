import { expect, test } from 'vitest';
import { limitsRequest, newSampling, notReady, paceOf, sampleRequest } from './sampling-choices';

const form = newSampling('a', { baseUrl: 'http://box/v1', hasKey: false });

test('stops are lines, an empty key is none', () => {
  const request = sampleRequest({ ...form, name: ' n ', model: 'm', stop: 'END\n\n;' });
  expect(request).toMatchObject({
    name: 'n',
    endpoint: { baseUrl: 'http://box/v1', model: 'm', api: 'chat' },
    sampling: { n: 8, stop: ['END', ';'] },
    key: null,
  });
});

test('a tree search has its own parameters and those of the samples', () => {
  expect(sampleRequest(form).search).toBeNull();
  const parameters = { ...form.parameters, depth: 7 };
  const { search } = sampleRequest({
    ...form,
    search: true,
    parameters,
    temperature: 0.5,
    seed: 3,
  });
  expect(search).toMatchObject({ depth: 7, simulations: 16, temperature: 0.5, seed: '3' });
});

test('responses are added to the dataset that is sampled, which takes no name; never to a file', () => {
  const adding = { ...form, model: 'm', append: true };
  expect(sampleRequest(adding)).toMatchObject({ name: 'a', append: true });
  expect(notReady(adding, ['a'])).toBeNull();
  const ofFile = { ...adding, dataset: null, file: new File([], 'f'), name: 'n' };
  expect(sampleRequest(ofFile)).toMatchObject({ name: 'n', append: false });
  expect(notReady({ ...ofFile, name: '' }, [])).toMatch(/name/);
});

test('what is missing is said, one thing at a time', () => {
  const ready = { ...form, model: 'm', name: 'n' };
  expect(notReady(ready, ['a'])).toBeNull();
  expect(notReady({ ...ready, dataset: null }, [])).toMatch(/file/);
  expect(notReady({ ...ready, baseUrl: ' ' }, [])).toMatch(/endpoint/);
  expect(notReady({ ...ready, model: '' }, [])).toMatch(/model/);
  expect(notReady({ ...ready, name: '' }, [])).toMatch(/name/);
  expect(notReady(ready, ['n'])).toMatch(/called n/);
});

test('the pace and budget of a run go through its form unchanged', () => {
  const limits = {
    ...{ concurrency: 3, perMinute: 60, retries: 2, maxRequests: 10, maxTokens: 500 },
    maxMinutes: null,
  };
  expect(limitsRequest(paceOf({ ...limits, retryWaitSeconds: 1 }))).toEqual(limits);
});
