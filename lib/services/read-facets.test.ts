import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FacetsView } from '@/lib/core/views/facets-view';
import { FACET_LIST } from '@/lib/data/queries/facet-scope';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { parseView, type SearchParams } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { curatePrompts } from './curation/curate-prompts';
import { exportLines } from './export/export-lines';
import { openExport } from './export/open-export';
import { countMissingFacets } from './facets/count-missing-facets';
import { listJobs } from './list-jobs';
import { readFacets } from './read-facets';
import { readOverview } from './read-overview';
import { readPrompts } from './read-prompts';

const MODELS = ['small', 'large', 'tuned'];
const SOURCES = ['web', 'books', null];

type Response = { text: string; reward: number | null; model?: string; finish_reason: string };
type Row = {
  prompt_id: string;
  prompt: string;
  source: string | null;
  level: number;
  responses: Response[];
};

const rows = Array.from(
  { length: 90 },
  (_, p): Row => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    source: SOURCES[p % 3] ?? null,
    level: p % 4,
    responses: Array.from({ length: 2 + (p % 5) }, (_, i) => ({
      text: `answer ${i} of ${p}`,
      reward: (p + i) % 11 === 0 ? null : Math.round(4 * Math.sin(p * 7 + i * 3)) / 2 + 1000,
      finish_reason: (p * i) % 3 === 0 ? 'length' : 'stop',
      ...((p + i) % 7 === 0
        ? {}
        : { model: MODELS[(Math.floor(p / 3) + i * i) % (p % 4 === 0 ? 1 : 3)] ?? '' }),
    })),
  }),
);

let context: TemporaryContext;

beforeAll(async () => {
  context = await temporaryContext();
  const named = rows.map((row, p) => ({ ...row, row_id: `r${p}`, notes: { deep: p } }));
  await importSources(context, [textSource('a.jsonl', jsonLines(named))], { name: 'nested' });
  const long = rows.flatMap(({ responses, ...row }) =>
    responses.map((response, index) => ({ ...row, ...response, order: index })),
  );
  const shuffled = long.toSorted((a, b) => a.order - b.order);
  await importSources(context, [textSource('b.jsonl', jsonLines(shuffled))], { name: 'pieces' });
});
afterAll(() => context.remove());

const facetsOf = (params: SearchParams = {}, by: string | null = null, name = 'nested') =>
  readFacets(context, parseView(name, params), by);
const facet = (view: FacetsView, field: string) => {
  const found = view.facets.find((one) => one.field === field);
  if (!found) throw new Error(`there is no facet ${field}`);
  return found;
};
const passes = (row: Row, field: string, values: readonly string[]) =>
  row.responses.some((one) => {
    const value =
      field === 'meta.source'
        ? row.source
        : field === 'meta.level'
          ? String(row.level)
          : one[field === 'model' ? 'model' : 'finish_reason'];
    return value !== null && value !== undefined && values.includes(value);
  });

test('a dataset has its models, finish reasons and metadata as facets, and says which columns are none', async () => {
  const view = await facetsOf();
  expect(view.ready).toBe(true);
  expect(view.facets.map(({ field }) => field).sort()).toEqual([
    'finish_reason',
    'meta.level',
    'meta.source',
    'model',
  ]);
  expect(view.leftOut).toEqual([
    { field: 'meta.row_id', reason: 'own' },
    { field: 'meta.notes', reason: 'long' },
  ]);
  expect(facet(view, 'meta.source')).toMatchObject({
    none: { prompts: 30 },
    total: {
      prompts: 90,
      responses: rows.reduce((sum, { responses }) => sum + responses.length, 0),
    },
  });
});

const asked = fc.record(
  {
    model: fc.uniqueArray(fc.constantFrom(...MODELS), { minLength: 1 }),
    finish_reason: fc.uniqueArray(fc.constantFrom('stop', 'length'), { minLength: 1 }),
    'meta.source': fc.uniqueArray(fc.constantFrom('web', 'books'), { minLength: 1 }),
    'meta.level': fc.uniqueArray(fc.constantFrom('0', '1', '2', '3'), { minLength: 1 }),
  },
  { requiredKeys: [] },
);

