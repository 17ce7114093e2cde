import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import type { CardText } from '@/lib/core/export/card-facts';
import type { ExportFormat } from '@/lib/core/export/export-format';
import { exportName } from '@/lib/core/export/export-name';
import { pairingMethod } from '@/lib/core/export/pairing-method';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import { outcomeOf } from '@/lib/core/filters/select-prompts';
import { formatRecipe } from '@/lib/core/recipes/format-recipe';
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import { pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from '@/lib/services/service-context';
import { openView } from '@/lib/services/views/open-view';
import { pairBatches } from './pair-batches';

/** An export that is ready to be written. */
export type OpenExport = {
  card: CardText;
  /** The recipe that gives the same bytes again, as text. */
  recipeJson?: string;
  /** Prompts to visit. */
  prompts: number;
  source: () => AsyncIterable<PairBatch>;
};

/**
 * Resolves what a view's pairing gives: the usable prompts among those shown, in prompt order. The same view of the
 * same data gives the same pairs whoever asks. Throws as `openView`, and `invalid_input` where a URL part was not
 * understood (a wrong filter would silently write another dataset) or no prompt is usable.
 */
export async function openExport(
  context: ServiceContext,
  parsed: ParsedView,
  format: ExportFormat,
): Promise<OpenExport> {
  const { pairing, sigma } = parsed.view;
  const { dataset, reward, frame, shown, header } = await openView(context, parsed);
  if (header.ignored.length > 0) {
    throw new AppError(
      'invalid_input',
      `cannot export: not understood: ${header.ignored.join(', ')}`,
    );
  }
  const pairs = shown.reduce(
    (count, prompt) => count + (outcomeOf(frame, pairing, prompt) === 'usable' ? 1 : 0),
    0,
  );
  if (pairs === 0) {
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
      }),
    },
    ...recipeOf(parsed, { fingerprint, reward: reward.name, format }),
    prompts: shown.length,
    source: () => pairBatches(context.database, dataset.id, frame, shown, pairing),
  };
}

/** The recipe that gives the same pairs; none where the view filters by what a pairing makes of a prompt. */
function recipeOf(
  { view }: ParsedView,
  made: { fingerprint: string; reward: string; format: ExportFormat },
): { recipeJson?: string } {
  const { pairing, filter } = view;
  if (filter.outcome !== null || filter.ranges.margin !== undefined) return {};
  return { recipeJson: formatRecipe({ ...pairingRecipe(pairing, view), filter, ...made }) };
}
