import { AppError } from '@/lib/core/errors/app-error';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import { isEmptyFilter } from '@/lib/core/filters/prompt-filter';
import { type LossKind, type MadePair, pairPrompt } from '@/lib/core/pairs/pair-prompt';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import { passesFilter } from '@/lib/core/pairs/passes-filter';
import { splitOf } from '@/lib/core/pairs/split-of';
import { difficultyOf } from '@/lib/core/prompts/difficulty';
import { promptText } from '@/lib/core/prompts/prompt-text';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { rewardMoments } from '@/lib/core/rewards/reward-moments';
import { countCharacters } from '@/lib/core/text/count-characters';
import { openSealed } from '@/lib/io/open-sealed';
import { padded } from '@/lib/services/import/encode-pending';
import { ImportFindings } from '@/lib/services/import/import-findings';
import { RewardFields } from '@/lib/services/import/reward-fields';
import { augmentPreference } from '@/lib/services/recipes/augment-preference';
import { ActiveField } from './active-field';
import { type OnRead, type StreamInput, streamPrompts, type WholePending } from './stream-prompts';

/** What came of pairing without an import; `lost` counts the prompts without a pair by reason. */
export type PairReport = {
  prompts: number;
  responses: number;
  /** The active reward, null where no response has one. */
  reward: string | null;
  filtered: number;
  used: number;
  pairs: number;
  lost: Partial<Record<LossKind, number>>;
  findings: ImportFindings;
};

/**
 * Yields the pairs that a recipe makes of files, in the order and with the content that importing them and exporting
 * the recipe would give. `report` is filled meanwhile. Memory: see `streamPrompts`.
 *
 * Throws `invalid_input` as `streamPrompts`, for a recipe with overrides, a fingerprint or a token budget,
 * where the active reward cannot be told from the first prompts, and where no response has a reward that the filter names.
 */
export async function* pairSources(
  input: StreamInput,
  recipe: Recipe,
  report: PairReport,
  run: { signal: AbortSignal; onRead: OnRead },
): AsyncGenerator<PairBatch, void, undefined> {
  refuseWholeData(recipe);
  const fields = new RewardFields();
  const active = new ActiveField(fields, recipe.reward);
  const { findings } = report;
  for await (const prompts of streamPrompts(
    input,
    { fields, findings, signal: run.signal },
    run.onRead,
  )) {
    const pairs: PairBatch['pairs'] = [];
    for (const pending of prompts) {
      report.prompts++;
      report.responses += pending.texts.length;
      const field = active.fieldFor(pending);
      report.reward = active.name;
      pairs.push(...pairsOf(pending, field, { recipe, report, fields }));
    }
    yield { pairs, promptsDone: report.prompts };
  }
  refuseUnknownRewards(recipe, fields);
}

/** Returns a report of nothing yet. */
export function newPairReport(): PairReport {
  return {
    prompts: 0,
    responses: 0,
    reward: null,
    filtered: 0,
    used: 0,
    pairs: 0,
    lost: {},
    findings: new ImportFindings(),
  };
}

function pairsOf(
  pending: WholePending,
  field: number,
  { recipe, report, fields }: { recipe: Recipe; report: PairReport; fields: RewardFields },
): PairBatch['pairs'] {
  const { promptId, texts, attributes, row } = pending;
  const textOf = (index: number) => {
    const text = texts[index] ?? '';
    return pending.sealed ? openSealed(text) : text;
  };
  const prompt: PairablePrompt = {
    promptId,
    difficulty: difficultyOf(row.meta),
    rewards: padded(pending.rewards.get(field) ?? [], texts.length),
    length: (index) => countCharacters(textOf(index)),
    text: textOf,
    attributes: (index) => attributes[index] ?? {},
  };
  if (!isShown(prompt, pending, recipe, fields)) {
    report.filtered++;
    return [];
  }
  const { pairs, lost } = pairPrompt(prompt, recipe);
  if (lost !== null) report.lost[lost] = (report.lost[lost] ?? 0) + 1;
  else report.used++;
  report.pairs += pairs.length;
  const messagesJson = JSON.stringify(row.messages);
  const split = splitOf(promptId, recipe);
  const score = (index: number) => prompt.rewards[index] ?? Number.NaN;
  const plan = recipe.augmentation;
  const named = plan ? fields.named(pending.rewards) : [];
  const rewardsOf = (index: number) =>
    Object.fromEntries(
      named.flatMap(({ name, values }): [string, number][] => {
        const reward = values[index] ?? Number.NaN;
        return Number.isNaN(reward) ? [] : [[name, reward]];
      }),
    );
  const activeName = report.reward ?? '';
  const augmentation = plan && { ...plan, attributes: [...(plan.attributes ?? [activeName])] };
  return pairs.flatMap(({ chosen, rejected }: MadePair) => {
    const pair = {
      promptId,
      messagesJson,
      chosen: prompt.text(chosen),
      rejected: prompt.text(rejected),
      scoreChosen: score(chosen),
      scoreRejected: score(rejected),
    };
    const rewards = plan
      ? { chosen: rewardsOf(chosen), rejected: rewardsOf(rejected) }
      : { chosen: {}, rejected: {} };
    return augmentPreference(pair, rewards, augmentation).map((row) => ({ split, pair: row }));
  });
}

function isShown(
  prompt: PairablePrompt,
  { row, texts, sealed, attributes, rewards: byField }: WholePending,
  recipe: Recipe,
  fields: RewardFields,
): boolean {
  if (isEmptyFilter(recipe.filter)) return true;
  const text = promptText(row.messages);
  const { rewards } = prompt;
  const responses = sealed ? texts.map(openSealed) : texts;
  const moments = rewardMoments(rewards, recipe.sigma);
  const rewardsNamed = (name: string) =>
    fields.named(byField).find((one) => one.name === name)?.values ?? null;
  return passesFilter(
    {
      ...{ moments, rewards, text, responses, rewardsNamed },
      length: countCharacters(text),
      source: { meta: row.meta, attributes },
    },
    recipe.filter,
  );
}

/** A prompt passes no filter on a reward that is nowhere, so nothing was written by then. */
function refuseUnknownRewards({ filter }: Recipe, fields: RewardFields): void {
  const names = fields.list().map(({ name }) => name);
  const missing = Object.keys(filter.rewards).find((name) => !names.includes(name));
  if (missing === undefined) return;
  throw new AppError(
    'invalid_input',
    `the recipe filters by the reward ${JSON.stringify(missing)}, which no response has; there are ${names.join(', ')}`,
  );
}

function refuseWholeData({ overrides, fingerprint, constraints }: Recipe): void {
  const what =
    (overrides?.length ?? 0) > 0
      ? 'overrides, which belong to a dataset'
      : fingerprint !== null
        ? 'a fingerprint, which is known of a dataset only'
        : constraints.tokens !== null
          ? 'a token budget, which the tokenizers beside the datasets count'
          : null;
  if (what === null) return;
  throw new AppError(
    'invalid_input',
    `the recipe has ${what}; import the files and export with the recipe, or take it out of the recipe`,
  );
}