test('the prompts shown are those with one of the values in each facet, and a facet counts without its own filter', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (filter) => {
      const asParams: SearchParams = { ...filter };
      const { header } = await readOverview(context, parseView('nested', asParams));
      const others = (own: string | null) =>
        rows.filter((row) =>
          Object.entries(filter).every(
            ([field, values]) => field === own || passes(row, field, values),
          ),
        );
      expect(header.ignored).toEqual([]);
      expect(header.shown).toBe(others(null).length);
      const view = await facetsOf(asParams);
      for (const { field, values, total } of view.facets) {
        expect(total.prompts).toBe(others(field).length);
        for (const { value, prompts } of values) {
          expect(prompts).toBe(others(field).filter((row) => passes(row, field, [value])).length);
        }
      }
    }),
    { numRuns: 40 },
  );
});

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const sigmaOf = (values: readonly number[]) =>
  Math.sqrt(meanOf(values.map((value) => (value - meanOf(values)) ** 2)));

function scoredOf({ responses }: Row): { model: string | undefined; reward: number }[] {
  return responses.flatMap(({ model, reward }) => (reward === null ? [] : [{ model, reward }]));
}

/** The share of a prompt that a model wins; null where no other model takes part. */
function shareOf(row: Row, model: string): number | null {
  const scored = scoredOf(row);
  const entered = new Set(scored.map((one) => one.model).filter((one) => one !== undefined));
  if (entered.size < 2 || !entered.has(model)) return null;
  const best = Math.max(...scored.map(({ reward }) => reward));
  const winners = new Set(
    scored.filter((one) => one.model !== undefined && one.reward === best).map((one) => one.model),
  );
  return winners.has(model) ? 1 / winners.size : 0;
}

function zScoresOf(row: Row, model: string): number[] {
  const rewards = scoredOf(row).map(({ reward }) => reward);
  const sigma = sigmaOf(rewards);
  if (!(sigma > 0)) return [];
  return scoredOf(row)
    .filter((one) => one.model === model)
    .map(({ reward }) => (reward - meanOf(rewards)) / sigma);
}

function expected(shown: readonly Row[], model: string) {
  const scored = shown
    .flatMap(scoredOf)
    .filter((one) => one.model === model)
    .map(({ reward }) => reward);
  const shares = shown.map((row) => shareOf(row, model)).filter((share) => share !== null);
  return {
    scored: scored.length,
    mean: expect.closeTo(meanOf(scored), 9),
    sigma: expect.closeTo(sigmaOf(scored), 9),
    min: Math.min(...scored),
    max: Math.max(...scored),
    z: expect.closeTo(meanOf(shown.flatMap((row) => zScoresOf(row, model))), 7),
    contests: shares.length,
    wins: expect.closeTo(
      shares.reduce((a, b) => a + b, 0),
      9,
    ),
  };
}

test.each(['nested', 'pieces'])(
  'rewards by model are what the responses themselves give (%s)',
  async (name) => {
    for (const source of ['web', 'books']) {
      const { rewardsBy } = await facetsOf({ 'meta.source': source }, null, name);
      const shown = rows.filter((row) => row.source === source);
      expect(rewardsBy?.field).toBe('model');
      expect(rewardsBy?.values.map(({ value }) => value).sort()).toEqual([...MODELS].sort());
      for (const one of rewardsBy?.values ?? []) {
        expect(one).toMatchObject(expected(shown, one.value ?? ''));
        const withScored = shown.filter(({ responses }) =>
          responses.some(({ model, reward }) => model === one.value && reward !== null),
        );
        expect(one.promptMeans.reduce((a, b) => a + b, 0)).toBe(withScored.length);
      }
    }
  },
);

test('rewards by a column of the prompts have no contests and are the same under both σ', async () => {
  const { rewardsBy } = await facetsOf({}, 'meta.source');
  const sample = await facetsOf({ sd: 'sample' }, 'meta.source');
  for (const [i, one] of (rewardsBy?.values ?? []).entries()) {
    expect(one).toMatchObject({ contests: 0, wins: 0 });
    expect(sample.rewardsBy?.values[i]?.sigma).toBeCloseTo(one.sigma ?? Number.NaN, 9);
  }
  expect((await facetsOf({}, 'meta.nothing')).rewardsBy?.field).toBe('model');
});

test('a facet or value that the dataset does not have is named, and the rest counts', async () => {
  const params = { model: ['large', 'nobody'], 'meta.nothing': 'x', tag: 'y', mu: '0..' };
  const { header } = await readOverview(context, parseView('nested', params));
  expect(header.ignored).toEqual(['model=nobody', 'meta.nothing=x', 'tag=y']);
  expect(header.facets).toEqual({ model: ['large'] });
  expect(header.shown).toBe(rows.filter((row) => passes(row, 'model', ['large'])).length);
  await expect(openExport(context, parseView('nested', params), 'trl-standard')).rejects.toThrow(
    /not understood: model=nobody/,
  );
});

