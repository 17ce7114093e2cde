import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binSpan } from '@/lib/core/filters/bin-span';
import { hasWithin } from '@/lib/core/filters/has-within';
import { NO_FILTER, type PromptFilter, type Range } from '@/lib/core/filters/prompt-filter';
import { rewardMoments } from '@/lib/core/rewards/reward-moments';
import { SIGMA_KINDS, type SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readOverview } from './read-overview';
import { openView } from './views/open-view';

const REWARDS = ['taste', 'brevity'] as const;
type Named = Record<(typeof REWARDS)[number], (number | null)[]>;

/** Tenths, which float64 does not have, whole numbers, equal ones, unscored ones, and what is nearly an edge. */
const prompts: Named[] = Array.from({ length: 90 }, (_, p) => {
  const n = p % 8;
  const taste = Array.from({ length: n }, (_, i) => {
    if (p % 11 === 0) return 0.5;
    if ((p + i) % 7 === 0) return null;
    if ((p + i) % 5 === 0) return Math.sin(p * 7 + i);
    return Math.round(20 * Math.sin(p * 3 + i * 5)) / 10 + ((p + i) % 13 === 0 ? 1e-17 : 0);
  });
  const brevity = taste.map((_, i) => (i === 1 ? null : 1 + ((p * 7 + i * 3) % 10)));
  return { taste, brevity };
});

let context: TemporaryContext;

beforeAll(async () => {
  context = await temporaryContext();
  const rows = prompts.map(({ taste, brevity }, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    responses: taste.map((_, i) => ({
      text: `answer ${i}`,
      rewards: { taste: taste[i], brevity: brevity[i] },
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { reward: 'taste' });
});

afterAll(async () => {
  await context.remove();
});

const vector = (values: readonly (number | null)[]) =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

/** What a loop over all rewards would show. */
function expected(filter: Pick<PromptFilter, 'rewards' | 'z'>, sigma: SigmaKind): number[] {
  return [...prompts.keys()].filter((p) => {
    const named = prompts[p];
    if (!named) return false;
    const moments = rewardMoments(vector(named.taste), sigma);
    const isPointless = moments.n < 2 || moments.min === moments.max;
    const zs = isPointless ? [] : vector(named.taste).map((r) => (r - moments.mu) / moments.sigma);
    return (
      REWARDS.every((name) => {
        const ranges = filter.rewards[name];
        return !ranges || hasWithin(vector(named[name]), ranges);
      }) &&
      (filter.z === null || hasWithin(zs, filter.z))
    );
  });
}

async function shown(filter: Partial<PromptFilter>, sigma: SigmaKind): Promise<number[]> {
  const parsed = parseView('test', { sd: sigma });
  const view = { ...parsed.view, filter: { ...NO_FILTER, ...filter } };
  return [...(await openView(context, { ...parsed, view })).shown];
}

const tenth = fc.integer({ min: -25, max: 100 }).map((tenths) => tenths / 10);
const number = fc.oneof(tenth, fc.double({ min: -3, max: 11, noNaN: true }));
const range: fc.Arbitrary<Range> = fc
  .tuple(fc.option(number), fc.option(number), fc.boolean())
  .filter(([a, b]) => a !== null || b !== null)
  .map(([a, b]) =>
    a !== null && b !== null ? { from: Math.min(a, b), to: Math.max(a, b) } : { from: a, to: b },
  );
const ranges = fc.array(range, { minLength: 1, maxLength: 3 });
const sigmas = fc.constantFrom(...SIGMA_KINDS);

test('a filter on rewards and z-scores shows exactly the prompts that a loop over the rewards shows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...REWARDS), ranges),
      fc.option(ranges),
      sigmas,
      async (rewards, z, sigma) => {
        expect(await shown({ rewards, z }, sigma)).toEqual(expected({ rewards, z }, sigma));
      },
    ),
    { numRuns: 150 },
  );
});

test('so it does where the counts were stored before their edges were exact', async () => {
  const { prisma } = context.database;
  const stored = await prisma.dataset.findFirstOrThrow();
  const rewards = stored.rewards.replaceAll(',"edges":"exact"', '');
  expect(rewards).not.toBe(stored.rewards);
  const before = { rewards, revision: stored.revision + 1 };
  await prisma.dataset.update({ where: { id: stored.id }, data: before });
  await fc.assert(
    fc.asyncProperty(ranges, ranges, sigmas, async (taste, z, sigma) => {
      const filter = { rewards: { taste }, z };
      expect(await shown(filter, sigma)).toEqual(expected(filter, sigma));
    }),
    { numRuns: 40 },
  );
  const after = { rewards: stored.rewards, revision: stored.revision + 2 };
  await prisma.dataset.update({ where: { id: stored.id }, data: after });
});

test('the bins that one clicks show the prompts with a response in them, and no reward is read for it', async () => {
  const { frame } = await openView(context, parseView('test', {}));
  const { bulk } = context.database;
  const readVectorsAt = bulk.readVectorsAt.bind(bulk);
  let reads = 0;
  bulk.readVectorsAt = (...args) => {
    reads++;
    return readVectorsAt(...args);
  };
  const inBins = (counts: Uint16Array, count: number, first: number, last: number) =>
    [...prompts.keys()].filter((p) =>
      counts.slice(p * count + first, p * count + last + 1).some((n) => n > 0),
    );
  await fc.assert(
    fc.asyncProperty(fc.nat(99), fc.nat(3), async (at, width) => {
      const { rewardBins, rewardCounts, zBins, zCounts } = frame;
      const first = at % rewardBins.count;
      const last = Math.min(rewardBins.count - 1, first + width);
      const taste = [binSpan(rewardBins, first, last)];
      expect(await shown({ rewards: { taste } }, 'population')).toEqual(
        inBins(rewardCounts, rewardBins.count, first, last),
      );
      const firstZ = at % zBins.count;
      const lastZ = Math.min(zBins.count - 1, firstZ + width);
      expect(await shown({ z: [binSpan(zBins, firstZ, lastZ)] }, 'population')).toEqual(
        inBins(zCounts, zBins.count, firstZ, lastZ),
      );
    }),
  );
  expect(reads).toBe(0);
  bulk.readVectorsAt = readVectorsAt;
});

test('a filter on a reward that is not there is listed, and the rest still counts', async () => {
  const view = await readOverview(
    context,
    parseView('test', { 'reward.nothing': '1..2', 'reward.brevity': '..3', z: '1..' }),
  );
  expect(view.header.ignored).toEqual(['reward.nothing']);
  const filter = { rewards: { brevity: [{ from: null, to: 3 }] }, z: [{ from: 1, to: null }] };
  expect(view.header.shown).toBe(expected(filter, 'population').length);
});
