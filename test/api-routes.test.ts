import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { API_ROUTES } from '@/lib/schema/api/api-routes';
import { DATA_ADDRESSES } from '@/lib/schema/api/data-addresses';
import { openApi } from '@/lib/schema/api/open-api';

const METHOD = /^export (?:async )?function (GET|POST|PATCH|PUT|DELETE)\b/gm;

/** The methods of every route file by its address. */
function servedRoutes(): Record<string, string[]> {
  const files = fs.readdirSync('app/api', { recursive: true, encoding: 'utf8' });
  const routes = files.filter((file) => path.basename(file) === 'route.ts');
  return Object.fromEntries(
    routes.map((file) => {
      const folder = path.dirname(file).split(path.sep).join('/');
      const code = fs.readFileSync(path.join('app/api', file), 'utf8');
      const methods = [...code.matchAll(METHOD)].map(([, method = '']) => method);
      return [`/api/${folder}`.replace(/\[(\w+)\]/g, '{$1}'), methods.sort()];
    }),
  );
}

test('every address of the API and each of its methods is described, and nothing else is', () => {
  const described = Object.entries(API_ROUTES).map(([route, operations]) => [
    route,
    Object.keys(operations).sort(),
  ]);
  expect(Object.fromEntries(described)).toEqual(servedRoutes());
});

test('the data of every page is described, with what every view holds', () => {
  const { paths } = JSON.parse(JSON.stringify(openApi()));
  for (const address of Object.keys(DATA_ADDRESSES)) expect(paths).toHaveProperty([address, 'get']);
  const { get } = paths['/datasets/{name}/prompts/{ordinal}/compare.json'];
  const { schema } = get.responses['200'].content['application/json'];
  expect(schema.properties.header.properties.ignored.type).toBe('array');
  const names = get.parameters.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['name', 'ordinal', 'mu', 'a']));
});

test('the description names the parameters of a view and the fields of a body', () => {
  const text = JSON.stringify(openApi());
  expect(JSON.parse(text)).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/api/datasets/{name}/matrix': {
        get: { parameters: expect.arrayContaining([expect.objectContaining({ name: 'pairing' })]) },
      },
      '/api/imports': {
        post: {
          requestBody: {
            content: {
              'application/json': { schema: { properties: { uploads: {}, onError: {} } } },
            },
          },
        },
      },
    },
  });
});
