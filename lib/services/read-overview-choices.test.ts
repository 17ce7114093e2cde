import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseView, type SearchParams } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readOverviewChoices } from './read-overview-choices';
import { readResponseModel } from './read-response-model';

let context: TemporaryContext;

beforeAll(async () => {
  context = await temporaryContext();
  const rows = Array.from({ length: 4 }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    responses: ['one', 'two'].map((model, i) => ({
      text: `answer ${i}`,
      model,
      rewards: { taste: p + i, brevity: -i },
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { reward: 'taste' });
});

afterAll(async () => {
  await context.remove();
});

const read = async (params: SearchParams) => {
  const { parsed, by, against } = await readOverviewChoices(context, parseView('test', {}), params);
  return { by, against, ignored: parsed.ignored };
};

test('a facet and a reward of the dataset are taken, others are named', async () => {
  expect(await read({ by: 'model', against: 'brevity' })).toEqual({
    by: 'model',
    against: 'brevity',
    ignored: [],
  });
  expect(await read({ by: 'colour', against: ['luck', 'taste'] })).toEqual({
    by: null,
    against: null,
    ignored: ['by=colour', 'against=luck'],
  });
});

test('what the comparison of recipes reads under the same names is not named', async () => {
  for (const against of ['saved:3', 'max__min', '{"version":1}'])
    expect(await read({ by: 'chosen', against })).toEqual({ by: null, against: null, ignored: [] });
});

test('a model of the dataset is taken, another one named', async () => {
  const model = async (name: string) => {
    const found = await readResponseModel(context, parseView('test', {}), { response_model: name });
    return [found.model, found.parsed.ignored];
  };
  expect(await model('two')).toEqual(['two', []]);
  expect(await model('')).toEqual([null, []]);
  expect(await model('three')).toEqual([null, ['response_model=three']]);
});
