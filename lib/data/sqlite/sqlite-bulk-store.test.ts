import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeTexts } from '@/lib/data/blocks/text-block';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';

const PROMPTS = 60;
const RESPONSES = 24;
let context: TemporaryContext;
let datasetId: number;

const textOf = (ordinal: number, index: number) => `prompt ${ordinal}, response ${index} 漢`;

/** Prompts in the first half have one block, those in the second half one for every three responses. */
const blockSize = (ordinal: number) => (ordinal < PROMPTS / 2 ? RESPONSES : 3);

beforeAll(async () => {
  context = await temporaryContext();
  const { id } = await context.database.prisma.dataset.create({
    data: { name: 's', status: 'importing', owner: 'test' },
  });
  datasetId = id;
  for (let ordinal = 0; ordinal < PROMPTS; ordinal++) {
    const promptId = `p${ordinal}`;
    const prompt = { ordinal, promptId, messages: '[]', text: '', templated: false, meta: null };
    const size = blockSize(ordinal);
    const blocks = Array.from({ length: RESPONSES / size }, (_, block) => ({
      ordinal,
      first: block * size,
      count: size,
      texts: encodeTexts(Array.from({ length: size }, (_, i) => textOf(ordinal, block * size + i))),
      attributes: null,
    }));
    const vectors = [0, 8].map((first) => ({
      ordinal,
      field: 1,
      first,
      values: Float64Array.from({ length: 8 }, (_, i) => 100 * ordinal + first + i),
    }));
    await context.database.bulk.write(datasetId, { prompts: [prompt], blocks, vectors });
  }
});
afterAll(() => context.remove());

test('texts come back as asked for, whatever the order, the gaps and the blocks', async () => {
  const address = fc.record({
    ordinal: fc.integer({ min: 0, max: PROMPTS - 1 }),
    index: fc.integer({ min: 0, max: RESPONSES - 1 }),
  });
  const wanted = fc.oneof(
    fc.array(address, { maxLength: 40 }),
    fc.array(address, { maxLength: 40 }).map((some) => some.sort((a, b) => a.ordinal - b.ordinal)),
  );
  await fc.assert(
    fc.asyncProperty(wanted, async (addresses) => {
      expect(await context.database.bulk.readTexts(datasetId, addresses)).toEqual(
        addresses.map(({ ordinal, index }) => textOf(ordinal, index)),
      );
    }),
  );
});

test('a response that is not there is an error, among many and alone', async () => {
  const { bulk } = context.database;
  const missing = { ordinal: 1, index: RESPONSES };
  const many = [0, 1, 2].map((ordinal) => ({ ordinal, index: 0 }));
  await expect(bulk.readTexts(datasetId, [missing])).rejects.toThrow(/prompt 1 has no response 24/);
  await expect(bulk.readTexts(datasetId, [...many, { ...missing, ordinal: 2 }])).rejects.toThrow(
    /prompt 2 has no response 24/,
  );
});

test('prompts come back in the order given, unknown ones left out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 0, max: PROMPTS + 5 }), { maxLength: 30 }),
      fc.boolean(),
      async (ordinals, ascending) => {
        const wanted = ascending ? ordinals.sort((a, b) => a - b) : ordinals;
        const found = await context.database.bulk.readPromptsAt(datasetId, wanted);
        expect(found.map(({ ordinal }) => ordinal)).toEqual(wanted.filter((o) => o < PROMPTS));
      },
    ),
  );
});

test('ids and vectors of single prompts come back in their order, dense or not, unknown ones left out', async () => {
  const { bulk } = context.database;
  const values = (ordinal: number) =>
    Float64Array.from({ length: 16 }, (_, i) => 100 * ordinal + i);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 0, max: PROMPTS + 5 }), { maxLength: 40 }),
      async (some) => {
        const ordinals = some.sort((a, b) => a - b);
        const there = ordinals.filter((ordinal) => ordinal < PROMPTS);
        expect(await bulk.readPromptIdsAt(datasetId, ordinals)).toEqual(
          there.map((ordinal) => ({ ordinal, promptId: `p${ordinal}` })),
        );
        expect(await bulk.readVectorsAt(datasetId, 1, ordinals)).toEqual(
          there.map((ordinal) => ({ ordinal, values: values(ordinal) })),
        );
      },
    ),
  );
  expect(await bulk.readVectorsAt(datasetId, 2, [0, 1])).toEqual([]);
});
