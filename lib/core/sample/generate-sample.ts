import type { SourceRow } from '@/lib/core/dataset/source-row';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { pickSeveral } from './draw';
import { MATHS_TASKS } from './maths-tasks';
import { oddRows } from './odd-rows';
import { REWRITE_TASKS } from './rewrite-tasks';
import { sampleRow } from './sample-row';
import { TOPIC_TASKS } from './topic-tasks';

/**
 * Generates the sample project: about 200 prompts with 64 responses each, scored by `helpfulness` (about −4 to 6) and
 * `length_penalised` (0 to 1); see `scoreText` for the formula and `oddRows` for the prompts that are odd on
 * purpose. No model wrote or scored any of it. The same seed gives the same rows in the same order.
 */
export function* generateSample(seed: string): Iterable<SourceRow> {
  const tasks = [...TOPIC_TASKS, ...REWRITE_TASKS, ...MATHS_TASKS];
  const order = pickSeveral(seededRandom(`${seed}:order`), tasks, tasks.length);
  const odd = oddRows(seed);
  const gap = Math.floor(order.length / odd.length);
  for (const [index, task] of order.entries()) {
    yield sampleRow(seed, task);
    const oddRow = index % gap === gap - 1 ? odd.shift() : undefined;
    if (oddRow) yield oddRow;
  }
  yield* odd;
}