test('more values than are kept count together, and cannot be asked for', async () => {
  const many = Array.from({ length: 600 }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    topic: `topic ${p < 300 ? p % 100 : p % 250}`,
    responses: [
      { text: 'a', reward: p },
      { text: 'b', reward: 1 },
    ],
  }));
  await importSources(context, [textSource('m.jsonl', jsonLines(many))], { name: 'many' });
  const topic = facet(await facetsOf({}, null, 'many'), 'meta.topic');
  expect(topic.values).toHaveLength(200);
  expect(topic.others?.values).toBe(50);
  const counted = topic.values.reduce((sum, { prompts }) => sum + prompts, 0);
  expect(counted + (topic.others?.prompts ?? 0)).toBe(600);
});

test('tags are a facet as they stand, and a filter for bulk actions and exports', async () => {
  const tag = (search: SearchParams) =>
    curatePrompts(context, parseView('nested', search), { kind: 'tag', tag: 'odd' }, '', {
      replace: false,
      expected: null,
      preview: false,
    });
  const { shown } = await tag({ model: 'large', 'meta.source': 'web' });
  const wanted = rows.filter((row) => row.source === 'web' && passes(row, 'model', ['large']));
  expect(shown).toBe(wanted.length);
  const { header } = await readOverview(context, parseView('nested', { tag: 'odd' }));
  expect(header).toMatchObject({ shown: wanted.length, ignored: [] });
  expect(facet(await facetsOf(), 'tag').values).toMatchObject([
    { value: 'odd', prompts: wanted.length },
  ]);
  const opened = await openExport(context, parseView('nested', { tag: 'odd' }), 'trl-standard');
  expect(opened.recipeJson).toBeUndefined();
  let text = '';
  for await (const part of exportLines(opened.source(), 'trl-standard', 'train')) text += part;
  const ids: string[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).prompt_id);
  expect(ids.length).toBeGreaterThan(0);
  expect(wanted.map((row) => row.prompt_id)).toEqual(expect.arrayContaining(ids));
});

test('a dataset that was imported before there were facets says so until a job has counted them', async () => {
  const { prisma } = context.database;
  const before = await facetsOf({}, null, 'pieces');
  const dataset = await findDataset(context.database, 'pieces');
  await prisma.statColumn.deleteMany({
    where: {
      datasetId: dataset?.id ?? 0,
      OR: [{ scope: FACET_LIST.scope }, { scope: { startsWith: 'f' } }],
    },
  });
  expect((await facetsOf({}, null, 'pieces')).ready).toBe(false);
  const { header } = await readOverview(context, parseView('pieces', { model: 'large' }));
  expect(header.ignored).toEqual(['model=large (not counted yet)']);
  await countMissingFacets(context);
  expect(await facetsOf({}, null, 'pieces')).toEqual(before);
  const [job, ...others] = (await listJobs(context)).filter(({ kind }) => kind === 'facets');
  expect(job).toMatchObject({ status: 'done', dataset: 'pieces' });
  expect(others).toEqual([]);
});

test('the prompts table sorts by the model of most responses, in both directions', async () => {
  const firsts = async (sort: string) => {
    const page = await readPrompts(context, parseView('nested', { sort }), {
      offset: 0,
      limit: 500,
    });
    expect(page.header.ignored).toEqual([]);
    return page.rows.map(({ models }) => models.names[0] ?? null);
  };
  const all = await firsts('order');
  const named = all.filter((name) => name !== null).sort();
  const none = all.filter((name) => name === null);
  expect(new Set(named).size).toBeGreaterThan(1);
  expect(await firsts('model')).toEqual([...named, ...none]);
  expect(await firsts('-model')).toEqual([...named.toReversed(), ...none]);
});

test('a dataset without models or metadata has no facets', async () => {
  const plain = [
    {
      prompt_id: 'a',
      prompt: 'q',
      responses: [
        { text: 'x', reward: 1 },
        { text: 'y', reward: 2 },
      ],
    },
  ];
  await importSources(context, [textSource('p.jsonl', jsonLines(plain))], { name: 'plain' });
  expect(await facetsOf({}, null, 'plain')).toEqual({
    ready: true,
    facets: [],
    rewardsBy: null,
    leftOut: [],
    hasMore: false,
  });
});
