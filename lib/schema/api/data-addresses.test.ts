import { expect, test } from 'vitest';
import { DATASET_PAGES } from '@/components/shell/dataset-pages';
import { API_ROUTES } from './api-routes';
import { DATA_ADDRESSES, dataPath } from './data-addresses';

test('every page of a dataset has its data at its own address with .json', () => {
  for (const { page } of DATASET_PAGES) {
    const path = page === '' ? '/datasets/{name}' : `/datasets/{name}/${page}`;
    expect(Object.keys(DATA_ADDRESSES)).toContain(`${path}.json`);
  }
});

test('each leads to an address of the API that can be read', () => {
  for (const api of Object.values(DATA_ADDRESSES)) expect(API_ROUTES[api]).toHaveProperty('GET');
});

test('a path leads there with its parts as they came; others lead nowhere', () => {
  expect(dataPath('/datasets/my%20set.json')).toBe('/api/datasets/my%20set/overview');
  expect(dataPath('/datasets/v1.2/pairings.json')).toBe('/api/datasets/v1.2/matrix');
  expect(dataPath('/datasets/a/prompts/7/compare.json')).toBe('/api/datasets/a/prompts/7/compare');
  expect(dataPath('/jobs.json')).toBe('/api/jobs');
  for (const path of ['/jobs', '/jobsXjson', '/datasets/a/prompts/x.json', '/datasets/a/b.json'])
    expect(dataPath(path)).toBeNull();
});
