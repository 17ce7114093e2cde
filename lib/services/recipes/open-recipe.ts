import type { Augmentation } from '@/lib/core/augment/augmentation';
import { AppError } from '@/lib/core/errors/app-error';
import type { Override } from '@/lib/core/recipes/override';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { defaultPairing } from '@/lib/schema/views/view-params';
import { openCuration } from '@/lib/services/curation/open-curation';
import type { ServiceContext } from '@/lib/services/service-context';
import { type OpenBudget, openBudget } from '@/lib/services/tokenizers/open-budget';
import { type OpenView, openView } from '@/lib/services/views/open-view';
import { bandDifficulties } from '@/lib/services/views/prompt-difficulties';

/**
 * A recipe resolved against a dataset, with overrides that are those of the dataset where it has none of its own
 * (`ownOverrides` is false then). `madeForOther`: the recipe names the fingerprint of other data. `attributes`:
 * the rewards that its augmentation names, the active one where it names none.
 */
export type OpenRecipe = OpenView & {
  recipe: Recipe & { overrides: readonly Override[] };
  ownOverrides: boolean;
  madeForOther: boolean;
  augmentation: Augmentation | null;
  attributes: { name: string; field: number }[];
  /** By prompt (see `promptDifficulties`), where the recipe's bands ask for it. */
  difficulties: Int32Array | null;
  /** What counts the recipe's token budget; null where it has none. */
  budget: OpenBudget | null;
};

/**
 * Resolves a recipe against a dataset: its reward, and the prompts its filter leaves. Throws `not_found` for an unknown
 * dataset, `invalid_input` for a reward, also of the filter, or a value of a facet that it does not have and, unless `anyData`, for a
 * recipe made for other data, and
 * as `openBudget`.
 */
export async function openRecipe(
  context: ServiceContext,
  dataset: string,
  recipe: Recipe,
  { anyData }: { anyData: boolean },
): Promise<OpenRecipe> {
  const { reward, sigma, filter } = recipe;
  const opened = await openView(context, {
    view: { dataset, reward, sigma, pairing: defaultPairing(), filter },
    sort: { field: 'order', descending: false },
    ignored: [],
  });
  const names = opened.dataset.rewards.map(({ name }) => name);
  const missing = [...(reward === null ? [] : [reward]), ...Object.keys(filter.rewards)].find(
    (name) => !names.includes(name),
  );
  if (missing !== undefined) throw unknownReward(opened, missing);
  const [unknown] = opened.header.ignored;
  if (unknown !== undefined) throw unknownValue(opened, unknown);
  const madeForOther =
    recipe.fingerprint !== null && recipe.fingerprint !== opened.dataset.fingerprint;
  if (madeForOther && !anyData) {
    throw new AppError(
      'invalid_input',
      `the recipe was made for other data than ${JSON.stringify(dataset)} (its fingerprint begins with ${recipe.fingerprint?.slice(0, 8)}, the dataset's with ${opened.dataset.fingerprint.slice(0, 8)}); run it all the same with --any-data`,
    );
  }
  const plan = recipe.augmentation;
  const attributes = plan ? (plan.attributes ?? [opened.reward.name]) : [];
  const overrides = recipe.overrides ?? (await openCuration(context, opened.dataset.id)).overrides;
  const budget = await openBudget(context, recipe.constraints);
  const constraints = { ...recipe.constraints, tokens: budget?.budget ?? null };
  return {
    ...opened,
    recipe: { ...recipe, constraints, overrides },
    budget,
    difficulties: await bandDifficulties(context, opened.dataset, [recipe]),
    ownOverrides: recipe.overrides !== null,
    madeForOther,
    augmentation: plan && { ...plan, attributes: [...attributes] },
    attributes: attributes.map((name) => requireReward(opened, name)),
  };
}

function requireReward(opened: OpenView, wanted: string): { name: string; field: number } {
  const found = opened.dataset.rewards.find(({ name }) => name === wanted);
  if (!found) throw unknownReward(opened, wanted);
  return found;
}

function unknownValue({ dataset }: OpenView, asked: string): AppError {
  return new AppError(
    'invalid_input',
    `the recipe filters by ${asked}, which the dataset ${JSON.stringify(dataset.name)} does not have`,
  );
}

function unknownReward({ dataset }: OpenView, wanted: string): AppError {
  const names = dataset.rewards.map(({ name }) => name).join(', ');
  return new AppError(
    'invalid_input',
    `the dataset ${JSON.stringify(dataset.name)} has no reward ${JSON.stringify(wanted)}; it has ${names}`,
  );
}
