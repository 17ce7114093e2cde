import { EffectCounter } from '@/lib/core/pairs/effect-counter';
import { type MadePair, pairPrompt } from '@/lib/core/pairs/pair-prompt';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import { withTokens } from '@/lib/core/pairs/with-tokens';
import { readsResponses } from '@/lib/core/recipes/reads-responses';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { sharedPrefix, sharedWords } from '@/lib/core/text/shared-prefix';
import type { RecipeEffectView, RecipeRow } from '@/lib/core/views/recipe-view';
import { findOrdinals } from '@/lib/data/queries/find-ordinals';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';
import { LENGTH_FIELD } from './import/reward-fields';
import { nextTurn } from './next-turn';
import { decidePairs, overridesByPrompt } from './recipes/decide-pairs';
import { type OpenRecipe, openRecipe } from './recipes/open-recipe';
import { pairableOfVectors } from './recipes/pairable-of-vectors';
import { readPairablePages, type StoredPairable } from './recipes/read-pairable-pages';
import { type PairedOrdinal, readSharedPrefixes } from './recipes/read-shared-prefixes';
import { recipeBatches } from './recipes/recipe-batches';
import type { ServiceContext } from './service-context';
import { type OpenBudget, openBudget } from './tokenizers/open-budget';
import { drawPrompts } from './views/draw-prompts';
import { bandDifficulties } from './views/prompt-difficulties';
import { type PromptVectors, walkVectors } from './views/walk-vectors';

/** How many prompts a recipe is judged on unless all are asked for; where it looks at texts, and otherwise. */
const TEXT_PROMPTS = 500;
const PROMPTS = 2000;
const SAMPLE_SEED = '1';
const CONFLICTS_SHOWN = 100;
const PROMPTS_SHOWN = 2;
const ROWS_SHOWN = 6;
const TEXT_SHOWN = 2000;

/**
 * Returns what a recipe does to a dataset before anything is written, and what it has in common with `other` over the
 * same reward. Counted over at most 2,000 of the prompts that its filter leaves, drawn by a seed (500 where it looks at
 * texts), or with `exact` over all, whose cost grows with their responses.
 */
export async function readRecipeEffect(
  context: ServiceContext,
  dataset: string,
  recipe: Recipe,
  other: Recipe | null,
  exact = false,
): Promise<RecipeEffectView> {
  const own = await openRecipe(context, dataset, recipe, { anyData: true });
  const recipes = [recipe, ...(other ? [other] : [])];
  const opened = { ...own, difficulties: await bandDifficulties(context, own.dataset, recipes) };
  const looksAtTexts = [recipe, other].some((one) => one && readsResponses(one));
  const limit = looksAtTexts ? TEXT_PROMPTS : PROMPTS;
  const { ordinals: looked } = drawPrompts(
    opened.shown,
    SAMPLE_SEED,
    exact ? opened.shown.length : limit,
  );
  const budgetOfOther = other && (await openBudget(context, other.constraints));
  const counter = new EffectCounter(recipe);
  const overrides = overridesByPrompt(opened.recipe.overrides);
  const conflicts = opened.ownOverrides ? await missingPrompts(context, opened) : [];
  const paired: PairedOrdinal[] = [];
  const count = (ordinal: number, prompt: PairablePrompt) => {
    const decided = decidePairs(
      prompt,
      opened.recipe,
      overrides.get(prompt.promptId),
      opened.budget,
    );
    if (decided.conflict !== null && conflicts.length < CONFLICTS_SHOWN) {
      conflicts.push({ promptId: prompt.promptId, conflict: decided.conflict });
    }
    if (decided.pairs.length > 0) paired.push({ ordinal, pairs: decided.pairs });
    counter.add(prompt, decided, other ? pairsOfOther(prompt, recipe, other, budgetOfOther) : null);
  };
  for await (const page of promptsOf(context, opened, looked, { looksAtTexts, exact })) {
    for (const { ordinal, prompt } of page) count(ordinal, prompt);
    await nextTurn();
  }
  const { id } = opened.dataset;
  const first = paired.slice(0, PROMPTS_SHOWN).map(({ ordinal }) => ordinal);
  return {
    header: opened.header,
    fingerprint: opened.dataset.fingerprint,
    madeForOther: opened.madeForOther,
    shown: opened.shown.length,
    sampleSeed: looked.length < opened.shown.length ? SAMPLE_SEED : null,
    effect: counter.result(),
    sharedPrefixes: await readSharedPrefixes(context.database.bulk, id, paired, SAMPLE_SEED),
    overrides: { own: opened.ownOverrides, count: overrides.size },
    conflicts,
    rows: await firstRows(context, { ...opened, shown: Uint32Array.from(first) }),
  };
}

