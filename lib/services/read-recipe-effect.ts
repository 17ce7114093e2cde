import { framePicks } from '@/lib/core/frames/frame-picks';
import type { ResponseFrame } from '@/lib/core/frames/response-frame';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { EffectCounter } from '@/lib/core/pairs/effect-counter';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import { needsTexts } from '@/lib/core/pairs/violated-constraint';
import { seededRandom } from '@/lib/core/random/seeded-random';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { RecipeEffectView, RecipeRow } from '@/lib/core/views/recipe-view';
import { readResponseFrame } from '@/lib/data/queries/read-response-frame';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';
import { LENGTH_FIELD } from './import/reward-fields';
import { nextTurn } from './next-turn';
import { decidePairs, overridesByPrompt } from './recipes/decide-pairs';
import { type OpenRecipe, openRecipe } from './recipes/open-recipe';
import { readPairablePages } from './recipes/read-pairable-pages';
import { recipeBatches } from './recipes/recipe-batches';
import type { ServiceContext } from './service-context';

/** Recipes that look at texts are judged on so many prompts. */
const SAMPLED_PROMPTS = 500;
const SAMPLE_SEED = '1';
const PROMPTS_PER_TURN = 2048;
const CONFLICTS_SHOWN = 100;
const PROMPTS_SHOWN = 2;
const ROWS_SHOWN = 6;
const TEXT_SHOWN = 2000;

/**
 * Returns what a recipe does to a dataset before anything is written, and what it has in common with `other`. Counted
 * over all prompts that its filter leaves, or where it looks at texts over at most 500 of them, drawn by a seed. Cost
 * grows with these prompts' responses in memory, of which the first call reads the rewards and lengths.
 */
export async function readRecipeEffect(
  context: ServiceContext,
  dataset: string,
  recipe: Recipe,
  other: Recipe | null,
): Promise<RecipeEffectView> {
  const opened = await openRecipe(context, dataset, recipe, { anyData: true });
  const looksAtTexts = [recipe, other].some((one) => one && needsTexts(one.constraints));
  const looked = looksAtTexts ? sampleOf(opened.shown) : opened.shown;
  const counter = new EffectCounter(recipe);
  const overrides = overridesByPrompt(recipe);
  const conflicts: RecipeEffectView['conflicts'] = [];
  const paired: number[] = [];
  const count = (ordinal: number, prompt: PairablePrompt) => {
    const decided = decidePairs(prompt, recipe, overrides.get(prompt.promptId));
    if (decided.conflict !== null && conflicts.length < CONFLICTS_SHOWN) {
      conflicts.push({ promptId: prompt.promptId, conflict: decided.conflict });
    }
    if (decided.pairs.length > 0 && paired.length < PROMPTS_SHOWN) paired.push(ordinal);
    counter.add(prompt, decided, other ? decidePairs(prompt, other, undefined).pairs : null);
  };
  const needTexts = (promptId: string) => looksAtTexts || overrides.has(promptId);
  if (looksAtTexts || overrides.size > 0) {
    const { bulk } = context.database;
    const { dataset: record, reward } = opened;
    for await (const page of readPairablePages(bulk, record.id, reward.field, looked, needTexts)) {
      for (const { ordinal, prompt } of page) count(ordinal, prompt);
    }
  } else {
    const responses = await responsesOf(context, opened);
    await countInMemory(responses, opened.frame, looked, count);
  }
  return {
    header: opened.header,
    fingerprint: opened.dataset.fingerprint,
    madeForOther: opened.madeForOther,
    shown: opened.shown.length,
    sampleSeed: looked.length < opened.shown.length ? SAMPLE_SEED : null,
    effect: counter.result(),
    conflicts,
    rows: await firstRows(context, { ...opened, shown: Uint32Array.from(paired) }),
  };
}

function responsesOf(
  { database, frames }: ServiceContext,
  { dataset, reward, frame }: OpenRecipe,
): Promise<ResponseFrame> {
  return frames.responses.get(`${dataset.id}:${dataset.revision}:${reward.field}`, () =>
    readResponseFrame(database, dataset.id, frame.total, {
      reward: reward.field,
      length: LENGTH_FIELD,
    }),
  );
}

async function countInMemory(
  responses: ResponseFrame,
  frame: RewardFrame,
  ordinals: Uint32Array,
  count: (ordinal: number, prompt: PairablePrompt) => void,
) {
  const unread = () => {
    throw new Error('texts are not in memory');
  };
  for (const [position, ordinal] of ordinals.entries()) {
    const start = responses.offsets[ordinal] ?? 0;
    count(ordinal, {
      promptId: responses.promptIds[ordinal] ?? '',
      rewards: responses.rewards.subarray(start, responses.offsets[ordinal + 1]),
      length: (index) => responses.lengths[start + index] ?? 0,
      picks: () => framePicks(frame, ordinal),
      text: unread,
      isUnfinished: unread,
    });
    if (position % PROMPTS_PER_TURN === 0) await nextTurn();
  }
}

async function firstRows({ database }: ServiceContext, opened: OpenRecipe): Promise<RecipeRow[]> {
  const rows: RecipeRow[] = [];
  for await (const { pairs } of recipeBatches(database, opened)) {
    for (const { pair, split } of pairs.slice(0, ROWS_SHOWN - rows.length)) {
      const { messagesJson, ...rest } = pair;
      rows.push({
        ...rest,
        split,
        messages: storedMessages
          .parse(JSON.parse(messagesJson))
          .map(({ role, content }) => ({ role, content: content.slice(0, TEXT_SHOWN) })),
        chosen: pair.chosen.slice(0, TEXT_SHOWN),
        rejected: pair.rejected.slice(0, TEXT_SHOWN),
      });
    }
  }
  return rows;
}

/** Returns at most `SAMPLED_PROMPTS` of the ordinals, drawn by the seed, ascending. */
function sampleOf(ordinals: Uint32Array): Uint32Array {
  if (ordinals.length <= SAMPLED_PROMPTS) return ordinals;
  const random = seededRandom(`${SAMPLE_SEED}:sample`);
  const all = ordinals.slice();
  for (let i = 0; i < SAMPLED_PROMPTS; i++) {
    const j = i + Math.floor(random() * (all.length - i));
    const drawn = all[j] ?? 0;
    all[j] = all[i] ?? 0;
    all[i] = drawn;
  }
  return all.slice(0, SAMPLED_PROMPTS).sort();
}
