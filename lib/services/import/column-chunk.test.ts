import { expect, test } from 'vitest';
import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import { ColumnChunk } from './column-chunk';

const MOST_BYTES = 4 * 1024 * 1024;

function chunkOf(rewards: number): ColumnChunk {
  const chunk = new ColumnChunk(2);
  for (let field = 0; field < rewards; field++) chunk.rewardColumns(field).reward.mu[0] = field;
  return chunk;
}

test.each([3, CHUNK_PROMPTS])(
  'the %d prompts of a chunk are taken in small pieces, every column once',
  (prompts) => {
    const pieces = [...chunkOf(20).takeRecords(prompts)];
    for (const piece of pieces) {
      const bytes = piece.reduce((sum, { data }) => sum + data.buffer.byteLength, 0);
      expect(bytes).toBeLessThanOrEqual((MOST_BYTES * prompts) / CHUNK_PROMPTS);
    }
    const records = pieces.flat();
    const names = records.map(({ scope, name }) => `${scope} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const means = records.filter(({ name }) => name === 'mu');
    expect(means.map(({ data }) => new Float64Array(data.buffer)[0])).toEqual(
      Array.from({ length: 20 }, (_, field) => field),
    );
    for (const { data } of means) expect(data.byteLength).toBe(prompts * 8);
  },
);

test('what was taken is let go of', () => {
  const chunk = chunkOf(3);
  const taken = [...chunk.takeRecords(1)];
  expect(taken.flat().length).toBeGreaterThan([...chunk.takeRecords(1)].flat().length);
});