/** Overrides of prompts that the dataset does not have; its own are of prompts that it has. */
async function missingPrompts(
  { database }: ServiceContext,
  { dataset, recipe }: OpenRecipe,
): Promise<RecipeEffectView['conflicts']> {
  const ids = [...new Set(recipe.overrides.map(({ promptId }) => promptId))];
  const known = await findOrdinals(database, dataset.id, ids);
  return ids
    .filter((id) => !known.has(id))
    .slice(0, CONFLICTS_SHOWN)
    .map((promptId) => ({ promptId, conflict: 'the dataset has no such prompt' }));
}

/** The prompts looked at, with the texts that judging them needs. */
async function* promptsOf(
  context: ServiceContext,
  opened: OpenRecipe,
  looked: readonly number[],
  { looksAtTexts, exact }: { looksAtTexts: boolean; exact: boolean },
): AsyncGenerator<StoredPairable[], void, undefined> {
  const { dataset, reward, frame, recipe } = opened;
  const withTexts = (ordinals: readonly number[]) =>
    readPairablePages(
      context.database.bulk,
      dataset.id,
      reward.field,
      Uint32Array.from(ordinals),
      () => true,
      opened.difficulties,
    );
  if (looksAtTexts) {
    yield* withTexts(looked);
    return;
  }
  const overrides = overridesByPrompt(recipe.overrides);
  const set: number[] = [];
  for await (const page of pagesOf(context, opened, looked, exact)) {
    const known = page.filter(({ ordinal, promptId }) => {
      const isSet = overrides.get(promptId)?.action === 'set';
      if (isSet) set.push(ordinal);
      return !isSet;
    });
    yield known.map((one) => ({
      ordinal: one.ordinal,
      prompt: pairableOfVectors(one, frame, opened.difficulties),
    }));
  }
  yield* withTexts(set);
}

/** The picks that are known already are those of the recipe's own σ. */
function pairsOfOther(
  prompt: PairablePrompt,
  recipe: Recipe,
  other: Recipe,
  budget: OpenBudget | null,
): MadePair[] {
  const { picks: _, ...withoutPicks } = prompt;
  const seen = other.sigma === recipe.sigma ? prompt : withoutPicks;
  return pairPrompt(budget ? withTokens(seen, budget.tokenizer) : seen, other).pairs;
}

/** The rewards and lengths of the prompts looked at: those that were drawn are kept for the next change of the recipe. */
async function* pagesOf(
  { database, frames }: ServiceContext,
  { dataset, reward, key }: OpenRecipe,
  ordinals: readonly number[],
  exact: boolean,
): AsyncGenerator<PromptVectors[], void, undefined> {
  const walk = () => walkVectors(database, dataset.id, [reward.field, LENGTH_FIELD], ordinals);
  if (exact) yield* walk();
  else yield* await frames.drawn.get(key, () => collect(walk()));
}

async function collect<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

async function firstRows({ database }: ServiceContext, opened: OpenRecipe): Promise<RecipeRow[]> {
  const rows: RecipeRow[] = [];
  for await (const { pairs } of recipeBatches(database, opened)) {
    for (const { pair, split } of pairs.slice(0, ROWS_SHOWN - rows.length)) {
      const { messagesJson, ...rest } = pair;
      const words = sharedWords(pair.chosen, pair.rejected);
      rows.push({
        ...rest,
        split,
        shared: {
          ...sharedPrefix(pair.chosen, pair.rejected),
          words: words.words,
          wordRatio: words.ratio,
        },
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
