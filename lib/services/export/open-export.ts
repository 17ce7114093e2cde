import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import type { CardText } from '@/lib/core/export/card-facts';
import type { ExportFormat } from '@/lib/core/export/export-format';
import { exportName } from '@/lib/core/export/export-name';
import { pairingMethod } from '@/lib/core/export/pairing-method';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import { TAG_FACET } from '@/lib/core/facets/facet-field';
import { dependsOnPairing } from '@/lib/core/filters/prompt-filter';
import { outcomeOf } from '@/lib/core/filters/select-prompts';
import { describeOverrides } from '@/lib/core/recipes/describe-recipe';
import { formatRecipe } from '@/lib/core/recipes/format-recipe';
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { openCuration } from '@/lib/services/curation/open-curation';
import { recipeBatches } from '@/lib/services/recipes/recipe-batches';
import { requireWholeSearch } from '@/lib/services/search/require-whole-search';
import type { ServiceContext } from '@/lib/services/service-context';
import { openView } from '@/lib/services/views/open-view';
import { pairBatches } from './pair-batches';

/** An export that is ready to be written. */
export type OpenExport = {
  card: CardText;
  /** The recipe that gives the same bytes again, as text. */
  recipeJson?: string;
  /** True where a chosen side may rightly have the lower score (see `scoresMayFall`). */
  scoresMayFall: boolean;
  /** Prompts to visit. */
  prompts: number;
  source: () => AsyncIterable<PairBatch>;
};

/**
 * Resolves what a view's pairing gives: the usable prompts among those shown, in prompt order. The same view of the
 * same data gives the same pairs whoever asks, after what people decided about them unless not `overridden`. Throws as `openView`, and `invalid_input` where a URL part was not
 * understood (a wrong filter would silently write another dataset) or no prompt is usable, and
 * `conflict` where a search could not go over everything.
 */
export async function openExport(
  context: ServiceContext,
  parsed: ParsedView,
  format: ExportFormat,
  { overridden = true }: { overridden?: boolean } = {},
): Promise<OpenExport> {
  const { pairing, sigma } = parsed.view;
  const opened = await openView(context, parsed);
  const { dataset, reward, frame, shown, header } = opened;
  if (header.ignored.length > 0) {
    throw new AppError(
      'invalid_input',
      `cannot export: not understood: ${header.ignored.join(', ')}`,
    );
  }
  requireWholeSearch(opened);
  const pairs = shown.reduce(
    (count, prompt) => count + (outcomeOf(frame, pairing, prompt) === 'usable' ? 1 : 0),
    0,
  );
  const overrides = overridden ? (await openCuration(context, dataset.id)).overrides : [];
  if (pairs === 0 && overrides.length === 0) {
    throw new AppError(
      'invalid_input',
      `${pairingLabel(pairing)} gives no pair: of ${shown.length} prompts none is usable`,
    );
  }
  const { fingerprint, prompts, responses, synthetic } = dataset;
  return {
    card: {
      name: exportName(fileNameOf(dataset.name), pairingSlug(pairing), format),
      title: `${dataset.name}, ${pairingLabel(pairing)}`,
      method: pairingMethod(pairing, {
        dataset: dataset.name,
        synthetic,
        fingerprint,
        prompts,
        responses,
        reward: reward.name,
        sigma,
        shown: shown.length,
        usable: pairs,
        overridden: describeOverrides(overrides),
      }),
    },
    ...recipeOf(parsed, { fingerprint, reward: reward.name, format, overrides }),
    prompts: shown.length,
    scoresMayFall: overrides.length > 0,
    source: () =>
      overrides.length === 0
        ? pairBatches(context.database, dataset.id, frame, shown, pairing)
        : recipeBatches(context.database, {
            ...opened,
            recipe: { ...pairingRecipe(pairing, parsed.view), overrides },
            attributes: [],
            budget: null,
            difficulties: null,
            augmentation: null,
          }),
  };
}

/** The recipe that gives the same pairs; none where the view searches or asks for tags, or filters by what a pairing makes of a prompt. */
function recipeOf(
  { view }: ParsedView,
  made: Pick<Recipe, 'fingerprint' | 'reward' | 'format' | 'overrides'>,
): { recipeJson?: string } {
  const { pairing, filter } = view;
  const ofDataset = filter.search !== null || filter.facets[TAG_FACET] !== undefined;
  if (ofDataset || dependsOnPairing(filter)) return {};
  return { recipeJson: formatRecipe({ ...pairingRecipe(pairing, view), filter, ...made }) };
}
